import type { KioskPageResult } from "#tests/bench/kiosk-page.ts";
import type { Percentiles } from "#tests/bench/percentiles.ts";
import type { RecordsResult } from "#tests/bench/records.ts";
import type { YearlyReportResult } from "#tests/bench/yearly-report.ts";

/** A figure to hold, and what it was. */
export type Verdict = { what: string; limit: number; measured: number; unit: string };

export const seriesNames = {
  drawAck: "draw → acknowledged",
  drawLast: "draw → last display",
  callAck: "call → acknowledged",
  callLast: "call → last display",
} as const;
export type Series = keyof typeof seriesNames;

/** One program, one shape of the database, one number of displays; milliseconds. */
export type Row = {
  program: "floor" | "product";
  shape: string;
  displays: number;
  /** Changes whose frame did not reach every display in time. */
  missed: number;
  figures: Readonly<Record<Series, Percentiles>>;
};

/** Milliseconds from the question to the whole clip, and from a draw to its answer without and with a voice at work. */
export type SpeechFigures = Readonly<
  Record<"uncached" | "cached" | "unchanged" | "drawAlone" | "drawBeside", Percentiles>
>;

export type BenchResult = {
  at: string;
  machine: { cpu: string; cores: number; memoryGb: number; node: string };
  quick: boolean;
  rows: readonly Row[];
  /** Resident memory of the server in MB: just started, and at most while serving `displays` under load. */
  memory: { idleMb: number; busyMb: number; displays: number };
  /** Milliseconds to "ready": the first start creates the database, a later one opens it. */
  start: { firstMs: number; laterMs: number };
  speech: SpeechFigures;
  kioskPage: KioskPageResult;
  records: RecordsResult;
  yearlyReport: YearlyReportResult;
};
