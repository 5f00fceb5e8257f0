import type { ConsoleWeekResult } from "#tests/bench/console-week.ts";
import type { DisplayWeekResult } from "#tests/bench/display-week.ts";
import type { KioskPageResult } from "#tests/bench/kiosk-page.ts";
import { judgeYearlyReport, printYearlyReport } from "#tests/bench/print-yearly-report.ts";
import { judgeRecords, printRecords } from "#tests/bench/records-report.ts";
import type { BenchResult, Row, Series, SpeechFigures, Verdict } from "#tests/bench/result.ts";
import { seriesNames } from "#tests/bench/result.ts";

/** The figures to hold: ratios, which mean the same on every machine, what the kiosk's page weighs, and what a search takes. */
export function judge(result: BenchResult): readonly Verdict[] {
  const ratios = judgeRatios(result).map((verdict) => ({ ...verdict, unit: "×" }));
  return [
    ...ratios,
    ...judgeRecords(result.records),
    ...judgeYearlyReport(result.yearlyReport),
    ...judgeKioskPage(result.kioskPage),
  ];
}

export function judgeKioskPage({ firstLoadBytes, languageSwitch }: KioskPageResult): readonly Verdict[] {
  return [
    { what: "first load of the kiosk, compressed", limit: 250, measured: firstLoadBytes / 1000, unit: "KB" },
    {
      what: "requests to the server when a language is chosen on a stored page",
      limit: 0,
      measured: languageSwitch.requests,
      unit: "",
    },
  ];
}

/** What the page needs at the end of a week against the end of its first day, when every cache of the browser is warm. */
export function judgeDisplayWeek({ looks }: DisplayWeekResult): readonly Verdict[] {
  const [first, last] = [looks[1] ?? looks[0], looks.at(-1)];
  if (!first || !last) throw new Error("nobody looked");
  return [
    {
      what: "display, heap after a week against its first day",
      limit: 1.15,
      measured: last.heap / first.heap,
      unit: "×",
    },
    {
      what: "display, DOM nodes after a week against its first day",
      limit: 1.15,
      measured: last.nodes / first.nodes,
      unit: "×",
    },
    {
      what: "display, renderer's memory after a week against its first day",
      limit: 1.25,
      measured: last.renderer / first.renderer,
      unit: "×",
    },
  ];
}

/** From the second day on: by then the engine has compiled what it will. */
export function judgeConsoleWeek({ looks, shown }: ConsoleWeekResult): readonly Verdict[] {
  const [first, last] = [looks[1] ?? looks[0], looks.at(-1)];
  if (!first || !last) throw new Error("nobody looked");
  return [
    {
      what: "console, heap after a week against its second day",
      limit: 1.15,
      measured: last.heap / first.heap,
      unit: "×",
    },
    {
      what: "console, DOM nodes after a week against its second day",
      limit: 1.15,
      measured: last.nodes / first.nodes,
      unit: "×",
    },
    { what: "console, 500 waiting: a change is shown, p50", limit: 150, measured: shown.p50, unit: "ms" },
  ];
}

export function printConsoleWeek(week: ConsoleWeekResult): string {
  const { days, tickets, snapshots, pictureLength, shown, looks } = week;
  return [
    `A console through the changes of ${days} days with ${tickets} waiting, ${snapshots} snapshots of ${Math.round(pictureLength / 1_024)} KB, shown after ${shown.p50.toFixed(0)} ms (p50), ${shown.p99.toFixed(0)} ms (p99):`,
    "",
    "| after snapshots | JS heap | renderer | DOM nodes |",
    "|---:|---:|---:|---:|",
    ...looks.map(
      (look) => `| ${look.snapshots} | ${look.heap.toFixed(2)} MB | ${look.renderer.toFixed(0)} MB | ${look.nodes} |`,
    ),
  ].join("\n");
}

export function printDisplayWeek({ days, calls, snapshots, looks }: DisplayWeekResult): string {
  return [
    `A display through ${days} days, ${calls} calls with gong and voice, ${snapshots} snapshots, after forced garbage collection:`,
    "",
    "| after calls | JS heap | renderer | DOM nodes |",
    "|---:|---:|---:|---:|",
    ...looks.map(
      ({ calls, heap, renderer, nodes }) =>
        `| ${calls} | ${heap.toFixed(2)} MB | ${renderer.toFixed(0)} MB | ${nodes} |`,
    ),
  ].join("\n");
}

