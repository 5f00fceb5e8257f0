"use client";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { heard } from "../_lib/say.ts";
import { useSecondsLeft } from "../_lib/use-seconds-left.ts";
import { KioskButton } from "./kiosk-button.tsx";

/** Any touch and any key is an answer (A42, `useIdleReset`); the buttons are for those who want to see one. */
export function IdleDialog({ answerMs, onStartOver }: { answerMs: number; onStartOver: () => void }) {
  const t = useTranslations("lobby");
  const dialog = useRef<HTMLDialogElement>(null);
  const until = useRef(Date.now() + answerMs);
  const left = useSecondsLeft(until.current);
  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby="idle-title"
      aria-describedby="idle-hint"
      className="kiosk-dialog w-[58rem] max-w-[92vw] rounded-3xl bg-surface p-12 text-ink backdrop:bg-black/60"
    >
      <h2
        id="idle-title"
        {...heard([{ word: "stillThere" }])}
        className="text-(length:--kiosk-title) leading-tight font-semibold"
      >
        {t("stillThere")}
      </h2>
      <p
        id="idle-hint"
        {...heard([{ word: "stillThereHint" }])}
        className="mt-5 text-(length:--kiosk-body) leading-snug text-pretty"
      >
        {t("stillThereHint")}
      </p>
      <progress
        className="kiosk-progress mt-8 h-4 w-full rounded-full"
        aria-label={t("timeLeft")}
        max={answerMs / 1_000}
        value={left}
      />
      <div className="mt-10 flex flex-wrap gap-(--gap)">
        <KioskButton variant="secondary" say={[{ word: "startOver" }]} onPress={onStartOver}>
          {t("startOver")}
        </KioskButton>
        <KioskButton variant="primary" say={[{ word: "continue" }]} onPress={() => {}}>
          {t("continue")}
        </KioskButton>
      </div>
    </dialog>
  );
}
