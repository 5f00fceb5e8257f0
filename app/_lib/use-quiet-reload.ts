"use client";
import { useEffect, useRef, useState } from "react";
import type { KioskSnapshot } from "#server/protocol/snapshots.ts";
import type { LiveState } from "./live-connection.ts";
import { pageVersion } from "./page-version.ts";
import { chooseNightMinute, whyReload } from "./quiet-reload.ts";

/** Survives the reload and not the browser. */
const triedKey = "wartemarke-reloaded-for";
const lookEveryMs = 15_000;

type LobbyState = Pick<KioskSnapshot, "availability" | "timeZone">;
type Live = Pick<LiveState<LobbyState>, "snapshot" | "setup" | "connected" | "clockOffsetMs">;

/** Weeks without a touch: anew every night, and for a new build, whenever nobody would notice. */
export function useQuietReload(live: Live | null, isQuiet: boolean): void {
  const latest = useRef({ live, isQuiet });
  latest.current = { live, isQuiet };
  const [nightMinute] = useState(() => chooseNightMinute(Math.random));
  const serverVersion = live?.setup?.pageVersion ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new build and a quiet moment are looked at when they come.
  useEffect(() => {
    const loadedAt = Date.now() - performance.now();
    async function look() {
      const { live, isQuiet } = latest.current;
      if (!live?.connected || !live.snapshot) return;
      const offsetMs = live.clockOffsetMs;
      const serverVersion = live.setup?.pageVersion ?? null;
      const reason = whyReload({
        now: Date.now() + offsetMs,
        loadedAt: loadedAt + offsetMs,
        timeZone: live.snapshot.timeZone,
        isClosed: live.snapshot.availability.state === "closed",
        isQuiet,
        nightMinute,
        ownVersion: pageVersion ?? null,
        serverVersion,
        triedVersion: readTried(),
      });
      if (!reason || !(await isPageThere()) || !latest.current.isQuiet) return;
      // Without a memory of the try it would be tried for ever.
      if (reason === "new_version" && !(serverVersion && rememberTried(serverVersion))) return;
      window.location.reload();
    }
    void look();
    const timer = setInterval(() => void look(), lookEveryMs);
    return () => clearInterval(timer);
  }, [serverVersion, isQuiet, nightMinute]);
}

/** A wall must never be left with the browser's own page of errors. */
async function isPageThere(): Promise<boolean> {
  try {
    return (await fetch(window.location.pathname, { method: "HEAD", cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

function readTried(): string | null {
  try {
    return sessionStorage.getItem(triedKey);
  } catch {
    return null;
  }
}

function rememberTried(version: string): boolean {
  try {
    sessionStorage.setItem(triedKey, version);
    return true;
  } catch {
    return false;
  }
}
