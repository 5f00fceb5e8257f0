import { spawn } from "node:child_process";

export type StepOutcome = { name: string; ok: boolean; seconds: number; output: string };

export type Step = {
  name: string;
  /** Program and its arguments; programs of the project are taken from node_modules/.bin. */
  command: readonly [string, ...string[]];
  env?: Readonly<Record<string, string>>;
  /** Shows the output while it runs; otherwise it is kept for `output`. */
  live?: boolean;
};

/** Runs one program to its end; never throws for a failed one. */
export function runStep(step: Step): Promise<StepOutcome> {
  const startedAt = performance.now();
  const [program, ...args] = step.command;
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(program, args, {
      env: { ...process.env, PATH: `node_modules/.bin:${process.env.PATH ?? ""}`, ...step.env },
      stdio: ["ignore", step.live ? "inherit" : "pipe", step.live ? "inherit" : "pipe"],
    });
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    const finish = (ok: boolean) =>
      resolve({ name: step.name, ok, seconds: (performance.now() - startedAt) / 1000, output });
    child.on("error", (error) => {
      output += `${error.message}\n`;
      finish(false);
    });
    child.on("close", (code) => finish(code === 0));
  });
}
