import type { Figure } from "./figure.ts";
import type { ReportPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";

/** As much of the period as has been: nothing is counted of days to come (Z13). Null: none of it. */
export function daysSoFar({ from, to }: ReportPeriod, today: ReportSource["today"]): ReportPeriod | null {
  if (from > today) return null;
  return { from, to: to < today ? to : today };
}

/** Says of a period that still runs until when it is counted, and that what stands beside it is whole (Z13). */
export function runningNotes(
  { columns }: Pick<Figure, "columns">,
  { period, today }: Pick<ReportSource, "period" | "today">,
): Figure["notes"] {
  if (today < period.from || period.to <= today) return [];
  const hasOther = columns.some(({ key }) => /^(previous|y\d{4})/.test(key));
  return [{ word: hasOther ? "runningBesideWhole" : "running", values: { date: { kind: "date", date: today } } }];
}
