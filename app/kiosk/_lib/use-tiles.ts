"use client";
import { useEffect, useRef, useState } from "react";
import type { Live } from "#app/_lib/use-live.ts";
import { chooseTiles, type Tile } from "./tiles.ts";

const readAgainAfterMs = 2_000;

/**
 * The tiles of the current catalogue, read once per version and date (entries begin and end with a day, V3), and kept
 * while new ones are on their way. Null: not known yet; empty: the server has none to give, and the kiosk offers a number
 * without a concern.
 */
export function useTiles(live: Live<"kiosk"> | null): readonly Tile[] | null {
  const [known, setKnown] = useState<{ of: string; tiles: readonly Tile[] } | null>(null);
  const send = useRef(live?.send);
  send.current = live?.send;
  const connected = live?.connected ?? false;
  const snapshot = live?.snapshot ?? null;
  const date = snapshot?.week[0]?.date ?? "";
  const wanted = snapshot && keyOf(snapshot.catalogueVersion, date);
  const knownOf = known?.of ?? null;

  useEffect(() => {
    if (!connected || wanted === null || wanted === knownOf) return;
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function read() {
      const reply = await send.current?.("catalogue:read", {});
      if (!isCurrent) return;
      if (reply?.ok) return setKnown({ of: keyOf(reply.data.version, date), tiles: chooseTiles(reply.data) });
      setKnown((before) => before ?? { of: "", tiles: [] });
      timer = setTimeout(read, readAgainAfterMs);
    }
    void read();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [connected, wanted, date, knownOf]);

  return known?.tiles ?? null;
}

function keyOf(version: string, date: string): string {
  return `${version} ${date}`;
}
