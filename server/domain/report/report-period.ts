import type { PlainDate } from "../time.ts";
import { addDays } from "../zoned-time.ts";

const dayMs = 86_400_000;

/** First and last day, both counted. */
export type ReportPeriod = { from: PlainDate; to: PlainDate };

export function yearPeriod(year: number): ReportPeriod {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** @param month `2026-11`. */
export function monthPeriod(month: string): ReportPeriod {
  return { from: `${month}-01`, to: lastDayOf(month) };
}

export function isWithinPeriod(date: PlainDate, { from, to }: ReportPeriod): boolean {
  return from <= date && date <= to;
}

/** Whether any of it is there to be counted on that day (Z13). */
export function hasBegun({ from }: ReportPeriod, today: PlainDate): boolean {
  return from <= today;
}

/** How many days it has. */
export function daysIn({ from, to }: ReportPeriod): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs + 1;
}

/** Every day of it. */
export function datesOf(period: ReportPeriod): readonly PlainDate[] {
  const first = Date.parse(period.from);
  return Array.from({ length: daysIn(period) }, (_, day) => new Date(first + day * dayMs).toISOString().slice(0, 10));
}

/** The same days a year earlier; of 29 February the 28th. */
export function yearBefore({ from, to }: ReportPeriod): ReportPeriod {
  return { from: dayOfYearBefore(from), to: dayOfYearBefore(to) };
}

/** The days of both, each once and in order: one stretch where they touch. */
export function joinPeriods([one, other]: readonly [ReportPeriod, ReportPeriod]): readonly ReportPeriod[] {
  const [first, second] = one.from <= other.from ? [one, other] : [other, one];
  if (addDays(first.to, 1) < second.from) return [first, second];
  const [to = second.to] = [first.to, second.to].toSorted().slice(1);
  return [{ from: first.from, to }];
}

/** `2026-01` … of every month a period touches. */
export function monthsOf({ from, to }: ReportPeriod): readonly string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  while (keyOf(year, month) <= to.slice(0, 7)) {
    months.push(keyOf(year, month));
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}

/** The part of a month that lies in the period. */
export function monthWithin(month: string, period: ReportPeriod): ReportPeriod {
  const { from, to } = monthPeriod(month);
  const [first = from] = [from, period.from].toSorted().slice(1);
  const [last = to] = [to, period.to].toSorted();
  return { from: first, to: last };
}

function dayOfYearBefore(date: PlainDate): PlainDate {
  const day = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return day.endsWith("-02-29") ? `${day.slice(0, 8)}28` : day;
}

function lastDayOf(month: string): PlainDate {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}

function keyOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}
