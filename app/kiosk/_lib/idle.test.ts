import { expect, test } from "vitest";
import { idleLimits, idlePhase } from "./idle.ts";

test.each([
  [0, 1, "active"],
  [59_999, 1, "active"],
  [60_000, 1, "warning"],
  [89_999, 1, "warning"],
  [90_000, 1, "over"],
  [179_999, 3, "active"],
  [180_000, 3, "warning"],
  [269_999, 3, "warning"],
  [270_000, 3, "over"],
])("[A42] after %i ms without a touch, times %i, the kiosk is %s", (idleMs, factor, phase) => {
  expect(idlePhase(idleMs, idleLimits(factor))).toBe(phase);
});

test("[A42] there are at least twenty seconds to answer", () => {
  expect(idleLimits().resetAfterWarningMs).toBeGreaterThanOrEqual(20_000);
  expect(idleLimits().warnAfterMs).toBeGreaterThanOrEqual(60_000);
});
