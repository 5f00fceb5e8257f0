import { expect, test } from "vitest";
import { lastComingDay } from "./coming-days.ts";

test("four weeks on, over the end of a year and a change of the clock", () => {
  expect(lastComingDay("2026-12-10")).toBe("2027-01-07");
  expect(lastComingDay("2027-03-20")).toBe("2027-04-17");
});