function judgeRatios({ rows }: BenchResult): readonly Omit<Verdict, "unit">[] {
  const floor = (displays: number) => find(rows, (row) => row.program === "floor" && row.displays === displays);
  const empty = (displays: number) =>
    find(rows, (row) => row.program === "product" && row.displays === displays && row.shape === "empty day");
  const shaped = rows.filter((row) => row.program === "product" && row.shape !== "empty day");
  return [
    {
      what: "draw → acknowledged, 1 display, p50 against the floor",
      limit: 3,
      measured: empty(1).figures.drawAck.p50 / floor(1).figures.drawAck.p50,
    },
    {
      what: "draw → acknowledged, 1 display, p99 against the floor",
      limit: 3,
      measured: empty(1).figures.drawAck.p99 / floor(1).figures.drawAck.p99,
    },
    {
      what: "call → last of 100 displays, p50 against the floor",
      limit: 2,
      measured: empty(100).figures.callLast.p50 / floor(100).figures.callLast.p50,
    },
    ...shaped.flatMap((row) => [
      {
        what: `draw with ${row.shape}, p50 against an empty day`,
        limit: 1.3,
        measured: row.figures.drawAck.p50 / empty(row.displays).figures.drawAck.p50,
      },
      {
        what: `call with ${row.shape}, p50 against an empty day`,
        limit: 1.3,
        measured: row.figures.callAck.p50 / empty(row.displays).figures.callAck.p50,
      },
    ]),
  ];
}

/** The whole result as Markdown, ready for docs/performance.md. */
export function printReport(result: BenchResult): string {
  const { machine, memory, start } = result;
  const lines = [
    `Measured ${result.at.slice(0, 10)} on ${machine.cores} × ${machine.cpu}, ${machine.memoryGb} GB, Node ${machine.node}${result.quick ? " (quick run)" : ""}.`,
    "",
    "| ms | displays | floor p50 | p95 | p99 | Wartemarke p50 | p95 | p99 | ratio p50 | p99 |",
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
  ];
  for (const row of result.rows.filter((r) => r.program === "product")) {
    const floor = find(result.rows, (r) => r.program === "floor" && r.displays === row.displays);
    for (const series of Object.keys(seriesNames) as Series[]) lines.push(printRow(series, row, floor));
  }
  const missed = result.rows.reduce((sum, row) => sum + row.missed, 0);
  lines.push(
    "",
    ...printVerdicts(judge(result)),
    "",
    `Frames that did not reach every display within 3 s: ${missed}.`,
    `Server memory: ${memory.idleMb.toFixed(0)} MB idle, ${memory.busyMb.toFixed(0)} MB with ${memory.displays.toLocaleString("en")} displays under load.`,
    `Start to ready: ${(start.firstMs / 1000).toFixed(1)} s with a new database, ${(start.laterMs / 1000).toFixed(1)} s with an existing one.`,
    printLanguageSwitch(result.kioskPage),
    "",
    printSpeech(result.speech),
    "",
    printRecords(result.records),
    "",
    printYearlyReport(result.yearlyReport),
  );
  return lines.join("\n");
}

const speechNames: Record<keyof SpeechFigures, string> = {
  uncached: "speech clip ready, never spoken before",
  cached: "speech clip ready, spoken before",
  unchanged: "speech clip confirmed, the browser has it",
  drawAlone: "draw → acknowledged, no voice at work",
  drawBeside: "draw → acknowledged, beside a voice that never stops",
};

/** As Markdown, for docs/performance.md. */
export function printSpeech(figures: SpeechFigures): string {
  const rows = Object.entries(speechNames).map(([name, what]) => {
    const { p50, p95, p99 } = figures[name as keyof SpeechFigures];
    return `| ${what} | ${[p50, p95, p99].map((cell) => cell.toFixed(2)).join(" | ")} |`;
  });
  return ["| ms | p50 | p95 | p99 |", "|---|---:|---:|---:|", ...rows].join("\n");
}

export function printVerdicts(verdicts: readonly Verdict[]): readonly string[] {
  return [
    "| To hold | Limit | Measured | |",
    "|---|---:|---:|---|",
    ...verdicts.map(
      ({ what, limit, measured, unit }) =>
        `| ${what} | ≤ ${limit} ${unit} | ${Number(measured.toFixed(2))} ${unit} | ${measured <= limit ? "held" : "**missed**"} |`,
    ),
  ];
}

export function printLanguageSwitch({ languageSwitch }: KioskPageResult): string {
  const { p50, p95, switches } = languageSwitch;
  return `Another language on a stored page, from the lifted finger to the painted words: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (${switches} times).`;
}

function printRow(series: Series, row: Row, floor: Row): string {
  const [own, raw] = [row.figures[series], floor.figures[series]];
  const cells = [raw.p50, raw.p95, raw.p99, own.p50, own.p95, own.p99, own.p50 / raw.p50, own.p99 / raw.p99];
  const shape = row.shape === "empty day" ? "" : `, ${row.shape}`;
  return `| ${seriesNames[series]}${shape} | ${row.displays} | ${cells.map((cell) => cell.toFixed(2)).join(" | ")} |`;
}

function find(rows: readonly Row[], matches: (row: Row) => boolean): Row {
  const row = rows.find(matches);
  if (!row) throw new Error("a row of the bench is missing");
  return row;
}
