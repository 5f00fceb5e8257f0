"use client";
import { type RefObject, useEffect } from "react";
import { directionOf, findInDirection } from "./arrow-focus.ts";

/**
 * Arrow keys, Enter and Escape are enough for everything (A18, A22): a tactile keypad sends nothing else. A key that
 * is held down counts once (A24).
 */
export function useArrowKeys(root: RefObject<HTMLElement | null>, onEscape: (() => void) | null): void {
  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      if (event.repeat && (event.key === "Enter" || event.key === " ")) return event.preventDefault();
      if (event.key === "Escape") return onEscape?.();
      const direction = directionOf(event.key);
      if (direction === null || !root.current) return;
      event.preventDefault();
      const scope = root.current.querySelector("dialog[open]") ?? root.current;
      const controls = [...scope.querySelectorAll<HTMLElement>("button")];
      const focused = document.activeElement;
      // A heading has the focus when a screen is new; from anywhere else the first control is next.
      const isKnown = focused instanceof HTMLElement && (controls.includes(focused) || focused.tagName === "H1");
      const from = isKnown ? focused.getBoundingClientRect() : null;
      const boxes = controls.map((control) => control.getBoundingClientRect());
      const at = from ? findInDirection(from, boxes, direction) : 0;
      if (at !== null) controls[at]?.focus();
    }
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, [root, onEscape]);
}
