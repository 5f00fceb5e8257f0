import { DatabaseOpenError } from "#server/adapters/prisma/database.ts";
import type { RunningServer } from "./create-server.ts";
import { EnvError, readEnv } from "./env.ts";
import { createLogger, describeError } from "./logger.ts";
import { StartError } from "./start-error.ts";

/** Longest time a stop may take before the process ends by force. */
const stopWithinMs = 9_500;

async function run(): Promise<void> {
  const env = readEnv();
  const log = createLogger(env.logLevel);
  // A promise nobody waited for, or an emitter without a listener, must not take the lobby down (R38): what is stored
  // is guarded by the database, and the next command finds it as it is.
  process.on("unhandledRejection", (error) => log.error(describeError(error), "unhandled rejection"));
  process.on("uncaughtException", (error) => log.error(describeError(error), "uncaught exception"));

  // Loaded only now: a wrong variable is told without waiting for everything else.
  const { createServer } = await import("./create-server.ts");
  const server = await createServer({ env, log });
  stopOnSignals(server);
  say(`\nWartemarke is ready: ${server.publicUrl}\n`);
  if (server.setUpLink) {
    say(`First start: make the first account here (one hour, once):\n  ${server.setUpLink}\n`);
  }
}

/** For people at a terminal; everything else is a JSON line of the log. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function describeStartFailure(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function stopOnSignals(server: RunningServer): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

run().catch((error: unknown) => {
  const isForOperator = error instanceof EnvError || error instanceof StartError || error instanceof DatabaseOpenError;
  process.stderr.write(`${isForOperator ? error.message : describeStartFailure(error)}\n`);
  process.exit(1);
});
