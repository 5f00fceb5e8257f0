"use client";
import { type RefObject, useEffect, useEffectEvent } from "react";
import type { KeyAction, KioskConfig } from "#server/domain/device-config.ts";
import { actionOf } from "./key-map.ts";
import { createPressFilter, sameKeyMs } from "./press-filter.ts";
import type { KioskVoice } from "./use-voice.ts";
import { moveFocus } from "./voice-screen.ts";

type Options = {
  /** From the kiosk's set-up. */
  config: Pick<KioskConfig, "keys" | "steadyKeys">;
  voice: KioskVoice;
  /** Null where there is nowhere to go back to. */
  onBack: (() => void) | null;
};

/**
 * The kiosk's keys (A18, A22): the arrows move as the eye sees it, and through all controls one by one while the kiosk
 * speaks. A key that is held down counts once, and so does the same key pressed twice by a shaking hand (A24). Every
 * key that counts ends what is being said (A5).
 */
export function useKioskKeys(root: RefObject<HTMLElement | null>, { config, voice, onBack }: Options): void {
  const act = useEffectEvent((action: KeyAction) => {
    const { session, mode } = voice;
    switch (action) {
      case "up":
      case "down":
      case "left":
      case "right":
        if (root.current) moveFocus(root.current, action, mode.isReading ? "read" : "seen");
        return session.focusMoved("keys");
      case "confirm":
        return clickFocused(root.current);
      case "back":
        return onBack?.();
      case "repeat":
        return mode.isReading ? voice.voice.repeat() : session.dispatch("start");
      case "louder":
      case "quieter":
        return mode.isReading ? session.dispatch(action) : undefined;
      case "headphones_in":
      case "headphones_out":
        return session.dispatch(action);
    }
  });

  const handleKey = useEffectEvent((event: KeyboardEvent, isMeant: ReturnType<typeof createPressFilter>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLInputElement) return;
    const action = actionOf(event, config.keys);
    // A button would take Enter for itself, again and again while it is held.
    if (action !== null || event.key === "Enter") event.preventDefault();
    if (event.repeat || (action !== null && !isMeant(action, sameKeyMs(action, config.steadyKeys)))) return;
    voice.voice.hush();
    if (action !== null) act(action);
  });

  useEffect(() => {
    const isMeant = createPressFilter(Date.now);
    const onKeyDown = (event: KeyboardEvent) => handleKey(event, isMeant);
    // The browser's own way through a page, for whoever brings a keyboard with that key.
    const onKeyUp = (event: KeyboardEvent) => event.key === "Tab" && voice.session.focusMoved("keys");
    window.addEventListener("keydown", onKeyDown);
    window.addEventListener("keyup", onKeyUp);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      window.removeEventListener("keyup", onKeyUp);
    };
  }, [voice.session]);
}

function clickFocused(root: HTMLElement | null): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLButtonElement && root?.contains(focused)) focused.click();
}
