import type { Figure } from "./figure.ts";
import { daysIn, type ReportPeriod } from "./report-period.ts";

/** In a small office the times of a day or a week are those of one person (P8). */
const fewestDays = 28;

/** Whether times may be told of it (Z4). */
export function hasTimes(period: ReportPeriod): boolean {
  return daysIn(period) >= fewestDays;
}

/** Says so where they may not. */
export function shortPeriodNotes(period: ReportPeriod): Figure["notes"] {
  return hasTimes(period) ? [] : [{ word: "shortPeriod", values: { days: fewestDays } }];
}
