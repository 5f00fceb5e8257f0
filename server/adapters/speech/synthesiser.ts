import { Worker } from "node:worker_threads";
import type { Voice } from "./voices.ts";

export type Job = { voice: Voice; text: string };

export type Synthesiser = {
  /** Raw samples; jobs of a lower rank first. Null: the voice does not work now, or too much is waiting. */
  synthesise(job: Job, rank: number): Promise<Int16Array | null>;
  close(): Promise<void>;
};

type Waiting = { job: Job; rank: number; resolve: (samples: Int16Array | null) => void };

/** A kiosk that fetches all its words at once must find room; a client gone mad must not fill the memory. */
const mostWaiting = 400;
/** Far more than a long text takes on a slow machine: the thread hangs, and is replaced. */
const jobTimeoutMs = 10_000;
/** After a failure the voice rests: a thread that cannot start must not be started all day long. */
const restMs = 30_000;

/** One thread, one clip at a time; started with the first job. */
export function createSynthesiser(options: {
  onFailure: (error: unknown) => void;
  /** Another program for the thread, in tests. */
  thread?: URL;
}): Synthesiser {
  const program = options.thread ?? new URL("./espeak-thread.mjs", import.meta.url);
  const waiting: Waiting[] = [];
  let thread: Worker | null = null;
  let current: Waiting | null = null;
  let timer: NodeJS.Timeout | undefined;
  let restsUntil = 0;
  let isClosed = false;

  function startThread(): Worker {
    const started = new Worker(program, { execArgv: [] });
    started.on("message", (samples: Int16Array | null) => {
      // A clip that came too late is not the answer to the next job.
      if (started === thread) finish(samples);
    });
    started.on("error", (error) => fail(started, error));
    started.on("exit", () => fail(started, new Error("the thread ended")));
    started.unref();
    return started;
  }

  function next(): void {
    if (current || isClosed) return;
    const first = waiting.reduce<Waiting | null>((best, one) => (best && best.rank <= one.rank ? best : one), null);
    if (!first) return;
    waiting.splice(waiting.indexOf(first), 1);
    current = first;
    thread ??= startThread();
    const working = thread;
    timer = setTimeout(() => fail(working, new Error("a clip took too long")), jobTimeoutMs);
    thread.postMessage(first.job);
  }

  function finish(samples: Int16Array | null): void {
    clearTimeout(timer);
    const done = current;
    current = null;
    done?.resolve(samples);
    next();
  }

  function fail(failed: Worker, error: unknown): void {
    if (failed !== thread) return;
    thread = null;
    void failed.terminate();
    if (!isClosed) options.onFailure(error);
    restsUntil = performance.now() + restMs;
    for (const { resolve } of waiting.splice(0)) resolve(null);
    finish(null);
  }

  return {
    synthesise(job, rank) {
      if (isClosed || performance.now() < restsUntil || waiting.length >= mostWaiting) return Promise.resolve(null);
      return new Promise((resolve) => {
        waiting.push({ job, rank, resolve });
        next();
      });
    },
    async close() {
      isClosed = true;
      const ending = thread;
      thread = null;
      for (const { resolve } of waiting.splice(0)) resolve(null);
      finish(null);
      await ending?.terminate();
    },
  };
}
