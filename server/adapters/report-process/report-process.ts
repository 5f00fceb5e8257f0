import type { MadeReport, ReportWork, WorkOptions } from "#server/application/report/report-work.ts";
import type { ReportFile } from "#server/application/report/write-report-file.ts";
import type { ProcessAnswer, ProcessRequest, ReportProduct, ReportTask } from "./process-messages.ts";
import { type ChildProgram, type ReportChild, startChild } from "./report-child.ts";
import { ReportProcessError } from "./report-process-error.ts";

type Waiting = {
  request: ProcessRequest;
  options: WorkOptions;
  resolve: (product: ReportProduct) => void;
  reject: (reason: unknown) => void;
};

export type ReportLimits = {
  /** Its code and its connection cost memory: a process that nobody asked for so long is ended. */
  restMs: number;
  /** Far more than the longest report takes on a slow machine. */
  longestMs: number;
  memoryMb: number;
};

/** A million contacts need less than that. */
const defaultLimits: ReportLimits = { restMs: 300_000, longestMs: 300_000, memoryMb: 1_536 };

export type ReportProcessOptions = Pick<ChildProgram, "program" | "data"> & {
  /** A figure that is missing in a report. */
  onFailure: (figure: string, error: unknown) => void;
  limits?: Partial<ReportLimits>;
};

/**
 * Reports are made in a process of their own, which gives way to everything else: a draw never waits for one
 * (docs/decisions/024-report-process.md). It starts with the first job. What runs is aborted by ending it; the next job
 * starts another.
 */
export function createReportProcess({ onFailure, ...options }: ReportProcessOptions): ReportWork {
  const limits = { ...defaultLimits, ...options.limits };
  const waiting: Waiting[] = [];
  let current: Waiting | null = null;
  let child: ReportChild | null = null;
  let timer: NodeJS.Timeout | undefined;
  let lastId = 0;
  let isClosed = false;

  function start(): ReportChild {
    const started = startChild(
      { ...options, ...limits },
      {
        onAnswer: (answer) => started === child && take(answer),
        onEnd: (error) => started === child && fail(error),
      },
    );
    return started;
  }

  function next(): void {
    if (current || isClosed) return;
    clearTimeout(timer);
    current = waiting.shift() ?? null;
    if (!current) {
      timer = setTimeout(() => void stop(), limits.restMs);
      return;
    }
    timer = setTimeout(
      () => fail(new ReportProcessError("report_timed_out", "the report took too long")),
      limits.longestMs,
    );
    try {
      child ??= start();
      child.send(current.request);
    } catch (cause) {
      fail(new ReportProcessError("report_process_ended", "the report's process cannot be started", { cause }));
    }
  }

  function take(answer: ProcessAnswer): void {
    if (answer.kind === "figure_failed") onFailure(answer.figure, answer.error);
    else if (answer.id === current?.request.id) hear(answer, current);
  }

  function hear(answer: Exclude<ProcessAnswer, { kind: "figure_failed" }>, { options: { onProgress } }: Waiting): void {
    if (answer.kind === "progress") onProgress?.(answer.progress);
    if (answer.kind === "done") settle(({ resolve }) => resolve(answer.product));
    if (answer.kind === "failed") settle(({ reject }) => reject(answer.error));
  }

  function settle(finish: (done: Waiting) => void): void {
    const done = current;
    current = null;
    if (done) finish(done);
    next();
  }

  /** What runs fails; the next one gets another process. */
  function fail(reason: unknown): void {
    void stop();
    settle(({ reject }) => reject(reason));
  }

  async function stop(): Promise<void> {
    const ending = child;
    child = null;
    await ending?.kill();
  }

  function abort(one: Waiting, reason: unknown): void {
    const at = waiting.indexOf(one);
    if (at >= 0) {
      waiting.splice(at, 1);
      one.reject(reason);
    } else if (one === current) fail(reason);
  }

  function run(task: ReportTask, how: WorkOptions = {}): Promise<ReportProduct> {
    return new Promise((resolve, reject) => {
      if (isClosed) return reject(stopping());
      if (how.signal?.aborted) return reject(how.signal.reason);
      lastId += 1;
      const one: Waiting = { request: { id: lastId, task }, options: how, resolve, reject };
      how.signal?.addEventListener("abort", () => abort(one, how.signal?.reason), { once: true });
      how.onProgress?.({ share: 0, step: "waiting" });
      waiting.push(one);
      next();
    });
  }

  // Our own program answers, with what was asked for.
  return {
    make: async (input, how) => (await run({ kind: "make", input }, how)) as MadeReport,
    page: async (input, how) => (await run({ kind: "page", input }, how)) as Uint8Array,
    file: async (input, how) => (await run({ kind: "file", input }, how)) as ReportFile,
    async close() {
      isClosed = true;
      clearTimeout(timer);
      for (const { reject } of waiting.splice(0)) reject(stopping());
      const ended = stop();
      settle(({ reject }) => reject(stopping()));
      await ended;
    },
  };
}

function stopping(): ReportProcessError {
  return new ReportProcessError("server_stops", "the server stops");
}
