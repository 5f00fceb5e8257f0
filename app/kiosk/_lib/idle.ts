/** A kiosk nobody touches asks after this long … (A42) */
export const warnAfterMs = 60_000;
/** … and goes back to the German start this long after asking (A42 wants at least 20 s to answer). */
export const resetAfterWarningMs = 30_000;

export type IdlePhase = "active" | "warning" | "over";

export function idlePhase(idleMs: number): IdlePhase {
  if (idleMs < warnAfterMs) return "active";
  return idleMs < warnAfterMs + resetAfterWarningMs ? "warning" : "over";
}
