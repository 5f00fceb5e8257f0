"use client";
import { useEffect, useRef, useState } from "react";
import { goneAfterLossMs, isServerGone } from "./kiosk-view.ts";

/** A page that was just loaded counts from when it was asked for, but its connection has a second to come about. */
const oldestLoadMs = goneAfterLossMs - 1_000;

/** Whether the kiosk must send people to the reception because the server is silent (E3). */
export function useServerGone(live: { connected: boolean; confirmedAt: number | null } | null): boolean {
  const [isGone, setIsGone] = useState(false);
  const isFirst = useRef(true);
  const connected = live?.connected ?? false;
  const confirmedAt = live?.confirmedAt ?? null;

  useEffect(() => {
    const lostAt = isFirst.current ? Math.max(performance.timeOrigin, Date.now() - oldestLoadMs) : Date.now();
    isFirst.current = false;
    const look = () => setIsGone(isServerGone({ connected, confirmedAt }, { lostAt, now: Date.now() }));
    look();
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [connected, confirmedAt]);

  return isGone;
}
