"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { LobbyNumber } from "#app/_ui/lobby-number.tsx";
import { dirOf, type LobbyLocale } from "#server/words/lobby-locales.ts";
import type { PhoneView } from "../_lib/phone-view.ts";

type Props = { view: PhoneView; locale: LobbyLocale; children: ReactNode };

/** The number on top, as on the slip; below it what is the case. Nothing that tells what this number is for (P4). */
export function PhoneFrame({ view, locale, children }: Props) {
  return (
    <div lang={locale} dir={dirOf(locale)} data-state={view.state} className="phone flex min-h-dvh flex-col bg-paper">
      {"ticket" in view ? (
        <main className="phone-page mx-auto flex w-full max-w-xl flex-1 flex-col gap-5 px-5 py-6 landscape:sm:grid landscape:sm:max-w-5xl landscape:sm:grid-cols-[auto_1fr] landscape:sm:items-start landscape:sm:gap-10">
          <OwnNumber value={view.ticket.number} isQuiet={view.state === "offline"} />
          <div className="flex min-w-0 flex-col gap-5">{children}</div>
        </main>
      ) : (
        <main className="phone-page mx-auto flex w-full max-w-xl flex-1 flex-col justify-center px-5 py-6">
          {children}
        </main>
      )}
    </div>
  );
}

function OwnNumber({ value, isQuiet }: { value: number; isQuiet: boolean }) {
  const t = useTranslations("lobby");
  return (
    <h1 className="flex flex-col items-center pt-2 text-center font-semibold">
      <span className="text-2xl">{t("yourNumber")}</span>{" "}
      <span className="phone-number" data-digits={`${value}`.length}>
        <LobbyNumber value={value} className={isQuiet ? "text-muted" : "text-brand-900"} />
      </span>
    </h1>
  );
}
