import { firstRecordedDate } from "#server/domain/recorded-date.ts";

const firstYear = Number(firstRecordedDate.slice(0, 4));

/** `November 2026` */
export function formatMonth(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  );
}

/** The last two years by month, the present one first, and the one that stands there. */
export function monthChoices(today: string, chosen: string): string[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const latest = Array.from({ length: 24 }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
  return latest.includes(chosen) ? latest : [...latest, chosen];
}

/** The last eight quarters, the present one first, and the one that stands there. */
export function quarterChoices(current: string, chosen: string): string[] {
  const index = Number(current.slice(0, 4)) * 4 + Number(current.slice(6)) - 1;
  const latest = Array.from({ length: 8 }, (_, back) => {
    const at = index - back;
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  });
  return latest.includes(chosen) ? latest : [...latest, chosen];
}

/** From next year, for events that lie ahead, back to the first of the office. */
export function yearChoices(today: string): string[] {
  const next = Number(today.slice(0, 4)) + 1;
  return Array.from({ length: next - firstYear + 1 }, (_, back) => String(next - back));
}
