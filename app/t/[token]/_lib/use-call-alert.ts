"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { callVibration, playChime } from "./call-tone.ts";

/** Rung again until the visitor touches the phone: it may lie in a pocket. */
const ringEveryMs = 10_000;
const maxRings = 3;

/** What the visitor hears when they turn it on: as it will be, but softer. */
const sampleVolume = 0.3;

export type CallAlert = {
  isOn: boolean;
  /** Only from a tap: browsers let nothing sound that nobody has asked for. */
  turnOn(): void;
};

/**
 * Sound and vibration for every announcement (A49), once the visitor has asked for them.
 *
 * @param announcedAt instant of the latest announcement while called; null otherwise.
 */
export function useCallAlert(announcedAt: string | null): CallAlert {
  const [isOn, setOn] = useState(false);
  const context = useRef<AudioContext | null>(null);

  const turnOn = useCallback(() => {
    context.current ??= openContext();
    void context.current?.resume();
    // Who is called at this moment hears the call itself.
    if (announcedAt === null) ring(context.current, sampleVolume);
    setOn(true);
  }, [announcedAt]);

  useEffect(() => {
    if (!isOn || announcedAt === null) return;
    let rings = 1;
    ring(context.current);
    const timer = setInterval(() => {
      rings += 1;
      ring(context.current);
      if (rings >= maxRings) stop();
    }, ringEveryMs);
    function stop() {
      clearInterval(timer);
      for (const touch of touches) window.removeEventListener(touch, stop);
    }
    for (const touch of touches) window.addEventListener(touch, stop);
    return stop;
  }, [isOn, announcedAt]);

  useEffect(() => () => void context.current?.close(), []);

  return { isOn, turnOn };
}

const touches = ["pointerdown", "keydown"] as const;

/** Null: a phone that cannot sound still vibrates. */
function openContext(): AudioContext | null {
  return "AudioContext" in window ? new AudioContext() : null;
}

function ring(context: AudioContext | null, volume = 1): void {
  // A locked phone or a call has suspended it meanwhile.
  void context?.resume().then(() => playChime(context, volume));
  if ("vibrate" in navigator) navigator.vibrate(callVibration);
}
