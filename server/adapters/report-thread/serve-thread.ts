import type { MessagePort } from "node:worker_threads";
import type { ReportWork } from "#server/application/report/report-work.ts";
import type { ThreadAnswer, ThreadRequest } from "./thread-messages.ts";

/** Answers the server's thread: one report after the other, as they are asked for. */
export function serveThread(port: MessagePort, work: ReportWork): void {
  const answer = (message: ThreadAnswer) => port.postMessage(message);
  port.on("message", ({ id, job }: ThreadRequest) => {
    work.make(job, { onProgress: (progress) => answer({ id, kind: "progress", progress }) }).then(
      (made) => answer({ id, kind: "done", made }),
      (error: unknown) => answer({ id, kind: "failed", failure: String(error instanceof Error ? error.stack : error) }),
    );
  });
}
