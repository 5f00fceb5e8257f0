import { Worker } from "node:worker_threads";
import type { ReportJob, ReportJobResult } from "./report-job.ts";

type Answer = { id: number; result?: ReportJobResult; error?: string };
type Waiting = { job: ReportJob; resolve: (result: ReportJobResult) => void; reject: (error: Error) => void };

export type ReportWorker = {
  /** @throws where the job fails, its thread ends, takes too long, or `signal` calls it off. */
  run(job: ReportJob, signal?: AbortSignal): Promise<ReportJobResult>;
  close(): Promise<void>;
};

/** Far more than the longest report takes on a slow machine. */
const jobTimeoutMs = 120_000;
/** Fonts and libraries need some 200 MB: they are given back when nobody wants a report. */
const idleMs = 60_000;

/** One thread, one job at a time; started with the first job, and ended when it has had none for a while. */
export function createReportWorker(options: { thread?: URL; idleMs?: number } = {}): ReportWorker {
  const program = options.thread ?? new URL("./report-thread.mjs", import.meta.url);
  const waiting: Waiting[] = [];
  let thread: Worker | null = null;
  let current: Waiting | null = null;
  let sent = 0;
  let timer: NodeJS.Timeout | undefined;

  function startThread(): Worker {
    const started = new Worker(program, { execArgv: [] });
    started.on("message", ({ id, result = null, error }: Answer) => {
      if (started !== thread || id !== sent) return;
      settle((job) => (error === undefined ? job.resolve(result) : job.reject(new Error(error))));
    });
    started.on("error", (error) => started === thread && stop(error));
    started.on("exit", () => started === thread && stop(new Error("the thread of the report ended")));
    return started;
  }

  function next(): void {
    clearTimeout(timer);
    if (current) return;
    current = waiting.shift() ?? null;
    if (!current) {
      thread?.unref();
      timer = setTimeout(endThread, options.idleMs ?? idleMs).unref();
      return;
    }
    thread ??= startThread();
    // A program that has nothing else to do waits for its report, and not for a thread that has none.
    thread.ref();
    thread.postMessage({ id: ++sent, job: current.job });
    timer = setTimeout(() => stop(new Error("the report took too long")), jobTimeoutMs).unref();
  }

  function settle(finish: (job: Waiting) => void): void {
    const done = current;
    current = null;
    if (done) finish(done);
    next();
  }

  function endThread(): Promise<unknown> {
    const ending = thread;
    thread = null;
    return ending?.terminate() ?? Promise.resolve();
  }

  /** The running job fails; the others get a new thread. */
  function stop(error: Error): void {
    void endThread();
    settle(({ reject }) => reject(error));
  }

  function cancel(job: Waiting): void {
    const error = new Error("the report was called off");
    if (job === current) stop(error);
    const at = waiting.indexOf(job);
    if (at < 0) return;
    waiting.splice(at, 1);
    job.reject(error);
  }

  return {
    run(job, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(new Error("the report was called off"));
        const one: Waiting = { job, resolve, reject };
        signal?.addEventListener("abort", () => cancel(one), { once: true });
        waiting.push(one);
        next();
      });
    },
    async close() {
      for (const { reject } of waiting.splice(0)) reject(new Error("the server ends"));
      const ending = endThread();
      settle(({ reject }) => reject(new Error("the server ends")));
      clearTimeout(timer);
      await ending;
    },
  };
}
