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
  for (const record of records) {
    if (isWithinPeriod(record.date, period)) count(tallies.current, record);
    if (isWithinPeriod(record.date, previous)) count(tallies.previous, record);
  }
  return tallies;
}
