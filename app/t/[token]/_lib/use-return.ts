"use client";
import { useEffect, useRef } from "react";

/** Calls back when the visitor looks at the page again: a phone cuts what lies in a pocket, and must not take its time now. */
export function useReturn(onReturn: (() => void) | undefined): void {
  const latest = useRef(onReturn);
  latest.current = onReturn;
  useEffect(() => {
    function handle() {
      if (document.visibilityState === "visible") latest.current?.();
    }
    document.addEventListener("visibilitychange", handle);
    window.addEventListener("online", handle);
    return () => {
      document.removeEventListener("visibilitychange", handle);
      window.removeEventListener("online", handle);
    };
  }, []);
}
