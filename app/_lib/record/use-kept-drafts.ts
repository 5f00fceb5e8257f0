"use client";
import { useEffect, useRef } from "react";
import type { Live } from "#app/_lib/use-live.ts";
import { handInDrafts } from "./hand-in-drafts.ts";

/** With every connection: what was typed here before goes to the server, also if its record is never opened again. */
export function useKeptDrafts(live: Pick<Live<"console">, "send" | "connected"> | null, owner: string | null): void {
  const send = useRef(live?.send);
  send.current = live?.send;
  const isConnected = live?.connected ?? false;
  useEffect(() => {
    if (!isConnected || owner === null) return;
    void handInDrafts(owner, () => send.current ?? (async () => ({ ok: false, code: "offline" })));
  }, [isConnected, owner]);
}
