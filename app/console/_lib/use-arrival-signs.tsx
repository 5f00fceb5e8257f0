"use client";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { openChime } from "#app/_lib/chime.ts";
import { type ArrivalSigns, hasUrgentArrived, noSigns, readSigns } from "./arrivals.ts";
import { useConsole } from "./use-console.tsx";

const storageKey = "wm_arrivals";
const urgentSound = "/sounds/urgent.wav";

type Signs = {
  signs: ArrivalSigns;
  change(changes: Partial<ArrivalSigns>): void;
  /** The sound that is wanted cannot be heard before somebody touches the page. */
  isBlocked: boolean;
  test(): void;
};

const SignsContext = createContext<Signs | null>(null);

export function useArrivalSigns(): Signs {
  const signs = useContext(SignsContext);
  if (!signs) throw new Error("arrival signs outside of their provider");
  return signs;
}

/** Tells of an emergency that has drawn a number, as chosen on this machine: softly, and without number and topic. */
export function ArrivalSignsProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("staff.wholeDay.arrivals");
  const { snapshot } = useConsole();
  const [signs, setSigns] = useState(noSigns);
  const [isBlocked, setIsBlocked] = useState(false);
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => setSigns(readSigns(window.localStorage.getItem(storageKey))), []);

  function play() {
    void openChime(urgentSound)
      .play(signs.volume)
      .then((isHeard) => setIsBlocked(!isHeard));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new picture, not a new wish, is what may bring somebody.
  useEffect(() => {
    const hasArrived = hasUrgentArrived(known.current, snapshot.waiting);
    known.current = new Set(snapshot.waiting.map(({ id }) => id));
    if (!hasArrived) return;
    if (signs.sound) play();
    if (signs.notification && document.hidden) notify(t("notification"));
  }, [snapshot.waiting]);

  const value: Signs = {
    signs,
    change(changes) {
      const next = { ...signs, ...changes };
      window.localStorage.setItem(storageKey, JSON.stringify(next));
      setSigns(next);
      if (!next.sound) setIsBlocked(false);
    },
    isBlocked,
    test: play,
  };
  return <SignsContext value={value}>{children}</SignsContext>;
}

/** By this browser itself, on this machine: it passes nobody else's service (P20). */
function notify(text: string): void {
  if ("Notification" in window && Notification.permission === "granted") new Notification(text, { tag: "wartemarke" });
}

/** Asked only after a click. @returns whether the person and the browser allow it. */
export async function askForNotifications(): Promise<boolean> {
  if (!("Notification" in window)) return false;
  return (await Notification.requestPermission()) === "granted";
}
