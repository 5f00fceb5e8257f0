"use client";
import { useEffect, useState } from "react";

/** This machine's time in milliseconds, renewed every `everyMs`; null in the server's HTML. */
export function useNow(everyMs = 1_000): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** Silence after which a screen says that it may be out of date (E3). */
export const staleAfterMs = 15_000;

/** Whole seconds since the server last confirmed what is shown; null: never confirmed. */
export function silentSeconds(confirmedAt: number | null, now: number | null): number | null {
  if (confirmedAt === null || now === null) return null;
  return Math.max(0, Math.floor((now - confirmedAt) / 1_000));
}
