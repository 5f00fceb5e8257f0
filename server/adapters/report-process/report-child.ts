import { fork } from "node:child_process";
import type { ProcessAnswer, ProcessBeginning, ProcessRequest } from "./process-messages.ts";
import { ReportProcessError } from "./report-process-error.ts";

export type ReportChild = {
  send(request: ProcessRequest): void;
  /** Resolves when it is gone. */
  kill(): Promise<void>;
};

export type ChildProgram = {
  /** Plain JavaScript: it sees to TypeScript itself. */
  program: URL;
  /** Its first message. Not among its arguments, which everybody on the machine can read. */
  data: unknown;
  /** What it may keep in memory before it fails. */
  memoryMb: number;
};

/** Characters of what it prints last. */
const keptOutput = 4_000;

/**
 * One process of the report. `onEnd` is told, once or twice, that it is of no use any more.
 * @throws where the machine has no room for a process.
 */
export function startChild(
  { program, data, memoryMb }: ChildProgram,
  { onAnswer, onEnd }: { onAnswer(answer: ProcessAnswer): void; onEnd(error: ReportProcessError): void },
): ReportChild {
  const child = fork(program, [], {
    serialization: "advanced",
    // Instead of the server's own: it may run under a loader, a debugger or a test.
    // Single-threaded: V8's helpers would take the second core as well, on which the server draws numbers.
    execArgv: ["--single-threaded", `--max-old-space-size=${memoryMb}`],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let printed = "";
  let isOutOfMemory = false;
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    // V8 says so, and much more behind it.
    isOutOfMemory ||= /heap out of memory/i.test(printed);
    printed = printed.slice(-keptOutput);
  });
  child.on("message", (answer: ProcessAnswer) => onAnswer(answer));
  child.on("error", (cause) => {
    const message = "the report's process cannot be started";
    if (child.pid === undefined) onEnd(new ReportProcessError("report_process_ended", message, { cause }));
    // It takes no message any more: why, it says when it closes.
    else child.kill("SIGKILL");
  });
  // When all it printed has been read as well.
  child.once("close", (code, signal) => {
    if (isOutOfMemory) {
      return onEnd(
        new ReportProcessError("report_out_of_memory", `the report needs more than ${memoryMb} MB of memory`),
      );
    }
    onEnd(
      new ReportProcessError("report_process_ended", `the report's process ended (${signal ?? code})`, { printed }),
    );
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    if (child.pid === undefined) resolve();
  });
  // One that could not be started has no channel: its error follows.
  const send = (message: ProcessBeginning<unknown> | ProcessRequest) => child.pid !== undefined && child.send(message);
  send({ data });
  return {
    send: (request) => void send(request),
    async kill() {
      // It only reads: nothing is left half done.
      child.kill("SIGKILL");
      await ended;
    },
  };
}
