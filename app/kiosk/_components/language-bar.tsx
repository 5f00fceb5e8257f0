"use client";
import { Check } from "lucide-react";
import { useTranslations } from "use-intl";
import { type LobbyLocale, lobbyLocales } from "#server/words/lobby-locales.ts";
import { said } from "../_lib/say.ts";
import { usePress } from "../_lib/use-settled.ts";

const offeredLocales = lobbyLocales.filter(({ offered }) => offered);

type Props = { locale: LobbyLocale; onChoose: (locale: LobbyLocale) => void };

/** Every language in its own name and script, in the same place on every screen, one tap away (A46). */
export function LanguageBar({ locale, onChoose }: Props) {
  const t = useTranslations("lobby");
  return (
    <nav aria-label={t("chooseLanguage")}>
      <ul dir="ltr" className="kiosk-languages">
        {offeredLocales.map(({ code, native, dir }) => (
          <li key={code} className="flex flex-1">
            <LanguageButton
              code={code}
              native={native}
              dir={dir}
              isChosen={code === locale}
              onPress={() => onChoose(code)}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

type ButtonProps = { code: LobbyLocale; native: string; dir: "ltr" | "rtl"; isChosen: boolean; onPress: () => void };

function LanguageButton({ code, native, dir, isChosen, onPress }: ButtonProps) {
  const press = usePress(onPress);
  return (
    <button
      type="button"
      lang={code}
      dir={dir}
      aria-pressed={isChosen}
      {...said([{ language: code }, ...(isChosen ? [{ word: "chosen" } as const] : [])])}
      {...press}
      className={`flex min-h-(--kiosk-bar-button) min-w-(--target) flex-1 items-center justify-center gap-2 rounded-2xl border-[0.1875rem] border-brand-800 px-3 text-(length:--kiosk-small) leading-tight font-semibold  ${
        isChosen ? "bg-brand-800 text-white" : "bg-surface text-brand-900 active:bg-brand-100"
      }`}
    >
      {isChosen && <Check aria-hidden className="size-8 shrink-0" strokeWidth={3} />}
      {native}
    </button>
  );
}
