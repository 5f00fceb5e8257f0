import { expect, test } from "vitest";
import { idlePhase, resetAfterWarningMs, warnAfterMs } from "./idle.ts";

test.each([
  [0, "active"],
  [59_999, "active"],
  [60_000, "warning"],
  [89_999, "warning"],
  [90_000, "over"],
])("[A42] after %i ms without a touch the kiosk is %s", (idleMs, phase) => {
  expect(idlePhase(idleMs)).toBe(phase);
});

test("[A42] there are at least twenty seconds to answer", () => {
  expect(resetAfterWarningMs).toBeGreaterThanOrEqual(20_000);
  expect(warnAfterMs).toBeGreaterThanOrEqual(60_000);
});
