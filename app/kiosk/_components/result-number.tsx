"use client";
import type { CSSProperties } from "react";
import { useTranslations } from "use-intl";
import { LobbyNumber } from "#app/_ui/lobby-number.tsx";
import { heard } from "../_lib/say.ts";

/** As large as its place allows. */
export function ResultNumber({ value }: { value: number }) {
  const t = useTranslations("lobby");
  const digits = { "--digits": `${value}`.length } as CSSProperties;
  return (
    <h1
      tabIndex={-1}
      {...heard([{ word: "numberIs", with: { number: value } }, { digits: value }])}
      className="kiosk-result-number flex flex-1 flex-col items-center text-center landscape:justify-center"
    >
      <span className="text-(length:--kiosk-title) font-semibold">{t("yourNumber")}</span>{" "}
      <span className="kiosk-number flex w-full items-center justify-center" style={digits}>
        <LobbyNumber value={value} className="font-semibold text-brand-900" />
      </span>
    </h1>
  );
}
