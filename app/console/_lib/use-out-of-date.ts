"use client";
import { useEffect, useReducer } from "react";
import { isOutOfDate } from "#app/_ui/stale-bar.tsx";

/** Whether nothing can be sent (E3), looked at each second; drawn anew only where the answer is another one. */
export function useOutOfDate(connected: boolean, confirmedAt: number | null): boolean {
  const [, drawAnew] = useReducer((count: number) => count + 1, 0);
  const isOut = isOutOfDate(connected, confirmedAt, Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      if (isOutOfDate(connected, confirmedAt, Date.now()) !== isOut) drawAnew();
    }, 1_000);
    return () => clearInterval(timer);
  }, [connected, confirmedAt, isOut]);
  return isOut;
}
