"use client";
import {
  CalendarX2,
  CircleCheck,
  Hourglass,
  LoaderCircle,
  MessagesSquare,
  TimerOff,
  TriangleAlert,
  Undo2,
  WifiOff,
} from "lucide-react";
import { useTranslations } from "use-intl";
import type { LobbyLocale } from "#server/words/lobby-locales.ts";
import type { PhoneView } from "../_lib/phone-view.ts";
import type { CallAlert } from "../_lib/use-call-alert.ts";
import type { Wishes } from "../_lib/use-wishes.ts";
import { CalledView } from "./called-view.tsx";
import { OfflineView } from "./offline-view.tsx";
import { StateCard } from "./state-card.tsx";
import { WaitingView } from "./waiting-view.tsx";

type Props = {
  view: PhoneView;
  locale: LobbyLocale;
  /** Milliseconds by the server's clock. */
  confirmedAt: number;
  isConnected: boolean;
  alert: CallAlert;
  wishes: Wishes;
};

export function CurrentView({ view, locale, confirmedAt, isConnected, alert, wishes }: Props) {
  const t = useTranslations("lobby");
  switch (view.state) {
    case "connecting":
      return <StateCard icon={LoaderCircle} level={1} title={t("connecting")} />;
    case "cut-off":
      return (
        <StateCard icon={WifiOff} tone="warm" level={1} title={t("cutOff")}>
          <p>{t("phoneAskReception")}</p>
        </StateCard>
      );
    case "gone":
      return (
        <StateCard icon={CalendarX2} level={1} title={t("phoneGone")}>
          <p>{t("phoneGoneHint")}</p>
        </StateCard>
      );
    case "too-many":
      return <StateCard icon={Hourglass} tone="warm" level={1} title={t("phoneTooMany")} />;
    case "offline":
      return <OfflineView ticket={view.ticket} locale={locale} confirmedAt={confirmedAt} />;
    case "waiting":
      return (
        <WaitingView ticket={view.ticket} locale={locale} isConnected={isConnected} alert={alert} wishes={wishes} />
      );
    case "called":
      return <CalledView ticket={view.ticket} isConnected={isConnected} alert={alert} wishes={wishes} />;
    case "serving":
      return <StateCard icon={MessagesSquare} tone="good" title={t("phoneServing")} />;
    case "parked":
      return (
        <StateCard icon={Hourglass} title={t("phoneParked")}>
          <p>{t("phoneStayNear")}</p>
        </StateCard>
      );
    case "completed":
      return (
        <StateCard icon={CircleCheck} tone="good" title={t("phoneCompleted")}>
          <p>{t("thankYou")}</p>
        </StateCard>
      );
    case "no_show":
      return (
        <StateCard icon={TriangleAlert} tone="warm" title={t("phoneNoShow")}>
          <p>{t("phoneAskReception")}</p>
        </StateCard>
      );
    case "cancelled":
      return <StateCard icon={Undo2} title={t("phoneCancelled")} />;
    case "expired":
      return (
        <StateCard icon={TimerOff} title={t("phoneExpired")}>
          <p>{t("phoneGoneHint")}</p>
        </StateCard>
      );
  }
}
