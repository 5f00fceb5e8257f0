import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { PROTOCOL_VERSION } from "#server/protocol/version.ts";
import { measureConsoleWeek } from "#tests/bench/console-week.ts";
import { measureDisplayWeek } from "#tests/bench/display-week.ts";
import { type KioskPageResult, measureKioskPage } from "#tests/bench/kiosk-page.ts";
import type { LoadPlan, Samples } from "#tests/bench/load-client.ts";
import { measureSpeech } from "#tests/bench/measure-speech.ts";
import { computePercentiles } from "#tests/bench/percentiles.ts";
import { judgeYearlyReport, printYearlyReport } from "#tests/bench/print-yearly-report.ts";
import { readMemoryMb, runLoad, startFloorServer } from "#tests/bench/processes.ts";
import { type Product, type Shape, startProduct } from "#tests/bench/product.ts";
import { measureRecords } from "#tests/bench/records.ts";
import { judgeRecords, printRecords } from "#tests/bench/records-report.ts";
import {
  judge,
  judgeConsoleWeek,
  judgeDisplayWeek,
  judgeKioskPage,
  printConsoleWeek,
  printDisplayWeek,
  printLanguageSwitch,
  printReport,
  printSpeech,
  printVerdicts,
} from "#tests/bench/report.ts";
import { type BenchResult, type Row, type Series, type SpeechFigures, seriesNames } from "#tests/bench/result.ts";
import { measureYearlyReport, type YearlyReportResult } from "#tests/bench/yearly-report.ts";
import { startServerProcess } from "#tests/support/server-process.ts";

const quick = process.argv.includes("--quick");
const sizes = quick ? { draws: 100, calls: 30, rounds: 1 } : { draws: 400, calls: 120, rounds: 2 };
const recordSizes = quick
  ? { contacts: 1_000_000, records: 60, rounds: 1, searchRounds: 7, pictures: 40 }
  : { contacts: 1_000_000, records: 200, rounds: 2, searchRounds: 25, pictures: 200 };
/** The p99 of draws needs as many of them in a quick run as in a whole one. */
const reportSizes = { contacts: 1_000_000, draws: 400, rounds: quick ? 2 : 4 };
const displayCounts = [1, 100, 1_000];
const deskCount = 30;
/** A large lobby; each connection may send a hundred messages at once, so these can draw all of it in one go. */
const kioskCount = 5;
/** Fifty draws a second: fifty times the rush of a large lobby. Back to back: each as soon as the last one is seen. */
const drawPauseMs = process.argv.includes("--back-to-back") ? 0 : 20;
/** As long as a desk has to wait between two calls (C2), and a little. */
const deskPauseMs = 3_100;
/** Bytes of a display frame with one call and six recent ones: the floor sends as much. */
const frameLength = 900;

const empty: Shape = { name: "empty day", finishedTickets: 0, waitingTickets: 0, statisticRows: 0 };
const shapes: readonly Shape[] = [
  { name: "10,000 tickets in the day", finishedTickets: 9_500, waitingTickets: 500, statisticRows: 0 },
  { name: "1,000,000 statistic rows", finishedTickets: 0, waitingTickets: 0, statisticRows: 1_000_000 },
];

/** Ten seconds instead of ten minutes: for whoever changes the kiosk. */
function finishWithKioskPage(result: KioskPageResult): never {
  const verdicts = judgeKioskPage(result);
  console.log([...printVerdicts(verdicts), "", printLanguageSwitch(result)].join("\n"));
  process.exit(verdicts.every(({ limit, measured }) => measured <= limit) ? 0 : 1);
}

type Case = Pick<Row, "program" | "shape" | "displays">;
type Collected = Case & { samples: Samples };
const collected: Collected[] = [];

/** Samples of the rounds are put together: the machine's moods spread over both programs. */
function collect(measured: Case, samples: Samples): void {
  const known = collected.find(
    (row) => row.program === measured.program && row.shape === measured.shape && row.displays === measured.displays,
  );
  if (!known) {
    collected.push({ ...measured, samples });
    return;
  }
  known.samples.missed += samples.missed;
  for (const series of Object.keys(seriesNames) as Series[]) known.samples[series].push(...samples[series]);
}

function buildPlan(
  part: Omit<LoadPlan, "protocolVersion" | "draws" | "calls" | "drawPauseMs" | "deskPauseMs">,
): LoadPlan {
  return {
    protocolVersion: PROTOCOL_VERSION,
    draws: sizes.draws,
    calls: sizes.calls,
    drawPauseMs,
    deskPauseMs,
    ...part,
  };
}

async function measureFloor(displays: number): Promise<void> {
  const floor = await startFloorServer(frameLength);
  const samples = await runLoad(
    buildPlan({
      origin: floor.origin,
      kioskCookies: Array.from({ length: kioskCount }, () => ""),
      displayCookie: "",
      staffCookie: "",
      displays,
      hasConsole: false,
      deskIds: Array.from({ length: deskCount }, (_, i) => String(i)),
      finishTalks: false,
    }),
  );
  collect({ program: "floor", shape: empty.name, displays }, samples);
  floor.end();
}

