"use client";
import { useEffect, useRef, useState } from "react";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import type { Live } from "./use-live.ts";

/**
 * The lists visits are coded with; null until they are there.
 *
 * @param wanted Names what they should be of, version and date (V3): with another name they are read again, and kept
 * meanwhile. Null: they are read with every connection.
 */
export function useCatalogue(
  live: Pick<Live<"console" | "settings">, "send" | "connected"> | null,
  wanted: string | null,
): CatalogueReply | null {
  const [known, setKnown] = useState<{ of: string | null; catalogue: CatalogueReply } | null>(null);
  const send = useRef(live?.send);
  send.current = live?.send;
  const isConnected = live?.connected ?? false;
  const knownOf = known?.of ?? null;

  useEffect(() => {
    if (!isConnected || (wanted !== null && wanted === knownOf)) return;
    let isCurrent = true;
    void send.current?.("catalogue:read", {}).then((reply) => {
      if (isCurrent && reply.ok) setKnown({ of: wanted, catalogue: reply.data });
    });
    return () => {
      isCurrent = false;
    };
  }, [isConnected, wanted, knownOf]);

  return known?.catalogue ?? null;
}
