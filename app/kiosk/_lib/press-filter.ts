import type { KeyAction } from "#server/domain/device-config.ts";

/** The identical second tap or press within this time is the same one (A24). */
export const sameAgainMs = 500;

/** Keys that only move or turn the volume undo themselves with their neighbour, and who listens presses them fast. */
const quickActions: ReadonlySet<KeyAction> = new Set(["up", "down", "left", "right", "louder", "quieter"]);

/** Tells presses that are meant from a shaking hand's second one. What is ignored does not prolong the time. */
export function createPressFilter(now: () => number): (press: string, withinMs?: number) => boolean {
  let last: { press: string; at: number } | null = null;
  return (press, withinMs = sameAgainMs) => {
    const at = now();
    if (last !== null && last.press === press && at - last.at < withinMs) return false;
    last = { press, at };
    return true;
  };
}

/** How long the same key is the same press. @param isSteady the kiosk's set-up: moving and volume too. */
export function sameKeyMs(action: KeyAction, isSteady: boolean): number {
  return isSteady || !quickActions.has(action) ? sameAgainMs : 0;
}
