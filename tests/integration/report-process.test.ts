import { afterEach, expect, test } from "vitest";
import { createReportProcess, type ReportLimits } from "#server/adapters/report-process/report-process.ts";
import type { ReportJob, ReportProgress, ReportWork, WorkOptions } from "#server/application/report/report-work.ts";
import { noFilter } from "#server/domain/report/report-filter.ts";
import { yearPeriod } from "#server/domain/report/report-period.ts";
import { describeError } from "#server/logger.ts";
import { isAlive } from "#tests/support/child-processes.ts";

/** What the scripted program answers with. */
type Told = { what: string; asked: number; pid: number };

let work: ReportWork;
const failures: string[] = [];
afterEach(() => work.close());

function open(limits: Partial<ReportLimits> = {}, name = "scripted-report-program.mjs"): void {
  failures.length = 0;
  work = createReportProcess({
    program: new URL(`../support/${name}`, import.meta.url),
    data: null,
    onFailure: (figure, error) => failures.push(`${figure}: ${String(error)}`),
    limits,
  });
}

async function make(officeId: string, options: WorkOptions = {}): Promise<Told> {
  const job: ReportJob = {
    officeId,
    period: yearPeriod(2026),
    filter: noFilter,
    locales: ["de"],
    withTexts: false,
    today: "2026-11-23",
    frozen: null,
  };
  return (await work.make(job, options)) as unknown as Told;
}

/** Resolves when the job is in the middle of its work. */
function begin(officeId: string, signal?: AbortSignal): { begun: Promise<void>; ended: Promise<Told> } {
  let tell = () => {};
  const begun = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const onProgress = ({ share }: ReportProgress) => share > 0 && tell();
  const ended = make(officeId, { onProgress, ...(signal && { signal }) });
  ended.catch(() => {});
  return { begun, ended };
}

test("[Z9] reports are made one after the other by one process, in the order of asking, and tell how far they are", async () => {
  open();
  const steps: ReportProgress[] = [];
  const told = await Promise.all([
    make("first", { onProgress: (progress) => steps.push(progress) }),
    make("second"),
    make("third"),
  ]);
  expect(told.map(({ what, asked }) => [what, asked])).toEqual([
    ["first", 1],
    ["second", 2],
    ["third", 3],
  ]);
  expect(new Set(told.map(({ pid }) => pid)).size).toBe(1);
  expect(told[0]?.pid).not.toBe(process.pid);
  expect(steps).toEqual([
    { share: 0, step: "waiting" },
    { share: 0.5, step: "computing" },
  ]);
});

test("[Z9] what is cancelled ends, waiting or in the middle of its work, and what is behind it goes on", async () => {
  open();
  const { pid } = await make("first");
  const [running, waiting] = [new AbortController(), new AbortController()];
  const busy = begin("never rests", running.signal);
  const second = begin("second", waiting.signal).ended;
  const third = make("third");
  await busy.begun;
  waiting.abort(new Error("not wanted"));
  await expect(second).rejects.toThrow("not wanted");
  expect(isAlive(pid)).toBe(true);
  running.abort(new Error("cancelled"));
  await expect(busy.ended).rejects.toThrow("cancelled");
  const next = await third;
  expect(next).toMatchObject({ what: "third", asked: 1 });
  expect(next.pid).not.toBe(pid);
  await expect.poll(() => isAlive(pid)).toBe(false);
  await expect(make("late", { signal: running.signal })).rejects.toThrow("cancelled");
  // Called off when it is long over: nobody is harmed.
  waiting.abort();
  expect(await make("after")).toMatchObject({ asked: 2, pid: next.pid });
});

test("[Z9] a report that fails, and a process that dies or is killed in the middle, are no end of the others", async () => {
  open();
  const { pid } = await make("first");
  await expect(make("fails")).rejects.toThrow("no such office");
  const [dead, next] = await Promise.allSettled([make("dies"), make("next")]);
  expect(dead).toMatchObject({ reason: { message: "the report's process ended (3)", code: "report_process_ended" } });
  expect(next).toMatchObject({ value: { what: "next", asked: 1 } });
  await expect.poll(() => isAlive(pid)).toBe(false);

  const second = await make("second");
  const hanging = begin("hangs");
  const third = make("third");
  await hanging.begun;
  process.kill(second.pid, "SIGKILL");
  await expect(hanging.ended).rejects.toThrow("the report's process ended (SIGKILL)");
  expect(await third).toMatchObject({ what: "third", asked: 1 });
});

test("[Z9] a report that takes more memory than it may have says so, and takes nothing else with it", async () => {
  open({ memoryMb: 48 });
  const [hungry, next] = await Promise.allSettled([make("eats"), make("next")]);
  expect(hungry).toMatchObject({
    reason: { message: "the report needs more than 48 MB of memory", code: "report_out_of_memory" },
  });
  expect(next).toMatchObject({ value: { what: "next", asked: 1 } });
});

test("[Z9] a report that does not come to an end is ended, and what waited behind it is made", async () => {
  open({ longestMs: 1_500 });
  const hanging = begin("hangs");
  await hanging.begun;
  const next = make("next");
  await expect(hanging.ended).rejects.toThrow("the report took too long");
  expect(await next).toMatchObject({ what: "next", asked: 1 });
});

test("a process without work is ended and gives its memory back; the next report starts another", async () => {
  open({ restMs: 50 });
  const first = await make("first");
  await expect.poll(() => isAlive(first.pid)).toBe(false);
  const second = await make("second");
  expect(second).toMatchObject({ asked: 1 });
  expect(second.pid).not.toBe(first.pid);
});

test("[Z9, P12] a figure that is missing is told apart from the report, and an error comes with its stack", async () => {
  open();
  expect(await make("misses a figure")).toMatchObject({ what: "misses a figure" });
  expect(failures).toEqual(["T2: Error: no words"]);
  for (const what of ["fails", "throws"]) {
    const error = await make(what).catch((reason: unknown) => reason);
    // The log has where it failed, and nothing of what was in it.
    expect(describeError(error).at?.[0]).toContain("scripted-report-program.mjs");
    expect(JSON.stringify(describeError(error))).not.toContain("no such office");
  }
});

test("a program that is not there, as after half an update, fails in words and not the server", async () => {
  open({}, "no-such-program.mjs");
  await expect(make("first")).rejects.toThrow("the report's process ended (1)");
  await expect(make("second")).rejects.toThrow("the report's process ended (1)");
});

test("nothing is begun once the server stops, and nobody is left", async () => {
  open();
  const { pid } = await make("first");
  const hanging = begin("hangs");
  const waiting = begin("second");
  await hanging.begun;
  await work.close();
  await expect(hanging.ended).rejects.toThrow("the server stops");
  await expect(waiting.ended).rejects.toThrow("the server stops");
  await expect(make("late")).rejects.toThrow("the server stops");
  expect(isAlive(pid)).toBe(false);
});
