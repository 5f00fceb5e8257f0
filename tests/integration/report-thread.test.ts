import { afterEach, beforeEach, expect, test } from "vitest";
import { createReportThread } from "#server/adapters/report-thread/report-thread.ts";
import type { ReportJob, ReportProgress, ReportWork } from "#server/application/report/report-work.ts";
import { noFilter } from "#server/domain/report/report-filter.ts";
import { yearPeriod } from "#server/domain/report/report-period.ts";

/** A program that does what its job's office says. */
const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    let turns = 0;
    parentPort.on("message", ({ id, job }) => {
      turns += 1;
      const what = job.officeId;
      if (what === "dies") process.exit(1);
      if (what === "fails") return parentPort.postMessage({ id, kind: "failed", failure: "no such office" });
      parentPort.postMessage({ id, kind: "progress", progress: { share: 0.5, step: "computing" } });
      if (what !== "hangs") parentPort.postMessage({ id, kind: "done", made: { documents: [what, turns] } });
    });
  `)}`,
);

let work: ReportWork;
beforeEach(() => {
  work = createReportThread({ program, data: null, onFailure: () => {} });
});
afterEach(() => work.close());

const jobOf = (officeId: string): ReportJob => ({
  officeId,
  period: yearPeriod(2026),
  filter: noFilter,
  locales: ["de"],
  withTexts: false,
  today: "2026-11-23",
  frozen: null,
});

test("[Z9] reports are made one after the other by one thread, and tell how far they are", async () => {
  const steps: ReportProgress[] = [];
  const made = await Promise.all([
    work.make(jobOf("first"), { onProgress: (progress) => steps.push(progress) }),
    work.make(jobOf("second")),
  ]);
  expect(made).toEqual([{ documents: ["first", 1] }, { documents: ["second", 2] }]);
  expect(steps).toEqual([
    { share: 0, step: "waiting" },
    { share: 0.5, step: "computing" },
  ]);
});

test("[Z9] what is cancelled ends, waiting or running, and what is behind it goes on", async () => {
  const [running, waiting] = [new AbortController(), new AbortController()];
  let isRunning = () => {};
  const begun = new Promise<void>((resolve) => {
    isRunning = resolve;
  });
  const onProgress = ({ share }: ReportProgress) => share > 0 && isRunning();
  const hanging = work.make(jobOf("hangs"), { signal: running.signal, onProgress });
  const second = work.make(jobOf("second"), { signal: waiting.signal });
  const third = work.make(jobOf("third"));
  await begun;
  waiting.abort(new Error("not wanted"));
  await expect(second).rejects.toThrow("not wanted");
  running.abort(new Error("cancelled"));
  await expect(hanging).rejects.toThrow("cancelled");
  // Another thread: it counts anew.
  expect(await third).toEqual({ documents: ["third", 1] });
  await expect(work.make(jobOf("late"), { signal: running.signal })).rejects.toThrow("cancelled");
});

test("[Z9] a report that fails, and a thread that dies, are no end of the others", async () => {
  await expect(work.make(jobOf("fails"))).rejects.toThrow("no such office");
  const [dead, next] = [work.make(jobOf("dies")), work.make(jobOf("next"))];
  await expect(dead).rejects.toThrow("the report's thread ended");
  expect(await next).toEqual({ documents: ["next", 1] });
});

test("nothing is begun once the server stops", async () => {
  const hanging = work.make(jobOf("hangs"));
  const refused = expect(hanging).rejects.toThrow("the server stops");
  await work.close();
  await refused;
  await expect(work.make(jobOf("late"))).rejects.toThrow("the server stops");
});
