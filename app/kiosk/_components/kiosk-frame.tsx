"use client";
import type { ReactNode, RefObject } from "react";
import { useTranslations } from "use-intl";
import { formatOfficeName } from "#app/_i18n/lobby/format-office-name.ts";
import { dirOf, type LobbyLocale } from "#server/words/lobby-locales.ts";
import { useKioskVoice } from "../_lib/use-voice.ts";
import { VoicePanel } from "./kiosk-voice.tsx";
import { LanguageBar } from "./language-bar.tsx";

type Props = {
  root: RefObject<HTMLDivElement | null>;
  state: string;
  locale: LobbyLocale;
  officeName: string | null;
  onChooseLocale: (locale: LobbyLocale) => void;
  children: ReactNode;
};

/** What every state of the kiosk shares: who we are on top, the languages at the bottom where every arm reaches (A32). */
export function KioskFrame({ root, state, locale, officeName, onChooseLocale, children }: Props) {
  const t = useTranslations("lobby");
  const { mode } = useKioskVoice();
  return (
    <div
      ref={root}
      lang={locale}
      dir={dirOf(locale)}
      data-state={state}
      data-exploring={mode.isExploring || undefined}
      data-reading={mode.isReading || undefined}
      className="kiosk grid h-dvh overflow-hidden grid-rows-[auto_1fr_auto_auto] bg-paper [grid-template-areas:'head'_'main'_'voice'_'lang'] landscape:grid-cols-[27rem_1fr] landscape:grid-rows-[auto_1fr_auto] landscape:[grid-template-areas:'head_main'_'lang_main'_'lang_voice']"
    >
      <header className="bg-brand-900 px-12 py-10 text-white [grid-area:head] landscape:px-10 landscape:py-12">
        <p className="text-[2.75rem] leading-tight font-semibold text-balance">
          {officeName === null ? "\u00a0" : formatOfficeName(officeName, t)}
        </p>
        <p className="mt-3 text-[2rem] leading-snug text-brand-100 text-balance landscape:mt-6">
          {officeName === null ? "\u00a0" : t("appSubtitle")}
        </p>
      </header>
      <main className="flex min-h-0 flex-col overflow-y-auto px-12 py-9 [grid-area:main] landscape:px-14 landscape:py-8">
        {children}
      </main>
      <VoicePanel />
      <LanguageBar locale={locale} onChoose={onChooseLocale} />
    </div>
  );
}
