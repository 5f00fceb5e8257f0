import { afterEach, beforeEach } from "vitest";

const printed: string[] = [];

/** Lines written to `console.error` or `console.warn` since the test began; reading them declares them expected. */
export function takeConsole(): readonly string[] {
  return printed.splice(0);
}

for (const level of ["error", "warn"] as const) {
  // biome-ignore lint/suspicious/noConsole: this file is what watches it
  const write = console[level].bind(console);
  console[level] = (...args: unknown[]) => {
    printed.push(args.map(String).join(" "));
    write(...args);
  };
}

beforeEach(() => {
  printed.length = 0;
});

afterEach(() => {
  const unexpected = takeConsole();
  if (unexpected.length > 0) throw new Error(`unexpected console output:\n${unexpected.join("\n")}`);
});
