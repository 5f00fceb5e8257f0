"use client";
import { DoorClosed, Hand, Ticket } from "lucide-react";
import { useTranslations } from "use-intl";
import { chooseWhenWords, formatWhen } from "#app/_i18n/lobby/format-when.ts";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import { useNow } from "#app/_lib/use-now.ts";
import type { Instant } from "#server/domain/time.ts";
import type { KioskSnapshot } from "#server/protocol/snapshots.ts";
import { intlLocaleOf, type LobbyLocale } from "#server/words/lobby-locales.ts";
import { type Sentence, useSentence } from "../_lib/use-sentence.ts";
import { MessageView } from "./message-view.tsx";

type Props = {
  state: "closed" | "closing" | "stopped" | "full";
  opensAt: Instant | null;
  snapshot: Pick<KioskSnapshot, "timeZone" | "week">;
  clockOffsetMs: number;
  locale: LobbyLocale;
};

/** No number now: why, and when again (D1, C9). */
export function ClosedView({ state, opensAt, snapshot, clockOffsetMs, locale }: Props) {
  const t = useTranslations("lobby");
  const now = useNow(30_000);
  const { timeZone, week } = snapshot;
  const sentence = useSentence();
  const when = opensAt === null || now === null ? null : nextOpening(opensAt, now + clockOffsetMs);
  const lead = when === null ? {} : { lead: when };

  function nextOpening(at: Instant, present: number): Sentence {
    const text = t("nextOpen", { when: formatWhen(at, { now: present, locale, timeZone, t }) });
    return { text, say: [{ word: "openingHours" }, chooseWhenWords(at, { now: present, timeZone })] };
  }

  switch (state) {
    case "closed":
      return (
        <MessageView icon={DoorClosed} title={sentence("closedNow")} {...lead} text={sentence("closedHint")}>
          <WeekHours week={week} locale={locale} />
        </MessageView>
      );
    case "closing":
      return (
        <MessageView
          icon={DoorClosed}
          title={sentence("closingNow")}
          lead={sentence("closingHint")}
          {...(when && { text: when })}
        >
          <WeekHours week={week} locale={locale} />
        </MessageView>
      );
    case "full":
      return (
        <MessageView icon={Ticket} title={sentence("queueFull")} {...lead} text={sentence("fullHint")}>
          <WeekHours week={week} locale={locale} />
        </MessageView>
      );
    case "stopped":
      return <MessageView icon={Hand} title={sentence("stoppedNow")} lead={sentence("stoppedHint")} />;
  }
}

/** The coming seven days, today first. */
function WeekHours({ week, locale }: { week: KioskSnapshot["week"]; locale: LobbyLocale }) {
  const t = useTranslations("lobby");
  if (week.length === 0) return null;
  return (
    <section className="mt-4 rounded-3xl border-2 border-line bg-surface px-10 py-8 landscape:mt-2 landscape:py-5">
      <h2 className="text-[2.125rem] font-semibold">{t("openingHours")}</h2>
      <dl className="mt-4 text-[1.875rem] landscape:mt-2 landscape:text-[1.75rem]">
        {week.map(({ date, hours }, day) => (
          <div
            key={date}
            className={`flex flex-wrap justify-between gap-x-8 border-t border-line py-3 first:border-t-0 landscape:py-1.5 ${day === 0 ? "font-semibold" : ""}`}
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
