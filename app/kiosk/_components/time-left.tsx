"use client";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { heard } from "../_lib/say.ts";
import { useSecondsLeft } from "../_lib/use-seconds-left.ts";

/** Steps once a second, and never by itself runs for effect (A43). */
export function TimeLeft({ hideAt }: { hideAt: number }) {
  const t = useTranslations("lobby");
  const left = useSecondsLeft(hideAt);
  const granted = useMemo(() => Math.max(1, Math.ceil((hideAt - Date.now()) / 1_000)), [hideAt]);
  return (
    <div>
      <p {...heard([{ word: "numberHides" }])} className="text-(length:--kiosk-small) text-muted">
        {t("numberHides")}
      </p>
      <progress
        className="kiosk-progress mt-2 h-4 w-full rounded-full"
        aria-label={t("timeLeft")}
        max={granted}
        value={left}
      />
    </div>
  );
}
