"use client";
import { WifiOff } from "lucide-react";
import { useTranslations } from "use-intl";
import { formatTime } from "#app/_lib/format-time.ts";
import type { PhoneSnapshot } from "#server/protocol/snapshots.ts";
import { intlLocaleOf, type LobbyLocale } from "#server/words/lobby-locales.ts";
import { RoomCard } from "./room-card.tsx";
import { StateCard } from "./state-card.tsx";

type Props = { ticket: PhoneSnapshot; locale: LobbyLocale; confirmedAt: number };

/**
 * Nobody knows how many are ahead by now, so nothing is said of it (E3). Where to go stays, for who is on the way there:
 * but as something that was.
 */
export function OfflineView({ ticket, locale, confirmedAt }: Props) {
  const t = useTranslations("lobby");
  const time = formatTime(confirmedAt, intlLocaleOf(locale), ticket.timeZone);
  return (
    <>
      <StateCard icon={WifiOff} tone="warm" title={t("phoneOffline", { time })}>
        <p>{t("phoneStayNear")}</p>
      </StateCard>
      {ticket.room !== null && <RoomCard title={t("phoneCalled")} room={ticket.room} isNow={false} />}
    </>
  );
}
