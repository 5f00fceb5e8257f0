"use client";
import type { ReactNode, RefObject } from "react";
import { useTranslations } from "use-intl";
import { formatOfficeName } from "#app/_i18n/lobby/format-office-name.ts";
import { dirOf, type LobbyLocale } from "#server/words/lobby-locales.ts";
import type { LookControl } from "../_lib/use-look.ts";
import { useKioskVoice } from "../_lib/use-voice.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { VoiceCaption } from "./kiosk-voice.tsx";

type Props = {
  root: RefObject<HTMLDivElement | null>;
  state: string;
  locale: LobbyLocale;
  look: LookControl;
  officeName: string | null;
  onChooseLocale: (locale: LobbyLocale) => void;
  children: ReactNode;
};

/** What every state of the kiosk shares: who we are on top, view and languages at the bottom (A32). */
export function KioskFrame({ root, state, locale, look, officeName, onChooseLocale, children }: Props) {
  const t = useTranslations("lobby");
  const { mode } = useKioskVoice();
  const { largeText, reachLayout } = look.look;
  return (
    <div
      ref={root}
      lang={locale}
      dir={dirOf(locale)}
      data-state={state}
      data-exploring={mode.isExploring || undefined}
      data-reading={mode.isReading || undefined}
      data-large={largeText || undefined}
      data-reach={reachLayout || undefined}
      data-below={look.below}
      style={look.measures}
      className="kiosk bg-paper"
    >
      <header className="kiosk-head bg-band px-12 py-6 text-on-band landscape:px-8 landscape:py-8">
        <p className="text-(length:--kiosk-lead) leading-tight font-semibold text-balance">
          {officeName === null ? "\u00a0" : formatOfficeName(officeName, t)}
        </p>
        <p className="kiosk-aside kiosk-second-line mt-2 text-(length:--kiosk-small) leading-snug text-on-band-soft text-balance">
          <VoiceCaption>{officeName === null ? "\u00a0" : t("appSubtitle")}</VoiceCaption>
        </p>
      </header>
      <main className="kiosk-main">{children}</main>
      <BottomBar root={root} locale={locale} look={look} onChooseLocale={onChooseLocale} />
    </div>
  );
}
