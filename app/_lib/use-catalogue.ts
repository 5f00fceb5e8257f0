"use client";
import { useEffect, useRef, useState } from "react";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import type { Live } from "./use-live.ts";

/** The lists visits are coded with, read once per version; null until they are there. */
export function useCatalogue(
  live: Pick<Live<"console" | "settings">, "send" | "connected"> | null,
  version: string | null,
) {
  const [catalogue, setCatalogue] = useState<CatalogueReply | null>(null);
  const send = useRef(live?.send);
  send.current = live?.send;
  const isConnected = live?.connected ?? false;
  const knownVersion = catalogue?.version ?? null;

  useEffect(() => {
    if (!isConnected || (version !== null && version === knownVersion)) return;
    let isCurrent = true;
    void send.current?.("catalogue:read", {}).then((reply) => {
      if (isCurrent && reply.ok) setCatalogue(reply.data);
    });
    return () => {
      isCurrent = false;
    };
  }, [isConnected, version, knownVersion]);

  return catalogue;
}
