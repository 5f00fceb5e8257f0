import { daysBetween } from "../zoned-time.ts";
import type { Fact } from "./fact.ts";
import type { Cell, Column, Figure, MeasureUnit } from "./figure.ts";
import type { ReportPeriod } from "./report-period.ts";

const ninetieth = 0.9;

/** @param name what is measured: the start of the keys and of the words of both columns. */
export function medianColumns(name: string, unit: MeasureUnit): Column[] {
  return ["Median", "P90"].map((which) => ({
    key: `${name}${which}`,
    label: { kind: "word", word: `${name}${which}` },
    kind: "measure",
    unit,
  }));
}

/** In a small office the times of a day or a week are those of one person (P8). */
const fewestDays = 28;

/** For a period whose times are not told. */
export function durationNotes(period: ReportPeriod): Figure["notes"] {
  return isLongEnough(period) ? [] : [{ word: "durationsOfLongPeriods", values: { days: fewestDays } }];
}

/**
 * Median and 90th percentile of single values, never of means (Z4, P8).
 *
 * @param from what the values are of.
 */
export function medianCells(from: Fact, values: readonly number[], period: ReportPeriod): Cell[] {
  const inOrder = values.toSorted((a, b) => a - b);
  const upper = inOrder[Math.floor(inOrder.length / 2)];
  const lower = inOrder[Math.ceil(inOrder.length / 2) - 1];
  const median = lower === undefined || upper === undefined ? null : (lower + upper) / 2;
  // Nearest rank: a value that occurred, and at least nine of ten are not above it.
  const p90 = inOrder[Math.ceil(inOrder.length * ninetieth) - 1] ?? null;
  const isTold = isLongEnough(period);
  return [median, p90].map((value) => ({ kind: "measure", from, count: values.length, value: isTold ? value : null }));
}

function isLongEnough({ from, to }: ReportPeriod): boolean {
  return daysBetween(from, to) + 1 >= fewestDays;
}
