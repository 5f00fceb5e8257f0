/** A kiosk nobody touches asks after this long … (A42) */
const warnAfterMs = 60_000;
/** … and goes back to the German start this long after asking (A42 wants at least 20 s to answer). */
const resetAfterWarningMs = 30_000;

export type IdleLimits = { warnAfterMs: number; resetAfterWarningMs: number };
export type IdlePhase = "active" | "warning" | "over";

/** `factor`: whoever listens instead of reading has three times as long (A42). */
export function idleLimits(factor = 1): IdleLimits {
  return { warnAfterMs: warnAfterMs * factor, resetAfterWarningMs: resetAfterWarningMs * factor };
}

export function idlePhase(idleMs: number, limits: IdleLimits): IdlePhase {
  if (idleMs < limits.warnAfterMs) return "active";
  return idleMs < limits.warnAfterMs + limits.resetAfterWarningMs ? "warning" : "over";
}
