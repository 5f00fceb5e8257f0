// The report's forms in a thread of their own: seconds of work for Typst and the pictures, and the lobby goes on. Plain
// JavaScript, because a thread of Node 20 has no loader for TypeScript until it gets one here.
// Message in: { id, job }. Out: { id, result } or { id, error }.
import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

// On Linux this is the priority of the thread alone: a draw never waits for a report.
try {
  if (process.platform === "linux") setPriority(0, 10);
} catch {
  // A container may forbid it; the thread then works at the same priority as everything else.
}

register();
const { runReportJob } = await import("./report-job.ts");

parentPort.on("message", async ({ id, job }) => {
  try {
    parentPort.postMessage({ id, result: await runReportJob(job) });
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
