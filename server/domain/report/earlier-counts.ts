import type { FigureId, Label } from "./figure.ts";
import { isWithinPeriod, type ReportPeriod, yearPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";

/** Counts of a year that were typed in or imported, by row (Z6). */
export type EarlierCounts = { year: number; period: ReportPeriod; rows: ReadonlyMap<string, number> };

/** Most tables have the count of their year there, so that values are typed in for it. */
const countColumn = "count";

/** Whether the office's own records reach back to the same days a year earlier. */
export function hasOwnRecords({ visits, tickets, previous }: ReportSource): boolean {
  const isThen = ({ date }: { date: string }) => isWithinPeriod(date, previous);
  return visits.some(isThen) || tickets.some(isThen);
}

/**
 * What was typed in for a figure, for the years before the one of the report, newest first. A year of which there are
 * records is counted from them; and only a whole year is set beside a whole year.
 */
export function earlierCounts(
  source: ReportSource,
  figure: FigureId,
  column: string = countColumn,
): readonly EarlierCounts[] {
  const { period, previous, historicValues } = source;
  const year = Number(previous.from.slice(0, 4));
  if (previous.from !== yearPeriod(year).from || period.to !== yearPeriod(year + 1).to) return [];
  const byYear = new Map<number, Map<string, number>>();
  for (const one of historicValues) {
    if (one.figure !== figure || one.column !== column || one.year > year) continue;
    byYear.set(one.year, (byYear.get(one.year) ?? new Map<string, number>()).set(one.row, one.value));
  }
  if (hasOwnRecords(source)) byYear.delete(year);
  return [...byYear]
    .map(([one, rows]) => ({ year: one, period: yearPeriod(one), rows }))
    .toSorted((a, b) => b.year - a.year);
}

/** Key and marked label of the column for such a year: the one before is `previous`. */
export function historicColumn(
  { previous }: ReportSource,
  { year, period }: EarlierCounts,
): { key: string; label: Label } {
  const isPrevious = year === Number(previous.from.slice(0, 4));
  return { key: isPrevious ? "previous" : `y${year}`, label: { kind: "period", period, isHistoric: true } };
}
