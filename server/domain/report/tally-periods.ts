import type { PlainDate } from "../time.ts";
import { isWithinPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";
import { createTally, type Tally } from "./tally.ts";

/** Counts of the period and of the same days a year earlier. */
export type PeriodTallies = { current: Tally; previous: Tally };

/** Counts both periods in one pass; a record may lie in both, where the period is longer than a year. */
export function tallyPeriods<T extends { date: PlainDate }>(
  { period, previous }: Pick<ReportSource, "period" | "previous">,
  records: readonly T[],
  count: (tally: Tally, record: T) => void,
): PeriodTallies {
  const tallies = { current: createTally(), previous: createTally() };
  // Records come day by day: each day is compared once.
  let day: PlainDate | null = null;
  let [isCurrent, isPrevious] = [false, false];
  for (const record of records) {
    if (record.date !== day) {
      day = record.date;
      isCurrent = isWithinPeriod(day, period);
      isPrevious = isWithinPeriod(day, previous);
    }
    if (isCurrent) count(tallies.current, record);
    if (isPrevious) count(tallies.previous, record);
  }
  return tallies;
}
