"use client";
import { type RefObject, useEffect, useRef } from "react";
import type { LobbyLocale } from "#server/words/lobby-locales.ts";
import type { Drawing } from "./drawing.ts";

/** A new state is read aloud from its heading, and arrows start from there; the first state leaves the focus alone. */
export function useFocusOnHeading(root: RefObject<HTMLElement | null>, state: string): void {
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current === state) return;
    shown.current = state;
    root.current?.querySelector("h1")?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [root, state]);
}

/** A draw taken up after a reload brings its language back; a number that was hidden leaves nothing behind (P17). */
export function useLocaleOfDraw(
  drawing: Drawing,
  { setLocale, onLeft }: { setLocale: (locale: LobbyLocale) => void; onLeft: () => void },
): void {
  const before = useRef<Drawing["phase"]>("none");
  useEffect(() => {
    const left = before.current;
    before.current = drawing.phase;
    if (drawing.phase === "asking" && left === "none") setLocale(drawing.draw.locale);
    if (drawing.phase === "none" && left === "drawn") onLeft();
  }, [drawing, setLocale, onLeft]);
}
