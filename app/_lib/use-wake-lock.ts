"use client";
import { useEffect } from "react";

/**
 * Keeps a wall or a phone awake where the browser may (a secure context). The lock is lost whenever the page is hidden,
 * so it is asked for again each time it is seen; a wall's own settings are the first line.
 */
export function useWakeLock(isWanted = true): void {
  useEffect(() => {
    if (!isWanted) return;
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    async function request() {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      // Refused on battery, by policy, in the background: nothing the page could do about it.
      lock = await navigator.wakeLock.request("screen").catch(() => null);
      if (isOver) release();
    }
    function release() {
      void lock?.release().catch(() => undefined);
    }
    void request();
    document.addEventListener("visibilitychange", request);
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", request);
      release();
    };
  }, [isWanted]);
}
