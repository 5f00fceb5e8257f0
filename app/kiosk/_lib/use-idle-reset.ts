"use client";
import { useEffect, useState } from "react";
import { type IdlePhase, idlePhase } from "./idle.ts";

/**
 * Whether the kiosk waits for somebody who may have left. Any touch or key is an answer (A42). Counts from the moment
 * there is something to reset; a connection that comes and goes meanwhile is nobody's touch.
 */
export function useIdleReset(isNeeded: boolean, onReset: () => void): IdlePhase {
  const [phase, setPhase] = useState<IdlePhase>("active");

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
      const next = idlePhase(Date.now() - touchedAt);
      if (next === "over") onReset();
      setPhase(next === "over" ? "active" : next);
    }, 500);
    window.addEventListener("click", handleAnswer);
    window.addEventListener("keyup", handleKey);
    return () => {
      clearInterval(timer);
      window.removeEventListener("click", handleAnswer);
      window.removeEventListener("keyup", handleKey);
    };
  }, [isNeeded, onReset]);

  return phase;
}
