"use client";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { minutesUntilSignedOut } from "#app/_lib/use-activity.ts";
import { useArrivalSigns } from "../_lib/use-arrival-signs.tsx";
import { useConsole } from "../_lib/use-console.tsx";
import { useConsoleNow } from "../_lib/use-console-now.tsx";

/** Before a console that nobody touches is signed out: who is there but does something else hears it, and presses a key. */
export function StillThere() {
  const t = useTranslations("staff.access.stillThere");
  const { idleMinutes, isLocked } = useConsole();
  const { signs, test: play } = useArrivalSigns();
  // Asked again with each second.
  useConsoleNow();
  const left = idleMinutes === null || isLocked ? null : minutesUntilSignedOut(idleMinutes);
  const isSoon = left !== null;
  const wasSoon = useRef(false);
  useEffect(() => {
    if (isSoon && !wasSoon.current && signs.sound) play();
    wasSoon.current = isSoon;
  }, [isSoon, signs.sound, play]);
  return (
    <div role="alert" className="pointer-events-none fixed inset-x-0 bottom-0 z-30">
      {isSoon && (
        <p className="bg-warm-800 px-4 py-3 text-center text-lg font-medium text-white">
          {t("question")} {t("signedOutIn", { n: left })}
        </p>
      )}
    </div>
  );
}
