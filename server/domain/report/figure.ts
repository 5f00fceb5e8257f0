import type { Quarter } from "../quarter.ts";
import type { ConcernCode } from "../ticket.ts";
import type { PlainDate } from "../time.ts";
import type { OutcomeCode, ReferralCode } from "../visit.ts";
import type { CountedUnit, Fact, Sum } from "./fact.ts";
import type { ReportPeriod } from "./report-period.ts";

/** Tables (T) and charts with their table (A) of the yearly report, in its order. */
export const figureIds = [
  "T1",
  "T2",
  "A1",
  "T3",
  "A2",
  "T4",
  "T5",
  "T6",
  "T7",
  "T8",
  "A3",
  "T9",
  "X1",
  "T10",
  "A4",
  "T11",
  "X2",
  "T12",
  "T13",
  "T14",
  "T15",
  "T16",
  "T17",
  "T18",
  "T19",
  "X4",
  "T20",
  "X3",
  "T21",
  "T22",
] as const;
export type FigureId = (typeof figureIds)[number];

/** What a row or column is called: a word of the report's catalogue, or an entry of a list. Never free text. */
export type Label =
  | { kind: "word"; word: string }
  /** `isUnspecified`: the tile itself, where nothing below it was chosen. */
  | { kind: "concern"; code: ConcernCode; isUnspecified?: boolean }
  | { kind: "outcome"; code: OutcomeCode }
  | { kind: "outcomeGroup"; code: string }
  | { kind: "referral"; code: ReferralCode }
  /** BCP 47. */
  | { kind: "language"; tag: string }
  /** `2026-11`. */
  | { kind: "month"; month: string }
  | { kind: "quarter"; quarter: Quarter }
  /** `isHistoric`: what was typed in or imported, marked as such (Z6). */
  | { kind: "period"; period: ReportPeriod; isHistoric?: boolean }
  | { kind: "date"; date: PlainDate }
  /** 0–23: from it to the next one. */
  | { kind: "hour"; hour: number }
  /** A number that is a name: a calendar week, a rank. */
  | { kind: "number"; value: number };

export type ColumnKind = "count" | "share" | "measure" | "text";
export type MeasureUnit = "minutes" | "days" | "hours";

export type Column = {
  key: string;
  label: Label;
  kind: ColumnKind;
  /** Its period, where several stand side by side and its label is none: no two columns are called the same. */
  within?: Label;
  /** Of shares: of what, as a label (domain: "percentages say of what"). */
  of?: Label;
  /** Of measures. */
  unit?: MeasureUnit;
};

export type Cell =
  | { kind: "count"; fact: Fact; value: number }
  /** `value` 0–1; null: there is no whole. Hidden with either fact. */
  | { kind: "share"; part: Fact; whole: Fact; value: number | null }
  /** A median, a percentile, hours: hidden where what it is taken from is hidden or small; null: nothing to measure. */
  | { kind: "measure"; from: Fact; count: number; value: number | null }
  /** A share in which nobody is counted: of public hours, or of what somebody else has published. `value` 0–1. */
  | { kind: "published"; value: number }
  /** Somebody's words that were released for the report, or a code. */
  | { kind: "text"; text: string }
  | { kind: "label"; label: Label }
  | { kind: "none" };

export type Row = {
  key: string;
  label: Label;
  /** 1: belongs to the row of level 0 above it. */
  level: 0 | 1;
  isTotal: boolean;
  /** Its place tells how large it is: a hidden one loses it (Z2). */
  isRanked?: boolean;
  /** As many as there are columns, in their order. */
  cells: readonly Cell[];
};

/** How the table beside it is drawn; from the protected table, so that a picture never shows what is hidden. */
export type Chart = {
  kind: "lines" | "bars" | "stackedBars" | "heatmap";
  /** Columns that are drawn. */
  columns: readonly string[];
  /** Vertical lines at rows. */
  marks?: readonly { row: string; text: string }[];
};

/** One table of the report: numbers and keys; its words are added by `server/application/report`. */
export type Figure = {
  id: FigureId;
  /** `several`: its rows or columns say what each of them counts. */
  unit: CountedUnit | "several";
  /** Fields it is computed from, such as `visit.channel`. */
  sources: readonly string[];
  columns: readonly Column[];
  rows: readonly Row[];
  /** How its counts add up, for the protection of small ones (Z2). */
  sums: readonly Sum[];
  /** Keys of the report's words; `values` fill their placeholders, labels in words. */
  notes: readonly { word: string; values?: Readonly<Record<string, string | number | Label>> }[];
  chart?: Chart;
};
