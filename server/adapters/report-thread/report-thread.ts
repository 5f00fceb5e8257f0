import { Worker } from "node:worker_threads";
import type { MadeReport, ReportJob, ReportWork, WorkOptions } from "#server/application/report/report-work.ts";
import type { ThreadAnswer, ThreadRequest } from "./thread-messages.ts";

type Waiting = {
  request: ThreadRequest;
  options: WorkOptions;
  resolve: (made: MadeReport) => void;
  reject: (reason: unknown) => void;
};

/** Its code and its connection cost memory: a thread that nobody asked for so long is ended. */
const restAfterMs = 300_000;

/** The thread ended, or could not start; the message is for the log. */
class ReportThreadError extends Error {
  override name = "ReportThreadError";
}

/**
 * Reports are made in a thread of their own, with a connection of their own: a draw never waits for one. What runs is
 * aborted by ending the thread; the next report starts another.
 */
export function createReportThread(options: {
  program: URL;
  /** What the program gets as its `workerData`. */
  data: unknown;
  onFailure: (message: string) => void;
}): ReportWork {
  const waiting: Waiting[] = [];
  let current: Waiting | null = null;
  let thread: Worker | null = null;
  let rest: NodeJS.Timeout | undefined;
  let lastId = 0;
  let isClosed = false;

  function start(): Worker {
    const started = new Worker(options.program, { workerData: options.data, execArgv: [] });
    started.on("message", (answer: ThreadAnswer) => started === thread && take(answer));
    started.on("error", (error) => end(started, new ReportThreadError(String(error.stack))));
    started.on("exit", () => end(started, new ReportThreadError("the report's thread ended")));
    started.unref();
    return started;
  }

  function next(): void {
    clearTimeout(rest);
    if (current || isClosed) return;
    current = waiting.shift() ?? null;
    if (current) {
      thread ??= start();
      thread.postMessage(current.request);
    } else {
      rest = setTimeout(() => void stop(), restAfterMs);
      rest.unref();
    }
  }

  function take(answer: ThreadAnswer): void {
    if (answer.kind === "figure_failed" || answer.kind === "failed") options.onFailure(answer.failure);
    if (answer.id !== current?.request.id) return;
    if (answer.kind === "progress") current.options.onProgress?.(answer.progress);
    if (answer.kind === "done") settle(({ resolve }) => resolve(answer.made));
    if (answer.kind === "failed") settle(({ reject }) => reject(new ReportThreadError(answer.failure)));
  }

  function settle(finish: (done: Waiting) => void): void {
    const done = current;
    current = null;
    if (done) finish(done);
    next();
  }

  function end(ended: Worker, error: ReportThreadError): void {
    if (ended !== thread) return;
    thread = null;
    settle(({ reject }) => reject(error));
  }

  async function stop(): Promise<void> {
    const ending = thread;
    thread = null;
    await ending?.terminate();
  }

  function abort(one: Waiting, reason: unknown): void {
    const at = waiting.indexOf(one);
    if (at >= 0) {
      waiting.splice(at, 1);
      one.reject(reason);
    } else if (one === current) {
      void stop();
      settle(({ reject }) => reject(reason));
    }
  }

  function make(job: ReportJob, how: WorkOptions = {}): Promise<MadeReport> {
    return new Promise((resolve, reject) => {
      if (isClosed) return reject(new ReportThreadError("the server stops"));
      if (how.signal?.aborted) return reject(how.signal.reason);
      lastId += 1;
      const one: Waiting = { request: { id: lastId, job }, options: how, resolve, reject };
      how.signal?.addEventListener("abort", () => abort(one, how.signal?.reason), { once: true });
      how.onProgress?.({ share: 0, step: "waiting" });
      waiting.push(one);
      next();
    });
  }

  return {
    make,
    async close() {
      isClosed = true;
      clearTimeout(rest);
      for (const { reject } of waiting.splice(0)) reject(new ReportThreadError("the server stops"));
      await stop();
      settle(({ reject }) => reject(new ReportThreadError("the server stops")));
    },
  };
}
