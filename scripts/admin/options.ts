import { parseArgs } from "node:util";

/** The command was not understood; the usage is printed below its message. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** `--name value` pairs; every option may be given several times. @throws UsageError for anything else. */
export function readOptions(args: readonly string[], names: readonly string[]): Record<string, readonly string[]> {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string", multiple: true } as const]));
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
    return Object.fromEntries(names.map((name) => [name, values[name] ?? []]));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function requireOne(options: Record<string, readonly string[]>, name: string): string {
  const values = options[name] ?? [];
  const [value] = values;
  if (value === undefined || value.trim() === "") throw new UsageError(`--${name} is missing`);
  if (values.length > 1) throw new UsageError(`--${name} is given twice`);
  return value.trim();
}
