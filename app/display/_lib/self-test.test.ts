import { expect, test } from "vitest";
import { nextSelfTest } from "./self-test.ts";

const opensAt = "2026-11-23T07:00:00.000Z";

test("a display tries its sound ten minutes before it opens, and not while it is open", () => {
  expect(nextSelfTest({ state: "closed", reason: "outside_hours", opensAt })).toBe(
    Date.parse("2026-11-23T06:50:00.000Z"),
  );
  expect(nextSelfTest({ state: "closed", reason: "outside_hours", opensAt: null })).toBeNull();
  expect(nextSelfTest({ state: "full", opensAt })).toBeNull();
});
