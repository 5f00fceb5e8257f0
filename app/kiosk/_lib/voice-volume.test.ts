import { expect, test } from "vitest";
import { gainOf } from "./voice-volume.ts";

test("[A10, A11] each of the ten steps is louder than the one before, by the same amount", () => {
  const gains = Array.from({ length: 10 }, (_, at) => gainOf(at + 1, "loudspeaker"));
  const ratios = gains.slice(1).map((gain, at) => gain / gains[at]!);
  for (const ratio of ratios) expect(ratio).toBeCloseTo(1.259, 3);
});

test("[A12] the loudspeaker has a limit below that of the headphones, and nothing goes beyond either", () => {
  expect(gainOf(10, "headphones")).toBe(1);
  expect(gainOf(10, "loudspeaker")).toBeCloseTo(0.501, 3);
  expect(gainOf(99, "loudspeaker")).toBe(gainOf(10, "loudspeaker"));
  expect(gainOf(-3, "headphones")).toBe(gainOf(1, "headphones"));
});
