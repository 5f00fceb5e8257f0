import { expect, test } from "vitest";
import { hasUrgentArrived, noSigns, readSigns } from "./arrivals.ts";

const urgent = { id: "a", urgency: 2 };
const usual = { id: "b", urgency: 1 };

test("an emergency arrives once, and not again with a reload of the page", () => {
  expect(hasUrgentArrived(null, [urgent])).toBe(false);
  expect(hasUrgentArrived(new Set(["b"]), [urgent, usual])).toBe(true);
  expect(hasUrgentArrived(new Set(["a", "b"]), [urgent, usual])).toBe(false);
  expect(hasUrgentArrived(new Set(), [usual])).toBe(false);
});

test.each([null, "", "{", "[]", '{"sound":1,"volume":99,"notification":"yes"}'])(
  "%s means nothing is heard",
  (stored) => {
    expect(readSigns(stored)).toEqual(noSigns);
  },
);

test("what was chosen on this machine is read again", () => {
  const chosen = { sound: true, volume: 8, notification: true };
  expect(readSigns(JSON.stringify(chosen))).toEqual(chosen);
});
