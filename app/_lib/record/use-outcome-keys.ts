"use client";
import { type RefObject, useEffect, useRef } from "react";
import type { OutcomeCode } from "#server/domain/visit.ts";
import { pressOutcomeKey } from "./outcome-keys.ts";

/** Where digits are text. */
const writing =
  "textarea, [contenteditable], [role=textbox], [role=combobox], input:not([type=radio], [type=checkbox])";

type OutcomeKeys = {
  form: RefObject<HTMLElement | null>;
  /** Empty: switched off. */
  keys: ReadonlyMap<OutcomeCode, string>;
  onChoose(outcome: OutcomeCode): void;
};

/** Two digits choose an outcome, wherever the focus is, unless something is being written or another window is open. */
export function useOutcomeKeys({ form, keys, onChoose }: OutcomeKeys): void {
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    if (keys.size === 0) return;
    let typed = "";
    function handleKeyDown(event: KeyboardEvent) {
      const isDigit = /^[1-9]$/.test(event.key) && !(event.ctrlKey || event.metaKey || event.altKey);
      if (!isDigit || !isForForm(event.target, form.current)) {
        typed = "";
        return;
      }
      // Lists would take it for the beginning of a word.
      event.preventDefault();
      event.stopPropagation();
      const pressed = pressOutcomeKey(keys, typed, event.key);
      typed = pressed.typed;
      if (pressed.outcome) choose.current(pressed.outcome);
    }
    window.addEventListener("keydown", handleKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", handleKeyDown, { capture: true });
  }, [form, keys]);
}

function isForForm(target: EventTarget | null, form: HTMLElement | null): boolean {
  if (target instanceof Element && target.closest(writing)) return false;
  const window = [...document.querySelectorAll("[role=dialog], [role=alertdialog], [role=menu]")].at(-1);
  return window === undefined || (form !== null && window.contains(form));
}
