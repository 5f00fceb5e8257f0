"use client";
import { useEffect, useRef, useState } from "react";
import type { Live } from "#app/_lib/use-live.ts";
import { chooseTiles, type Tile } from "./tiles.ts";

const readAgainAfterMs = 2_000;

/**
 * The tiles of the current catalogue, read once per version and kept while a new one is on its way. Null: not known
 * yet; empty: the server has none to give, and the kiosk offers a number without a concern.
 */
export function useTiles(live: Live<"kiosk"> | null): readonly Tile[] | null {
  const [known, setKnown] = useState<{ version: string; tiles: readonly Tile[] } | null>(null);
  const send = useRef(live?.send);
  send.current = live?.send;
  const connected = live?.connected ?? false;
  const version = live?.snapshot?.catalogueVersion ?? null;
  const knownVersion = known?.version ?? null;

  useEffect(() => {
    if (!connected || version === null || version === knownVersion) return;
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function read() {
      const reply = await send.current?.("catalogue:read", {});
      if (!isCurrent) return;
      if (reply?.ok) return setKnown({ version: reply.data.version, tiles: chooseTiles(reply.data) });
      setKnown((before) => before ?? { version: "", tiles: [] });
      timer = setTimeout(read, readAgainAfterMs);
    }
    void read();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [connected, version, knownVersion]);

  return known?.tiles ?? null;
}
