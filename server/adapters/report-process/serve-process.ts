import type { ReportWork, WorkOptions } from "#server/application/report/report-work.ts";
import type { ProcessAnswer, ProcessBeginning, ProcessRequest, ReportProduct, ReportTask } from "./process-messages.ts";

/**
 * Answers the server whose child this process is. Where `begin` fails, the process ends with its reason.
 * One listener for all: of messages that wait for it, a later one would lose some.
 */
export function serveProcess<T>(begin: (data: T) => Promise<ReportWork>): void {
  let work: Promise<ReportWork> | null = null;

  async function handle(message: ProcessBeginning<T> | ProcessRequest): Promise<void> {
    if ("data" in message) {
      work = begin(message.data);
      return;
    }
    const begun = await work;
    if (!begun) throw new Error("the first message begins");
    const { id, task } = message;
    run(begun, task, { onProgress: (progress) => answer({ kind: "progress", id, progress }) }).then(
      (product) => answer({ kind: "done", id, product }),
      (error: unknown) => answer({ kind: "failed", id, error }),
    );
  }

  process.on("message", (message) => void handle(message as ProcessBeginning<T> | ProcessRequest));
}

export function tellOfFigure(figure: string, error: unknown): void {
  answer({ kind: "figure_failed", figure, error });
}

function run(work: ReportWork, task: ReportTask, options: WorkOptions): Promise<ReportProduct> {
  switch (task.kind) {
    case "make":
      return work.make(task.input, options);
    case "page":
      return work.page(task.input, options);
    case "file":
      return work.file(task.input, options);
  }
}

function answer(message: ProcessAnswer): void {
  process.send?.(message);
}
