"use client";
import { useEffect } from "react";
import { postJson } from "./post-json.ts";

/** Often enough for the shortest time after which a session ends, and no word for every key. */
const everyMs = 60_000;

/** Tells the server that somebody is there: who types in a long form is not thrown out of it (U6). */
export function useActivity(isSignedIn: boolean): void {
  useEffect(() => {
    if (!isSignedIn) return;
    // Loading the page was a sign of life that the server saw.
    let toldAt = performance.now();
    function tell() {
      if (performance.now() - toldAt < everyMs) return;
      toldAt = performance.now();
      void postJson("/api/account/active", {});
    }
    for (const event of ["keydown", "pointerdown"] as const) document.addEventListener(event, tell, { passive: true });
    return () => {
      for (const event of ["keydown", "pointerdown"] as const) document.removeEventListener(event, tell);
    };
  }, [isSignedIn]);
}
