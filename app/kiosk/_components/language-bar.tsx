"use client";
import { Check, Languages } from "lucide-react";
import { useTranslations } from "use-intl";
import { type LobbyLocale, lobbyLocales } from "#server/words/lobby-locales.ts";
import { said } from "../_lib/say.ts";
import { usePress } from "../_lib/use-settled.ts";
import { ReadAloudButton } from "./kiosk-voice.tsx";

const offeredLocales = lobbyLocales.filter(({ offered }) => offered);

type Props = { locale: LobbyLocale; onChoose: (locale: LobbyLocale) => void };

/** Every language in its own name and script, in the same place on every screen, one tap away (A46). */
export function LanguageBar({ locale, onChoose }: Props) {
  const t = useTranslations("lobby");
  return (
    <nav
      aria-label={t("chooseLanguage")}
      className="flex items-center gap-6 border-t-2 border-line bg-surface px-12 py-7 [grid-area:lang] landscape:flex-col landscape:items-stretch landscape:border-t-0 landscape:bg-brand-900 landscape:px-10 landscape:pb-10"
    >
      <Languages aria-hidden className="size-14 shrink-0 text-brand-800 landscape:hidden" strokeWidth={1.75} />
      <ul className="flex flex-1 flex-wrap gap-6 landscape:flex-none">
        {offeredLocales.map(({ code, native, dir }) => (
          <li key={code} className="min-w-56 flex-1">
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
      <div className="flex flex-none">
        <ReadAloudButton />
      </div>
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
      className={`flex min-h-28 w-full items-center justify-center gap-4 rounded-2xl border-[0.1875rem] px-6 text-4xl font-semibold ${
        isChosen
          ? "border-brand-800 bg-brand-800 text-white landscape:border-white landscape:bg-white landscape:text-brand-900"
          : "border-brand-800 bg-surface text-brand-900 active:bg-brand-100 landscape:border-brand-100 landscape:bg-brand-900 landscape:text-white landscape:active:bg-brand-800"
      }`}
    >
      {isChosen && <Check aria-hidden className="size-10 shrink-0" strokeWidth={3} />}
      {native}
    </button>
  );
}
