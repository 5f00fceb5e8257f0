"use client";
import { createContext, useContext, useEffect, useState } from "react";
import { createPressFilter, sameAgainMs } from "./press-filter.ts";

/** False while a screen is so new that a tap on it can only have been meant for the one before (A24, D2). */
export const SettledContext = createContext(true);

export function useSettled(viewKey: string): boolean {
  const [settledKey, setSettledKey] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettledKey(viewKey), sameAgainMs);
    return () => clearTimeout(timer);
  }, [viewKey]);
  return settledKey === viewKey;
}

/** Told of every press that counts, so that it can be heard (A29). */
export const PressedContext = createContext<() => void>(() => {});

/**
 * What makes a button act, once its screen has settled, and once for two taps of a shaking hand (A24). It can be
 * reached by keys before.
 */
export function usePress(onPress: () => void): { "aria-disabled": boolean; onClick: () => void } {
  const isSettled = useContext(SettledContext);
  const onPressed = useContext(PressedContext);
  const [isMeant] = useState(() => createPressFilter(Date.now));
  return {
    "aria-disabled": !isSettled,
    onClick() {
      if (!isSettled || !isMeant("click")) return;
      onPressed();
      onPress();
    },
  };
}
