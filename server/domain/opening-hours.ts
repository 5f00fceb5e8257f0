import { type Absence, isAbsenceDay } from "./absence.ts";
import type { Hours, OfficeSettings } from "./office-settings.ts";
import { addMillis, type Instant, type PlainDate } from "./time.ts";
import { addDays, localDate, toInstant, weekdayOf } from "./zoned-time.ts";

/** Name of the public holiday that closes the office on a date, or null. Pure lookup. */
export type Holidays = (date: PlainDate) => string | null;

/** What decides about the hours of a date, besides public holidays; a queue has it. */
export type OfficeCalendar = { settings: OfficeSettings; absences: readonly Absence[] };

/** As much of it as decides about the hours of a day. */
type DayCalendar = { settings: Pick<OfficeSettings, "weeklyHours" | "exceptions">; absences: readonly Absence[] };

export type Opening =
  | { open: true; closesAt: Instant; lastTicketAt: Instant }
  /** An absence without deputy is an `exception` as well: nobody in the lobby has to know that somebody is away. */
  | { open: false; reason: "outside_hours" | "holiday" | "exception"; opensAt: Instant | null };

/** Longer closed than this: no date is promised. */
const searchedDays = 60;

/**
 * Hours of one date, sorted (D1): an absence without deputy beats everything, an exception beats a holiday, a holiday
 * beats the week. Empty: closed all day.
 */
export function hoursOn(office: DayCalendar, holidays: Holidays, date: PlainDate): readonly Hours[] {
  return hoursWithReason(office, holidays, date).hours;
}

/** Whether the office is open by its hours, when it closes, and otherwise why and when it opens next (D1). */
export function openingAt(office: OfficeCalendar, holidays: Holidays, now: Instant): Opening {
  const { settings } = office;
  const date = localDate(now, settings.timeZone);
  const { hours, reason } = hoursWithReason(office, holidays, date);
  const block = blocksOf(settings, hours, date).find((b) => b.opensAt <= now && now < b.closesAt);
  if (block === undefined) return { open: false, reason, opensAt: nextOpening(office, holidays, now) };
  return {
    open: true,
    closesAt: block.closesAt,
    lastTicketAt: addMillis(block.closesAt, -settings.lastTicketMarginMinutes * 60_000),
  };
}

/** The first opening at `from` or later; null: none within 60 days. */
export function nextOpening(office: OfficeCalendar, holidays: Holidays, from: Instant): Instant | null {
  const { settings } = office;
  const today = localDate(from, settings.timeZone);
  for (let day = 0; day <= searchedDays; day += 1) {
    const date = day === 0 ? today : addDays(today, day);
    const block = blocksOf(settings, hoursOn(office, holidays, date), date).find((b) => b.opensAt >= from);
    if (block) return block.opensAt;
  }
  return null;
}

function hoursWithReason(
  { settings, absences }: DayCalendar,
  holidays: Holidays,
  date: PlainDate,
): { hours: readonly Hours[]; reason: "outside_hours" | "holiday" | "exception" } {
  if (isAbsenceDay(absences, date)) return { hours: [], reason: "exception" };
  const exception = settings.exceptions.find((e) => e.date === date);
  if (exception) {
    return {
      hours: exception.hours.toSorted(byOpening),
      reason: exception.hours.length ? "outside_hours" : "exception",
    };
  }
  if (holidays(date) !== null) return { hours: [], reason: "holiday" };
  const weekday = weekdayOf(date);
  const hours = settings.weeklyHours
    .filter((h) => h.weekday === weekday)
    .map(({ opens, closes }) => ({ opens, closes }));
  return { hours: hours.toSorted(byOpening), reason: "outside_hours" };
}

/** Blocks that touch are one: 08–12 and 12–16 do not close at noon, and no last-ticket margin begins there. */
function blocksOf(
  settings: OfficeSettings,
  hours: readonly Hours[],
  date: PlainDate,
): { opensAt: Instant; closesAt: Instant }[] {
  const merged: Hours[] = [];
  for (const { opens, closes } of hours) {
    const last = merged.at(-1);
    if (last === undefined || opens > last.closes) merged.push({ opens, closes });
    else if (closes > last.closes) last.closes = closes;
  }
  return merged.map((h) => ({
    opensAt: toInstant(date, h.opens, settings.timeZone),
    closesAt: toInstant(date, h.closes, settings.timeZone),
  }));
}

function byOpening(a: Hours, b: Hours): number {
  return a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : 0;
}
