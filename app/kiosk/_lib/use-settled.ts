"use client";
import { createContext, useContext, useEffect, useState } from "react";

/** A second tap within this time of the first is the same tap (A24). */
const settleAfterMs = 500;

/** False while a screen is so new that a tap on it can only have been meant for the one before (A24, D2). */
export const SettledContext = createContext(true);

export function useSettled(viewKey: string): boolean {
  const [settledKey, setSettledKey] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettledKey(viewKey), settleAfterMs);
    return () => clearTimeout(timer);
  }, [viewKey]);
  return settledKey === viewKey;
}

/** What makes a button act, and only once its screen has settled. It can be reached by keys before. */
export function usePress(onPress: () => void): { "aria-disabled": boolean; onClick: () => void } {
  const isSettled = useContext(SettledContext);
  return {
    "aria-disabled": !isSettled,
    onClick() {
      if (isSettled) onPress();
    },
  };
}
