import { expect, test } from "vitest";
import { createHolidayCalendar } from "./holiday-calendar.ts";

const calendar = createHolidayCalendar();

test("[D1] Saxony closes on its own public holidays, whatever zone the machine is in", () => {
  expect(calendar("SN", "2026-11-18")).toBe("Buß- und Bettag");
  expect(calendar("SN", "2026-10-31")).toBe("Reformationstag");
  expect(calendar("SN", "2026-12-25")).toBe("1. Weihnachtstag");
  expect(calendar("SN", "2026-11-19")).toBeNull();
  expect(calendar("SN", "2026-11-17")).toBeNull();
});

test("[D1] another state has other holidays, and days that are only observed close nothing", () => {
  expect(calendar("BE", "2026-11-18")).toBeNull();
  expect(calendar("SN", "2026-12-24")).toBeNull();
  expect(calendar("SN", "2026-05-10")).toBeNull();
});

test("[D1] movable feasts are right in every year of the calendar", () => {
  expect(calendar("SN", "2027-03-26")).toBe("Karfreitag");
  expect(calendar("SN", "2028-02-29")).toBeNull();
  expect(calendar("SN", "2028-04-17")).toBe("Ostermontag");
});
