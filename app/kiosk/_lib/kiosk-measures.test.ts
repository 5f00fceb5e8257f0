import { describe, expect, test } from "vitest";
import { capHeightEm, measureKiosk, measuresAsStyle, roomBelow } from "./kiosk-measures.ts";

const panelOf = (diagonalInches: number) => ({ diagonalInches, viewingDistanceMm: 600 });
const measure = (diagonalInches: number, bottomEdgeMm = 850) =>
  measureKiosk({ panel: panelOf(diagonalInches), bottomEdgeMm });

test.each([
  [32, 54],
  [21.5, 81],
])("[A39] a target of 20 mm on %f inches is %i px", (diagonalInches, px) => {
  expect(Math.round(measure(diagonalInches).targetRem * 16)).toBe(px);
});

test("[A39] 5 mm lie between two targets", () => {
  expect(measure(32).gapRem).toBeCloseTo(measure(32).targetRem / 4);
});

test.each([
  [32, 19.8],
  [21.5, 29.5],
])("[A16] large type on %f inches has capitals of %f px from 600 mm", (diagonalInches, px) => {
  expect(Math.abs(measure(diagonalInches).legibleRem * 16 * capHeightEm - px)).toBeLessThan(0.3);
});

test.each([
  [21.5, 700, "portrait"],
  [21.5, 850, ""],
  [32, 850, ""],
  [32, 600, "portrait"],
])(
  "[A32] %f inches hung at %i mm have room for what is only read below the band: %j",
  (inches, bottomEdgeMm, below) => {
    expect(roomBelow(measure(inches, bottomEdgeMm))).toBe(below);
  },
);

describe("[A32, A34] the band of the reach layout", () => {
  const millimetres = (diagonalInches: number, rem: number) =>
    Math.round((rem / measure(diagonalInches).targetRem) * 20);

  test("is what everybody reaches where that is high enough for a question", () => {
    const { portrait, landscape } = measure(32).band;
    for (const band of [portrait, landscape]) {
      expect([millimetres(32, band.fromRem), millimetres(32, band.toRem)]).toEqual([0, 200]);
    }
    const hungLower = measure(32, 600).band.portrait;
    expect([millimetres(32, hungLower.fromRem), millimetres(32, hungLower.toRem)]).toEqual([250, 450]);
  });

  test("is the lowest part of a panel that hangs above it", () => {
    const { portrait } = measure(32, 1_100).band;
    expect([millimetres(32, portrait.fromRem), millimetres(32, portrait.toRem)]).toEqual([0, 170]);
  });

  test("is stretched where only a small part of the panel is within reach", () => {
    const high = measure(32, 1_000).band.portrait;
    expect([millimetres(32, high.fromRem), millimetres(32, high.toRem)]).toEqual([0, 170]);
  });

  test("leaves room for heading and facts on every panel and at every height", () => {
    for (const diagonalInches of [10, 15.6, 21.5, 32, 43, 55]) {
      for (const bottomEdgeMm of [0, 300, 600, 850, 1_000, 1_300]) {
        const { band } = measure(diagonalInches, bottomEdgeMm);
        expect(band.portrait.toRem).toBeLessThan(1_920 / 16 - 17.9);
        expect(band.landscape.toRem).toBeLessThan(1_080 / 16 - 17.9);
        expect(band.portrait.fromRem).toBeGreaterThanOrEqual(0);
        expect(band.landscape.fromRem).toBeGreaterThanOrEqual(0);
      }
    }
  });
});

test("lengths are rounded up: never a target below 20 mm", () => {
  expect(measuresAsStyle(measure(32))).toMatchObject({ "--target": "3.39rem", "--band-to-portrait": "33.88rem" });
});
