"use client";
import { useEffect, useState } from "react";
import { type IdleLimits, type IdlePhase, idlePhase } from "./idle.ts";

/** Told to the window by a finger that explores: it is somebody, though it clicks nothing (A22). */
export const exploringTouch = "exploring-touch";

/**
 * Whether the kiosk waits for somebody who may have left. Any touch or key is an answer (A42). Counts from the moment
 * there is something to reset; a connection that comes and goes meanwhile is nobody's touch.
 */
export function useIdleReset(isNeeded: boolean, limits: IdleLimits, onReset: () => void): IdlePhase {
  const [phase, setPhase] = useState<IdlePhase>("active");
  const { warnAfterMs, resetAfterWarningMs } = limits;

  useEffect(() => {
    setPhase("active");
    if (!isNeeded) return;
    let touchedAt = Date.now();
    const handleAnswer = () => {
      touchedAt = Date.now();
      setPhase("active");
    };
    // Not on pointer-down or key-down: a button of the warning would be gone before its click. A space bar let go on a
    // button is followed by that click.
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== " " || !(event.target instanceof HTMLButtonElement)) handleAnswer();
    };
    const timer = setInterval(() => {
      const next = idlePhase(Date.now() - touchedAt, { warnAfterMs, resetAfterWarningMs });
      if (next === "over") onReset();
      setPhase(next === "over" ? "active" : next);
    }, 500);
    window.addEventListener("click", handleAnswer);
    window.addEventListener("keyup", handleKey);
    window.addEventListener(exploringTouch, handleAnswer);
    return () => {
      clearInterval(timer);
      window.removeEventListener("click", handleAnswer);
      window.removeEventListener("keyup", handleKey);
      window.removeEventListener(exploringTouch, handleAnswer);
    };
  }, [isNeeded, warnAfterMs, resetAfterWarningMs, onReset]);

  return phase;
}
