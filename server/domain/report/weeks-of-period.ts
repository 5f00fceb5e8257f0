import type { PlainDate } from "../time.ts";
import { datesOf, type ReportPeriod } from "./report-period.ts";

/** The days of a calendar week that lie in the period; `key` sets the same week of two years side by side. */
export type Week = { key: string; number: number; dates: readonly PlainDate[] };

const dayMs = 86_400_000;

/** By key, in their order. Years are counted from the one in which the period begins. */
export function weeksOf(period: ReportPeriod): ReadonlyMap<string, Week> {
  const firstYear = Number(period.from.slice(0, 4));
  const weeks = new Map<string, Week>();
  for (const date of datesOf(period)) {
    const { year, number } = isoWeek(date);
    // The week of the year before sorts first.
    const key = `${year - firstYear + 1}-W${String(number).padStart(2, "0")}`;
    weeks.set(key, { key, number, dates: [...(weeks.get(key)?.dates ?? []), date] });
  }
  return weeks;
}

/** A week belongs to the year its Thursday lies in. */
function isoWeek(date: PlainDate): { year: number; number: number } {
  const day = Date.parse(date);
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  const year = new Date(day + (3 - weekday) * dayMs).getUTCFullYear();
  const dayOfYear = (day + (3 - weekday) * dayMs - Date.UTC(year, 0, 1)) / dayMs;
  return { year, number: Math.floor(dayOfYear / 7) + 1 };
}
