"use client";
import { useEffect } from "react";
import { postJson } from "./post-json.ts";
import { createPresence } from "./presence-of-person.ts";
import { hasRecordUnderWork } from "./record/records-under-work.ts";

const lookEveryMs = 30_000;

/** Of the page that is open: whoever wants to know how long its session lasts asks here. */
let presence: ReturnType<typeof createPresence> | null = null;

/** Tells the server that somebody is there: who types or talks is not thrown out of it (U6). */
export function useActivity(isSignedIn: boolean): void {
  useEffect(() => {
    if (!isSignedIn) return;
    const opened = createPresence({
      now: () => performance.now(),
      isAtWork: hasRecordUnderWork,
      tell: async () => (await postJson("/api/account/active", {})).ok,
    });
    presence = opened;
    const touch = () => void opened.touch();
    const timer = setInterval(() => void opened.look(), lookEveryMs);
    for (const event of ["keydown", "pointerdown"] as const) document.addEventListener(event, touch, { passive: true });
    return () => {
      clearInterval(timer);
      for (const event of ["keydown", "pointerdown"] as const) document.removeEventListener(event, touch);
    };
  }, [isSignedIn]);
}

/** Minutes until this page's session ends if nobody touches anything; null: that is not soon, or not known. */
export function minutesUntilSignedOut(idleMinutes: number): number | null {
  return presence?.minutesLeft(idleMinutes) ?? null;
}
