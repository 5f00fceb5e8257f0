import { expect, test } from "vitest";
import { dayIn, periodOf } from "./period.ts";

test("today is the office's day, wherever the browser stands", () => {
  expect(dayIn("Europe/Berlin", Date.parse("2026-11-22T23:30:00.000Z"))).toBe("2026-11-23");
  expect(dayIn("Europe/Berlin", Date.parse("2026-11-22T22:30:00.000Z"))).toBe("2026-11-22");
});

test("a week begins on Monday and ends on Sunday", () => {
  const week = { from: "2026-11-16", to: "2026-11-22" };
  expect(periodOf("week", "2026-11-16")).toEqual(week);
  expect(periodOf("week", "2026-11-18")).toEqual(week);
  expect(periodOf("week", "2026-11-22")).toEqual(week);
});

test("a week may reach over the turn of the year", () => {
  expect(periodOf("week", "2027-01-01")).toEqual({ from: "2026-12-28", to: "2027-01-03" });
});

test("a month has as many days as it has", () => {
  expect(periodOf("month", "2028-02-10")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
  expect(periodOf("month", "2026-12-31")).toEqual({ from: "2026-12-01", to: "2026-12-31" });
});

test("today is one day", () => {
  expect(periodOf("today", "2026-11-22")).toEqual({ from: "2026-11-22", to: "2026-11-22" });
});
