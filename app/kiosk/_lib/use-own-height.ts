"use client";
import { type RefObject, useEffect } from "react";

/** Keeps a custom property of `on` at the height of `of`, in px: CSS cannot subtract what it does not know. */
export function useOwnHeight(
  of: RefObject<HTMLElement | null>,
  on: RefObject<HTMLElement | null>,
  name: `--${string}`,
) {
  // Not a layout effect: those of a child run before the ref of what is around it is set.
  useEffect(() => {
    const [measured, target] = [of.current, on.current];
    if (!measured || !target) return;
    const observer = new ResizeObserver(() => target.style.setProperty(name, `${measured.offsetHeight}px`));
    observer.observe(measured);
    return () => observer.disconnect();
  }, [of, on, name]);
}
