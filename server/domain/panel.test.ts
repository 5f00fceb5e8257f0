import { describe, expect, test } from "vitest";
import { capHeightMm, holdsNumber, panelSides, pxPerMm, reachableStrip, targetMm } from "./panel.ts";

const at = (diagonalInches: number, viewingDistanceMm: number) => ({ diagonalInches, viewingDistanceMm });

test("[A39] a target of 20 mm on a panel of 21.5 inches has 81 px", () => {
  expect(Math.round(targetMm * pxPerMm(at(21.5, 600)))).toBe(81);
});

test("the sides of a panel", () => {
  const { longMm, shortMm } = panelSides(at(32, 600));
  expect(Math.round(longMm)).toBe(708);
  expect(Math.round(shortMm)).toBe(398);
  expect(longMm / shortMm).toBeCloseTo(16 / 9);
});

describe("[A16, A59] 0.7 degrees at the stated distance", () => {
  test.each([
    [600, 7.3],
    [3_000, 37],
    [5_000, 61],
    [7_000, 85],
  ])("from %i mm a capital has %f mm", (viewingDistanceMm, millimetres) => {
    expect(Math.abs(capHeightMm(at(43, viewingDistanceMm)) - millimetres)).toBeLessThan(0.6);
  });

  // The table of the norm counts with a cap height of 0.716 em.
  test.each([
    [21.5, 600, 41],
    [32, 600, 28],
    [32, 3_000, 139],
    [43, 3_000, 103],
    [55, 3_000, 81],
    [43, 5_000, 172],
    [55, 5_000, 135],
    [43, 7_000, 241],
  ])("on %f inches from %i mm that is a font of %i px", (diagonalInches, viewingDistanceMm, fontPx) => {
    const panel = at(diagonalInches, viewingDistanceMm);
    expect(Math.abs((capHeightMm(panel) * pxPerMm(panel)) / 0.716 - fontPx)).toBeLessThan(2);
  });
});

test("a panel too small for its distance is told apart", () => {
  expect(holdsNumber(at(43, 5_000))).toBe(true);
  expect(holdsNumber(at(55, 7_000))).toBe(true);
  expect(holdsNumber(at(43, 10_000))).toBe(false);
  expect(holdsNumber(at(10, 8_000))).toBe(false);
});

describe("[A32, A34] the strip that everybody reaches", () => {
  test("a 32-inch panel that begins at 850 mm: its lowest 200 mm", () => {
    expect(reachableStrip(at(32, 600), 850)).toEqual({ fromMm: 0, toMm: 200 });
  });
  test("a panel hung lower: the strip lies higher on it", () => {
    expect(reachableStrip(at(32, 600), 600)).toEqual({ fromMm: 250, toMm: 450 });
  });
  test("a small panel hung low ends before the band does", () => {
    const strip = reachableStrip(at(15.6, 600), 700);
    expect(strip?.fromMm).toBe(150);
    expect(Math.round(strip?.toMm ?? 0)).toBe(345);
  });
  test("a panel above the band, or below it, has no such strip", () => {
    expect(reachableStrip(at(32, 600), 1_100)).toBeNull();
    expect(reachableStrip(at(10, 600), 100)).toBeNull();
    expect(reachableStrip(at(32, 600), 1_035)).toBeNull();
  });
});