async function measureProduct(shape: Shape, displays: number): Promise<{ idleMb: number; busyMb: number }> {
  const product = await startProduct(shape, { desks: deskCount, kiosks: kioskCount });
  const idleMb = readMemoryMb(product.server.pid);
  let busyMb = idleMb;
  const watch = setInterval(() => {
    busyMb = Math.max(busyMb, readMemoryMb(product.server.pid));
  }, 250);
  try {
    const samples = await runLoad(
      buildPlan({
        origin: product.server.origin,
        kioskCookies: product.kioskCookies,
        displayCookie: product.displayCookie,
        staffCookie: product.staffCookie,
        displays,
        hasConsole: true,
        deskIds: product.office.deskIds,
        finishTalks: true,
      }),
    );
    collect({ program: "product", shape: shape.name, displays }, samples);
  } finally {
    clearInterval(watch);
    await product.end();
  }
  return { idleMb, busyMb };
}

async function measureStart(): Promise<BenchResult["start"]> {
  const dataDir = mkdtempSync(join(tmpdir(), "wartemarke-start-"));
  const first = await startServerProcess({ dataDir });
  await first.end("SIGTERM");
  const later = await startServerProcess({ dataDir });
  await later.end("SIGTERM");
  rmSync(dataDir, { recursive: true, force: true });
  return { firstMs: first.readyAfterMs, laterMs: later.readyAfterMs };
}

/** Draws alone, at the pace of the other measurements. */
function planDraws(product: Product): LoadPlan {
  return buildPlan({
    origin: product.server.origin,
    kioskCookies: product.kioskCookies,
    displayCookie: product.displayCookie,
    staffCookie: product.staffCookie,
    displays: 1,
    hasConsole: false,
    deskIds: [],
    finishTalks: false,
  });
}

async function measureVoice(): Promise<SpeechFigures> {
  const product = await startProduct(empty, { desks: 1, kiosks: kioskCount, withPages: false });
  const plan = { ...planDraws(product), calls: 0 };
  try {
    return await measureSpeech(product, { count: quick ? 50 : 150, draw: () => runLoad(plan) });
  } finally {
    await product.end();
  }
}

function measureReport(): Promise<YearlyReportResult> {
  return measureYearlyReport({
    ...reportSizes,
    draw: (product) => runLoad({ ...planDraws(product), calls: 0, draws: reportSizes.draws }),
  });
}

if (process.argv.includes("--only=console-week")) {
  const week = await measureConsoleWeek(quick ? 40 : 400);
  const verdicts = judgeConsoleWeek(week);
  console.log([printConsoleWeek(week), "", ...printVerdicts(verdicts)].join("\n"));
  process.exit(verdicts.every(({ limit, measured }) => measured <= limit) ? 0 : 1);
}

if (process.argv.includes("--only=display-week")) {
  const week = await measureDisplayWeek(quick ? 20 : 110);
  const verdicts = judgeDisplayWeek(week);
  console.log([printDisplayWeek(week), "", ...printVerdicts(verdicts)].join("\n"));
  process.exit(verdicts.every(({ limit, measured }) => measured <= limit) ? 0 : 1);
}

if (process.argv.includes("--only=speech")) {
  console.log(printSpeech(await measureVoice()));
  process.exit();
}

if (process.argv.includes("--only=records")) {
  const measured = await measureRecords(recordSizes);
  const verdicts = judgeRecords(measured);
  console.log([printRecords(measured), "", ...printVerdicts(verdicts)].join("\n"));
  process.exit(verdicts.every(({ limit, measured: is }) => is <= limit) ? 0 : 1);
}

if (process.argv.includes("--only=report")) {
  const measured = await measureReport();
  const verdicts = judgeYearlyReport(measured);
  console.log([printYearlyReport(measured), "", ...printVerdicts(verdicts)].join("\n"));
  process.exit(verdicts.every(({ limit, measured: is }) => is <= limit) ? 0 : 1);
}

const kioskPage = await measureKioskPage();
if (process.argv.includes("--only=kiosk-page")) finishWithKioskPage(kioskPage);
const start = await measureStart();
const memory = { idleMb: 0, busyMb: 0, displays: Math.max(...displayCounts) };
for (let round = 1; round <= sizes.rounds; round += 1) {
  for (const displays of displayCounts) {
    console.error(`round ${round} of ${sizes.rounds}: ${displays} displays`);
    await measureFloor(displays);
    const { idleMb, busyMb } = await measureProduct(empty, displays);
    memory.idleMb = Math.max(memory.idleMb, idleMb);
    if (displays === memory.displays) memory.busyMb = Math.max(memory.busyMb, busyMb);
  }
  for (const shape of shapes) {
    console.error(`round ${round} of ${sizes.rounds}: ${shape.name}`);
    await measureProduct(shape, 1);
  }
}

console.error("voice");
const speech = await measureVoice();
console.error("records");
const records = await measureRecords(recordSizes);
console.error("report");
const yearlyReport = await measureReport();

const result: BenchResult = {
  at: new Date().toISOString(),
  machine: {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
  },
  quick,
  rows: collected.map(({ samples, ...measured }) => ({
    ...measured,
    missed: samples.missed,
    figures: {
      drawAck: computePercentiles(samples.drawAck),
      drawLast: computePercentiles(samples.drawLast),
      callAck: computePercentiles(samples.callAck),
      callLast: computePercentiles(samples.callLast),
    },
  })),
  memory,
  start,
  speech,
  kioskPage,
  records,
  yearlyReport,
};

mkdirSync("bench-results", { recursive: true });
const file = `bench-results/${result.at.replaceAll(":", "-")}.json`;
writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
console.log(printReport(result));
console.error(`Written to ${file}`);
process.exit(judge(result).every(({ limit, measured }) => measured <= limit) ? 0 : 1);
