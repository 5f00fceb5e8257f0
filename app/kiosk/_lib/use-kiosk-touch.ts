"use client";
import { type RefObject, useEffect } from "react";
import { exploringTouch } from "./use-idle-reset.ts";
import type { KioskVoice } from "./use-voice.ts";
import type { VoiceSession } from "./voice-session.ts";
import { createExplorer, type Touched } from "./voice-touch.ts";

/** A browser that takes a touch for a tap clicks at once; later than this it will not. */
const clickWithinMs = 50;

/** Every touch ends what is being said (A5); in the exploring mode the first one speaks and the second acts (A22). */
export function useKioskTouch(root: RefObject<HTMLElement | null>, { mode, session, voice }: KioskVoice): void {
  const { isExploring } = mode;

  useEffect(() => {
    window.addEventListener("pointerdown", voice.hush, true);
    return () => window.removeEventListener("pointerdown", voice.hush, true);
  }, [voice]);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    return isExploring ? explore(element, session) : pressTremblingly(element);
  }, [isExploring, root, session]);
}

function explore(element: HTMLElement, session: VoiceSession): () => void {
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
}

/**
 * A finger that trembles slides: the browser takes that for no tap. Lifted from the control it came down on, it presses
 * it all the same; elsewhere it does not (A40).
 */
function pressTremblingly(element: HTMLElement): () => void {
  let gesture: { pressed: Touched<HTMLElement> | null; isClicked: boolean } = { pressed: null, isClicked: false };
  return listen(element, {
    pointerdown(event) {
      gesture = { pressed: touchedAt(event, element), isClicked: false };
    },
    pointermove() {},
    pointerup(event) {
      const ended = gesture;
      const lifted = touchedAt(event, element);
      if (lifted === null || lifted.control !== ended.pressed?.control || lifted.say !== ended.pressed.say) return;
      setTimeout(() => {
        if (!ended.isClicked) lifted.control.click();
      }, clickWithinMs);
    },
    pointercancel() {
      gesture.pressed = null;
    },
    click() {
      gesture.isClicked = true;
    },
  });
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
