"use client";
import { useTranslations } from "use-intl";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import type { KioskSnapshot } from "#server/protocol/snapshots.ts";
import { intlLocaleOf, type LobbyLocale } from "#server/words/lobby-locales.ts";

/** The coming seven days, today first. */
export function WeekHours({ week, locale }: { week: KioskSnapshot["week"]; locale: LobbyLocale }) {
  const t = useTranslations("lobby");
  if (week.length === 0) return null;
  return (
    <section className="mt-2 rounded-3xl border-2 border-line bg-surface px-10 py-6 landscape:mt-0 landscape:py-3">
      <h2 className="text-(length:--kiosk-body) font-semibold">{t("openingHours")}</h2>
      <dl className="mt-3 text-(length:--kiosk-small) landscape:mt-1">
        {week.map(({ date, hours }, day) => (
          <div
            key={date}
            className={`flex flex-wrap justify-between gap-x-8 border-t border-line py-2.5 first:border-t-0 landscape:py-1 ${day === 0 ? "font-semibold" : ""}`}
          >
            <dt>{formatPlainDate(date, intlLocaleOf(locale))}</dt>
            <dd className={`tabular-nums ${hours.length === 0 ? "text-muted" : ""}`}>
              {hours.length === 0
                ? t("hoursClosed")
                : hours.map(({ opens, closes }) => t("hoursRange", { from: opens, to: closes })).join(", ")}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
