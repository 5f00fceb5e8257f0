import { expect, test } from "vitest";
import { callVibration, chimeSeconds } from "./call-tone.ts";

test("[A45] chime and vibration of a call are over within 3 s, so that nothing has to be stopped", () => {
  expect(chimeSeconds).toBeGreaterThan(1);
  expect(chimeSeconds).toBeLessThan(3);
  expect(callVibration.reduce((sum, ms) => sum + ms)).toBeLessThan(3_000);
});
