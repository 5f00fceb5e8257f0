"use client";
import { ChevronDown, ChevronUp, Eye } from "lucide-react";
import { type RefObject, useRef } from "react";
import { useTranslations } from "use-intl";
import type { LobbyLocale } from "#server/words/lobby-locales.ts";
import { said } from "../_lib/say.ts";
import type { LookControl } from "../_lib/use-look.ts";
import { useOwnHeight } from "../_lib/use-own-height.ts";
import { usePress } from "../_lib/use-settled.ts";
import { ReadAloudButton, VoicePanel } from "./kiosk-voice.tsx";
import { LanguageBar } from "./language-bar.tsx";
import { LookPanel } from "./look-panel.tsx";

type Props = {
  root: RefObject<HTMLDivElement | null>;
  locale: LobbyLocale;
  look: LookControl;
  onChooseLocale: (locale: LobbyLocale) => void;
};

const panelId = "kiosk-look";

/** In the same place on every screen: how the kiosk looks, and which language it speaks (A20, A46). */
export function BottomBar({ root, locale, look, onChooseLocale }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useOwnHeight(bar, root, "--bar");
  const t = useTranslations("lobby");
  return (
    <div ref={bar} className="kiosk-bar">
      <div className="kiosk-bar-inside">
        <VoicePanel />
        <section aria-label={t("viewSettings")} className="flex flex-col gap-(--gap)">
          {look.isOpen && <LookPanel id={panelId} look={look.look} onToggle={look.toggle} />}
          <div className="kiosk-tools">
            <LookButton isOpen={look.isOpen} onPress={look.toggleOpen} />
            <ReadAloudButton />
          </div>
        </section>
        <LanguageBar locale={locale} onChoose={onChooseLocale} />
      </div>
    </div>
  );
}

function LookButton({ isOpen, onPress }: { isOpen: boolean; onPress: () => void }) {
  const t = useTranslations("lobby");
  const press = usePress(onPress);
  const Chevron = isOpen ? ChevronDown : ChevronUp;
  return (
    <button
      type="button"
      {...press}
      {...said([{ word: "viewSettings" }])}
      aria-expanded={isOpen}
      aria-controls={isOpen ? panelId : undefined}
      className="flex min-h-(--kiosk-bar-button) min-w-(--target) flex-1 items-center justify-center gap-3 rounded-2xl border-[0.1875rem] border-brand-800 bg-surface px-4 text-(length:--kiosk-small) leading-tight font-semibold text-brand-900 active:bg-brand-100"
    >
      <Eye aria-hidden className="size-10 shrink-0" strokeWidth={2} />
      {t("viewSettings")}
      <Chevron aria-hidden className="size-8 shrink-0" strokeWidth={2.5} />
    </button>
  );
}
