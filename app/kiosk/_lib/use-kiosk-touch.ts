"use client";
import { type RefObject, useEffect } from "react";
import { exploringTouch } from "./use-idle-reset.ts";
import type { KioskVoice } from "./use-voice.ts";
import { createExplorer, type Touched } from "./voice-touch.ts";

/** Every touch ends what is being said (A5); in the exploring mode the first one speaks and the second acts (A22). */
export function useKioskTouch(root: RefObject<HTMLElement | null>, { mode, session, voice }: KioskVoice): void {
  const { isExploring } = mode;

  useEffect(() => {
    window.addEventListener("pointerdown", voice.hush, true);
    return () => window.removeEventListener("pointerdown", voice.hush, true);
  }, [voice]);

  useEffect(() => {
    const element = root.current;
    if (!isExploring || !element) return;
    const explorer = createExplorer<HTMLElement>({
      now: Date.now,
      reach(control) {
        control.focus();
        if (!session.getState().isReading) session.dispatch("explored");
        session.focusMoved("touch");
      },
      act: (control) => control.click(),
    });
    return listen(element, {
      pointerdown: (event) => explorer.down(touchedAt(event, element)),
      pointermove: (event) => explorer.move(touchedAt(event, element)),
      pointerup(event) {
        explorer.up(touchedAt(event, element));
        window.dispatchEvent(new Event(exploringTouch));
      },
      pointercancel: explorer.cancel,
      click(event) {
        // Only the explorer's own clicks and those of keys act; they have no place on the screen.
        if (event.detail === 0) return;
        event.preventDefault();
        event.stopPropagation();
      },
    });
  }, [isExploring, root, session]);
}

function touchedAt({ clientX, clientY }: MouseEvent, element: HTMLElement): Touched<HTMLElement> | null {
  const control = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("button:not(:disabled)");
  return control && element.contains(control) ? { control, say: control.dataset.say ?? "" } : null;
}

type Listeners = {
  [T in "pointerdown" | "pointermove" | "pointerup" | "pointercancel" | "click"]: (event: MouseEvent) => void;
};

/** Before anybody else hears of them. @returns stops listening. */
function listen(element: HTMLElement, listeners: Listeners): () => void {
  const entries = Object.entries(listeners) as [keyof Listeners, (event: MouseEvent) => void][];
  for (const [type, listener] of entries) element.addEventListener(type, listener, true);
  return () => {
    for (const [type, listener] of entries) element.removeEventListener(type, listener, true);
  };
}
