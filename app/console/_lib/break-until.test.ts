import { expect, test } from "vitest";
import { breakUntil } from "./break-until.ts";

const zone = "Europe/Berlin";
const now = Date.parse("2026-11-23T08:30:40.000Z");

test("[C9] a time of today in the office's zone becomes the instant a break ends", () => {
  expect(breakUntil("09:45", zone, now)).toBe("2026-11-23T08:45:00.000Z");
  expect(breakUntil("17:30", zone, now)).toBe("2026-11-23T16:30:00.000Z");
});

test.each(["09:30", "09:29", "17:31", "00:15", "9", "", "25:00"])(
  "[C9] %s is over, too far away or no time",
  (time) => {
    expect(breakUntil(time, zone, now)).toBeNull();
  },
);
