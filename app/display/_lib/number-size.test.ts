import { expect, test } from "vitest";
import { listRem, neededRem } from "./number-size.ts";

/** The table of the norm counts with a digit of 0.716 em; ours have 0.689, so the font is a little larger. */
test.each([
  [43, 3_000, 103],
  [43, 5_000, 172],
  [55, 5_000, 135],
  [55, 7_000, 188],
  [43, 7_000, 241],
])(
  "[A59] on %i inches from %i mm a number has a font of at least %i px",
  (diagonalInches, viewingDistanceMm, fontPx) => {
    const px = neededRem({ diagonalInches, viewingDistanceMm }) * 16;
    expect(px).toBeGreaterThanOrEqual(fontPx);
    expect(px).toBeLessThan(fontPx * 1.06);
  },
);

test("[A59] the lists get the width that number and room of a called visitor need, and never push the big call away", () => {
  expect(listRem(11.2, { hasOthers: true, columns: 1 })).toBeCloseTo(39, 0);
  expect(listRem(22, { hasOthers: true, columns: 1 })).toBe(52);
  expect(listRem(22, { hasOthers: false, columns: 1 })).toBe(36);
  expect(listRem(11.2, { hasOthers: false, columns: 2 })).toBe(44);
});
