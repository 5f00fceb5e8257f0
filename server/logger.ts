import { type DestinationStream, type Logger, pino } from "pino";
import type { LogLevel } from "./env.ts";

/**
 * One JSON line each, to standard output. What must never stand in one: a name, a concern, a note, a token, an address
 * (P12). So nothing that came from outside is logged, only what this code names.
 */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { level, base: null, formatters: { level: (label: string) => ({ level: label }) } };
  const withTime = { ...options, timestamp: pino.stdTimeFunctions.isoTime };
  return destination ? pino(withTime, destination) : pino(withTime);
}

export type ErrorDescription = { error: string; code?: string; at?: readonly string[]; cause?: ErrorDescription };

/** Where an error came from, without its message: messages of libraries quote the data they failed on. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { code?: unknown };
  // A message may hold lines that look like those of a stack.
  const at = (error.stack ?? "")
    .replace(error.message, "")
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .slice(0, 8)
    .map((line) => line.trim());
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { error: error.name, ...(typeof code === "string" ? { code } : {}), at, ...cause };
}
