import type { useTranslations } from "use-intl";
import { formatPlainDate, formatTime } from "#app/_lib/format-time.ts";
import type { Instant, PlainDate } from "#server/domain/time.ts";
import { intlLocaleOf, type LobbyLocale } from "#server/words/lobby-locales.ts";

export type LobbyTranslator = ReturnType<typeof useTranslations<"lobby">>;

type WhenWords =
  | { word: "whenToday" | "whenTomorrow"; with: { time: string } }
  /** `day`: `2026-11-26`. */
  | { word: "whenOn"; with: { day: PlainDate; time: string } };

/** A moment to come as a word of the catalogue, for screen and voice; days of the office's zone. */
export function chooseWhenWords(at: Instant, { now, timeZone }: { now: number; timeZone: string }): WhenWords {
  // A time of 24 hours is written alike in all eleven languages.
  const time = formatTime(at, "de-DE", timeZone);
  const days = dayNumber(Date.parse(at), timeZone) - dayNumber(now, timeZone);
  if (days === 0) return { word: "whenToday", with: { time } };
  if (days === 1) return { word: "whenTomorrow", with: { time } };
  return { word: "whenOn", with: { day: plainDateOf(Date.parse(at), timeZone), time } };
}

/** `heute um 13:00 Uhr`, `morgen um 08:00 Uhr`, `Donnerstag, 26. November, um 08:00 Uhr`; days of the office's zone. */
export function formatWhen(
  at: Instant,
  { now, locale, timeZone, t }: { now: number; locale: LobbyLocale; timeZone: string; t: LobbyTranslator },
): string {
  const words = chooseWhenWords(at, { now, timeZone });
  if (words.word !== "whenOn") return t(words.word, words.with);
  const { day, time } = words.with;
  return t("whenOn", { day: formatPlainDate(day, intlLocaleOf(locale)), time });
}

/** `vor 35 Sekunden`, `vor 4 Minuten`, `vor 2 Stunden`. */
export function formatAge(seconds: number, locale: LobbyLocale): string {
  const format = new Intl.RelativeTimeFormat(intlLocaleOf(locale), { numeric: "always" });
  if (seconds < 90) return format.format(-seconds, "second");
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? format.format(-minutes, "minute") : format.format(-Math.round(minutes / 60), "hour");
}

/** Days since 1970 of the calendar day on which the office's clock stands at that moment. */
function dayNumber(at: number, timeZone: string): number {
  return Math.round(Date.parse(`${plainDateOf(at, timeZone)}T00:00:00Z`) / 86_400_000);
}

function plainDateOf(at: number, timeZone: string): PlainDate {
  const day = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone });
  return day.format(at);
}
