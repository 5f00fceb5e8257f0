import { expect, test } from "vitest";
import { keyActions } from "#server/domain/device-config.ts";
import { createPressFilter, sameAgainMs, sameKeyMs } from "./press-filter.ts";

function pressAt(...presses: [press: string, at: number][]): boolean[] {
  let now = 0;
  const isMeant = createPressFilter(() => now);
  return presses.map(([press, at]) => {
    now = at;
    return isMeant(press);
  });
}

test("[A24] the identical second press within half a second is ignored, another one is not", () => {
  expect(pressAt(["a", 0], ["a", 300])).toEqual([true, false]);
  expect(pressAt(["a", 0], ["a", 500])).toEqual([true, true]);
  expect(pressAt(["a", 0], ["b", 100], ["a", 200])).toEqual([true, true, true]);
});

test("[A24] a tap that was ignored does not prolong the time", () => {
  expect(pressAt(["a", 0], ["a", 300], ["a", 600])).toEqual([true, false, true]);
});

test("[A24] whatever acts has the half second; moving and volume are as fast as the hand", () => {
  const quick = keyActions.filter((action) => sameKeyMs(action, false) < sameAgainMs);
  expect(quick).toEqual(["up", "down", "left", "right", "louder", "quieter"]);
  expect(sameAgainMs).toBe(500);
});

test("[A24] a kiosk can be set up so that every key has the half second", () => {
  expect(new Set(keyActions.map((action) => sameKeyMs(action, true)))).toEqual(new Set([500]));
});
