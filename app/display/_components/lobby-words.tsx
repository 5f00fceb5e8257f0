"use client";
import { useTranslations } from "use-intl";
import { formatWhen } from "#app/_i18n/lobby/format-when.ts";
import { InEnglish } from "./in-english.tsx";

type Sentence =
  | "nobodyCalled"
  | "pleaseSit"
  | "emergencyReception"
  | "closedNow"
  | "cutOff"
  | "cutOffHint"
  | "nowCalling"
  | "connecting"
  | "testCall";

/** A sentence in German, and smaller in English below it. */
export function BothLanguages({ of, english }: { of: Sentence; english: string }) {
  return (
    <>
      <Words of={of} />
      <InEnglish className={english}>
        <Words of={of} />
      </InEnglish>
    </>
  );
}

function Words({ of }: { of: Sentence }) {
  const t = useTranslations("lobby");
  return t(of);
}

type WhenProps = { at: string; now: number; locale: "de" | "en"; timeZone: string };

/** `Wieder geöffnet: morgen um 08:00 Uhr`. */
export function NextOpening({ at, ...options }: WhenProps) {
  const t = useTranslations("lobby");
  return t("nextOpen", { when: formatWhen(at, { ...options, t }) });
}

/** `Kurze Pause. Weiter um 10:30 Uhr.` */
export function BreakUntil({ time }: { time: string }) {
  const t = useTranslations("lobby");
  return t("pausedUntil", { time });
}
