import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { WorkerReport, WorkerTask } from "./queue-worker.ts";

export type Worker = {
  child: ChildProcess;
  reports: readonly WorkerReport[];
  /** Resolves when its database is open and the day is read: from then on `begin` takes no time. */
  ready: Promise<void>;
  begin(): void;
  /** Resolves with the exit code, null after a signal, once every line has been read. */
  ended: Promise<number | null>;
};

/** A real process that works on a queue through the real store. */
export function startWorker(task: WorkerTask, env: Readonly<Record<string, string>> = {}): Worker {
  const script = fileURLToPath(new URL("./queue-worker.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(task)], {
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.on("error", () => {}); // it may be killed before it reads
  const reports: WorkerReport[] = [];
  const lines = createInterface({ input: child.stdout });
  const ready = new Promise<void>((resolve, reject) => {
    lines.on("line", (line) => {
      // A line cut by the kill was not acknowledged.
      if (!line.endsWith("}")) return;
      const report = JSON.parse(line) as WorkerReport;
      if ("ready" in report) resolve();
      else reports.push(report);
    });
    child.once("exit", () => reject(new Error("the worker ended before it was ready")));
  });
  ready.catch(() => {});
  const ended = Promise.all([once(child, "exit"), once(lines, "close")]).then(([[code]]) => code as number | null);
  return { child, reports, ready, begin: () => void child.stdin.write("go\n"), ended };
}
