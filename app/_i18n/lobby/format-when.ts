import type { useTranslations } from "use-intl";
import { formatDay, formatTime } from "#app/_lib/format-time.ts";
import type { Instant } from "#server/domain/time.ts";
import { intlLocaleOf, type LobbyLocale } from "#server/words/lobby-locales.ts";

export type LobbyTranslator = ReturnType<typeof useTranslations<"lobby">>;

/** `heute um 13:00 Uhr`, `morgen um 08:00 Uhr`, `Donnerstag, 26. November, um 08:00 Uhr`; days of the office's zone. */
export function formatWhen(
  at: Instant,
  { now, locale, timeZone, t }: { now: number; locale: LobbyLocale; timeZone: string; t: LobbyTranslator },
): string {
  const time = formatTime(at, intlLocaleOf(locale), timeZone);
  const days = dayNumber(Date.parse(at), timeZone) - dayNumber(now, timeZone);
  if (days === 0) return t("whenToday", { time });
  if (days === 1) return t("whenTomorrow", { time });
  return t("whenOn", { day: formatDay(at, intlLocaleOf(locale), timeZone), time });
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
  const day = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone });
  return Math.round(Date.parse(`${day.format(at)}T00:00:00Z`) / 86_400_000);
}
