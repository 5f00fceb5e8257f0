"use client";
import { useEffect, useState } from "react";
import { claimPairingLink, readPairingToken } from "./pair-device.ts";

export type PairingLink = "none" | "claiming" | "claimed" | "refused";

/** Uses the token of a one-time link once, and takes it out of the address before anything else (R29). */
export function usePairingLink(retry: (() => void) | undefined): PairingLink {
  const [link, setLink] = useState<PairingLink>("none");

  useEffect(() => {
    const token = readPairingToken(window.location.hash);
    if (token === null) return;
    window.history.replaceState(null, "", window.location.pathname);
    setLink("claiming");
    // Never aborted: React's double effects of development would lose the token, which is out of the address already.
    void claimPairingLink(token, new AbortController().signal).then((isClaimed) =>
      setLink(isClaimed ? "claimed" : "refused"),
    );
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the cookie is there; `retry` is new each time.
  useEffect(() => {
    if (link === "claimed") retry?.();
  }, [link, retry === undefined]);

  return link;
}
