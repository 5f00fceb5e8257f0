import DateHolidays from "date-holidays";
import type { HolidayCalendar } from "#server/application/ports.ts";

/** Public holidays of the German states. Computed once a year and region: a lookup stands in every draw. */
export function createHolidayCalendar(): HolidayCalendar {
  const years = new Map<string, ReadonlyMap<string, string>>();

  function holidaysOf(region: string, year: string): ReadonlyMap<string, string> {
    const key = `${region} ${year}`;
    const known = years.get(key);
    if (known) return known;
    const calendar = new DateHolidays("DE", region, { languages: ["de"], types: ["public"] });
    const found = calendar.getHolidays(Number(year)).map(({ date, name }) => [date.slice(0, 10), name] as const);
    const holidays = new Map(found);
    years.set(key, holidays);
    return holidays;
  }

  return (region, date) => holidaysOf(region, date.slice(0, 4)).get(date) ?? null;
}
