import { Temporal } from "temporal-polyfill";
import type { Weekday } from "./office-settings.ts";
import type { Instant, PlainDate, PlainTime } from "./time.ts";

/*
 * The only place where an instant meets a zone. Both caches hold results of pure functions: they change the cost of a
 * command (a draw asks for the date and two instants), never its answer.
 */

type LocalDay = { from: number; to: number; date: PlainDate };

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const thursday = 4;

const latestDay = new Map<string, LocalDay>();
const knownInstants = new Map<string, Instant>();

/** Some hundreds are asked for per office: hours of the coming 60 days. Then it starts anew. */
const maxKnownInstants = 2000;

/** Calendar day of an instant in a zone. */
export function localDate(now: Instant, timeZone: string): PlainDate {
  return localDay(now, timeZone).date;
}

/** Wall-clock time in a zone, whole minutes. */
export function localTime(now: Instant, timeZone: string): PlainTime {
  return inZone(now, timeZone).toPlainTime().toString({ smallestUnit: "minute" });
}

/** Hour of the day in a zone, 0–23. Closing asks it for every ticket: on a day without a clock change it is counted. */
export function localHour(now: Instant, timeZone: string): number {
  const { from, to } = localDay(now, timeZone);
  return to - from === 24 * hourMs ? Math.floor((Date.parse(now) - from) / hourMs) : inZone(now, timeZone).hour;
}

/**
 * The instant of a wall-clock time. A time skipped in spring counts from the hour before ("compatible"), of a time
 * that comes twice in autumn the first one is meant (R10).
 */
export function toInstant(date: PlainDate, time: PlainTime, timeZone: string): Instant {
  const key = `${timeZone} ${date} ${time}`;
  const cached = knownInstants.get(key);
  if (cached) return cached;

  const zoned = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone, {
    disambiguation: "compatible",
  });
  const instant = new Date(zoned.epochMilliseconds).toISOString();
  if (knownInstants.size >= maxKnownInstants) knownInstants.clear();
  knownInstants.set(key, instant);
  return instant;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: PlainDate): Weekday {
  return (((((dayNumber(date) + thursday - 1) % 7) + 7) % 7) + 1) as Weekday;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date((dayNumber(date) + days) * dayMs).toISOString().slice(0, 10);
}

/** The same day of another month, or its last one where it has no such day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Days from one calendar day to another. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whether the clock of a zone shows a time of a day once, never (it is put forward) or twice (it is put back). */
export function clockReading(date: PlainDate, time: PlainTime, timeZone: string): "once" | "skipped" | "twice" {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const later = wall.toZonedDateTime(timeZone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return "once";
  return earlier.toPlainDateTime().equals(wall) ? "twice" : "skipped";
}

/** Days since 1 January 1970, a Thursday. A calendar day has no zone: a report counts a million of them. */
function dayNumber(date: PlainDate): number {
  return Date.parse(date) / dayMs;
}

function localDay(now: Instant, timeZone: string): LocalDay {
  const millis = Date.parse(now);
  const cached = latestDay.get(timeZone);
  if (cached && cached.from <= millis && millis < cached.to) return cached;

  const start = inZone(now, timeZone).startOfDay();
  const day = {
    from: start.epochMilliseconds,
    to: start.add({ days: 1 }).startOfDay().epochMilliseconds,
    date: start.toPlainDate().toString(),
  };
  latestDay.set(timeZone, day);
  return day;
}

function inZone(now: Instant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
}
