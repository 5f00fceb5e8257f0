"use client";
import { useEffect, useRef, useState } from "react";
import type { LiveState } from "./live-connection.ts";

/** So long a device says which one it is. */
const identifyForMs = 10_000;

/** Follows what staff ask of this device. @returns whether it is to show its name now. */
export function useDeviceOrders(
  live: Pick<LiveState<unknown>, "order"> | null,
  onTestCall?: () => void,
): { isIdentifying: boolean } {
  const order = live?.order ?? null;
  const testCall = useRef(onTestCall);
  testCall.current = onTestCall;
  const [isIdentifying, setIsIdentifying] = useState(false);

  useEffect(() => {
    setIsIdentifying(order?.is === "identify");
    if (order?.is === "reload") window.location.reload();
    if (order?.is === "test_call") testCall.current?.();
    const timer = setTimeout(() => setIsIdentifying(false), identifyForMs);
    return () => clearTimeout(timer);
  }, [order]);

  return { isIdentifying };
}
