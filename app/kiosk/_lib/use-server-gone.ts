"use client";
import { useEffect, useState } from "react";
import { isServerGone } from "./kiosk-view.ts";

/** Whether the kiosk must send people to the reception because the server is silent (E3). */
export function useServerGone(live: { connected: boolean; confirmedAt: number | null } | null): boolean {
  const [isGone, setIsGone] = useState(false);
  const connected = live?.connected ?? false;
  const confirmedAt = live?.confirmedAt ?? null;

  useEffect(() => {
    const lostAt = Date.now();
    const look = () => setIsGone(isServerGone({ connected, confirmedAt }, { lostAt, now: Date.now() }));
    look();
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [connected, confirmedAt]);

  return isGone;
}
