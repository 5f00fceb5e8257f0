import type { Instant, PlainDate } from "#server/domain/time.ts";

/** `14:05`, in the office's zone. */
export function formatTime(instant: Instant | number, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }).format(
    typeof instant === "number" ? instant : Date.parse(instant),
  );
}

/** `23.11., 14:05`, in the office's zone. */
export function formatMoment(instant: Instant, locale: string, timeZone: string): string {
  const day = { day: "2-digit", month: "2-digit" } as const;
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat(locale, { ...day, ...time, timeZone }).format(Date.parse(instant));
}

/** `Montag, 23. November`, in the office's zone. */
export function formatDay(instant: Instant | number, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone }).format(
    typeof instant === "number" ? instant : Date.parse(instant),
  );
}

/** `Montag, 23. November` of a calendar day, whatever the zone. */
export function formatPlainDate(date: PlainDate, locale: string, weekday: "long" | "short" = "long"): string {
  return new Intl.DateTimeFormat(locale, { weekday, day: "numeric", month: "long", timeZone: "UTC" }).format(
    Date.parse(`${date}T00:00:00Z`),
  );
}

/** `31.12.2026` of a calendar day, whatever the zone. */
export function formatDate(date: PlainDate, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" }).format(
    Date.parse(`${date}T00:00:00Z`),
  );
}
