"use client";
import { useEffect, useState } from "react";
import { LobbyProvider } from "#app/_i18n/lobby/lobby-provider.tsx";
import { useLive } from "#app/_lib/use-live.ts";
import { useNow } from "#app/_lib/use-now.ts";
import { usePageLanguage } from "#app/_lib/use-page-language.ts";
import { useWakeLock } from "#app/_lib/use-wake-lock.ts";
import { type LobbyLocale, lobbyLocales } from "#server/words/lobby-locales.ts";
import { choosePhoneView } from "../_lib/phone-view.ts";
import { useCallAlert } from "../_lib/use-call-alert.ts";
import { usePreferredScheme } from "../_lib/use-preferred-scheme.ts";
import { useReturn } from "../_lib/use-return.ts";
import { useWishes } from "../_lib/use-wishes.ts";
import { CurrentView } from "./current-view.tsx";
import { PhoneAnnouncer } from "./phone-announcer.tsx";
import { PhoneFrame } from "./phone-frame.tsx";

/** One visitor's number on their own phone, in the language they chose at the kiosk; German until that is known. */
export function PhoneScreen({ token }: { token: string }) {
  const live = useLive("phone", token);
  const silentMs = useSilence(live?.confirmedAt ?? null);
  const snapshot = live?.snapshot ?? null;
  const view = choosePhoneView({ snapshot, refusal: live?.refusal ?? null, silentMs });
  const isConnected = live?.connected ?? false;
  const locale = localeOf(snapshot?.language);
  const alert = useCallAlert(view.state === "called" ? view.ticket.calledAt : null);
  const wishes = useWishes(live);

  usePageLanguage(locale);
  usePreferredScheme();
  useReturn(live?.retry);
  useWakeLock(view.state === "waiting" || view.state === "called");

  return (
    <LobbyProvider locale={locale}>
      <PhoneFrame view={view} locale={locale}>
        <CurrentView
          view={view}
          locale={locale}
          confirmedAt={(live?.confirmedAt ?? 0) + (live?.clockOffsetMs ?? 0)}
          isConnected={isConnected}
          alert={alert}
          wishes={wishes}
        />
      </PhoneFrame>
      <PhoneAnnouncer view={view} />
    </LobbyProvider>
  );
}

/** Milliseconds since the server confirmed what is shown; until it has for the first time, since the page was opened. */
function useSilence(confirmedAt: number | null): number {
  const now = useNow();
  const [openedAt, setOpenedAt] = useState<number | null>(null);
  useEffect(() => setOpenedAt(Date.now()), []);
  const since = confirmedAt ?? openedAt;
  return now === null || since === null ? 0 : Math.max(0, now - since);
}

function localeOf(language: string | undefined): LobbyLocale {
  return lobbyLocales.find(({ code }) => code === language)?.code ?? lobbyLocales[0].code;
}
