"use client";
import { useEffect } from "react";

/**
 * Keeps the wall awake where the browser may (a secure context). The lock is lost whenever the page is hidden, so it
 * is asked for again each time it is seen; the panel's own settings are the first line.
 */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    async function request() {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      // Refused on battery, by policy, in the background: nothing a display could do about it.
      lock = await navigator.wakeLock.request("screen").catch(() => null);
    }
    void request();
    document.addEventListener("visibilitychange", request);
    return () => {
      document.removeEventListener("visibilitychange", request);
      void lock?.release().catch(() => undefined);
    };
  }, []);
}
