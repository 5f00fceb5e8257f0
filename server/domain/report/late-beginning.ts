import type { PlainDate } from "../time.ts";
import { addDays } from "../zoned-time.ts";
import type { Figure } from "./figure.ts";
import { isWithinPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";

/** As long may an office be shut at the turn of the year without anybody writing a record. */
const longestPause = 28;

/**
 * Says where the office's own records begin in the midst of what stands beside: the year in which the system was
 * introduced is not whole (Z6). The month alone: the day would be somebody's.
 */
export function lateBeginningNotes(
  { columns }: Pick<Figure, "columns">,
  { previous, visits, tickets }: ReportSource,
): Figure["notes"] {
  if (!columns.some(({ key }) => key.startsWith("previous"))) return [];
  let first: PlainDate | null = null;
  for (const records of [visits, tickets])
    for (const { date } of records)
      if ((first === null || date < first) && isWithinPeriod(date, previous)) first = date;
  if (first === null || first < addDays(previous.from, longestPause)) return [];
  return [{ word: "lateBeginning", values: { month: { kind: "month", month: first.slice(0, 7) } } }];
}
