"use client";
import { useEffect } from "react";
import { pageVersion } from "./page-version.ts";

/**
 * Has the browser keep this page, so that it comes back after a reload without the server. Where browsers do not allow
 * it (no secure context) or there is no build (development), everything else works the same.
 */
export function StoredPage({ path }: { path: "/kiosk" | "/display" }) {
  useEffect(() => {
    if (pageVersion === undefined || !("serviceWorker" in navigator)) return;
    // Its own scope: no other page is ever answered by the worker.
    const register = () => {
      navigator.serviceWorker.register("/service-worker.js", { scope: path, updateViaCache: "none" }).catch(() => {}); // the server went away just now: the next page tries again
    };
    // What the page needs goes first.
    if (document.readyState === "complete") register();
    else window.addEventListener("load", register, { once: true });
    return () => window.removeEventListener("load", register);
  }, [path]);
  return null;
}
