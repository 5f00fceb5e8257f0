import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, localDate, localHour, localTime, toInstant, weekdayOf } from "./zoned-time.ts";

const berlin = "Europe/Berlin";

describe("Europe/Berlin while the machine stands in Kathmandu", () => {
  test("[R10] the machine's own zone is the odd one, so that forgetting the office's zone shows", () => {
    expect(new Date("2026-11-23T08:00:00.000Z").getHours()).toBe(13);
  });

  test("[R10] the date turns at midnight in the office's zone", () => {
    expect(localDate("2026-11-22T22:59:59.999Z", berlin)).toBe("2026-11-22");
    expect(localDate("2026-11-22T23:00:00.000Z", berlin)).toBe("2026-11-23");
    expect(localDate("2026-07-01T21:59:59.999Z", berlin)).toBe("2026-07-01");
    expect(localDate("2026-07-01T22:00:00.000Z", berlin)).toBe("2026-07-02");
    expect(localDate("2026-11-22T23:30:00.000Z", "Europe/London")).toBe("2026-11-22");
  });

  test("[R10] the day of the autumn change has 25 hours, that of the spring change 23", () => {
    const hours = (date: string) =>
      (Date.parse(toInstant(addDays(date, 1), "00:00", berlin)) - Date.parse(toInstant(date, "00:00", berlin))) /
      3_600_000;
    expect(hours("2026-10-25")).toBe(25);
    expect(hours("2027-03-28")).toBe(23);
    expect(hours("2026-11-23")).toBe(24);
  });

  test("[R10] every hour of the changing days belongs to its own date", () => {
    for (const date of ["2026-10-25", "2027-03-28", "2028-02-29"]) {
      const start = Date.parse(toInstant(date, "00:00", berlin));
      const end = Date.parse(toInstant(addDays(date, 1), "00:00", berlin));
      for (let at = start; at < end; at += 1_800_000) expect(localDate(new Date(at).toISOString(), berlin)).toBe(date);
      expect(localDate(new Date(end).toISOString(), berlin)).toBe(addDays(date, 1));
    }
  });

  test("[R10] a time that comes twice means its first coming, a skipped one the moment after the gap", () => {
    expect(toInstant("2026-10-25", "02:30", berlin)).toBe("2026-10-25T00:30:00.000Z");
    expect(toInstant("2027-03-28", "02:30", berlin)).toBe("2027-03-28T01:30:00.000Z");
    expect(localTime("2027-03-28T01:30:00.000Z", berlin)).toBe("03:30");
  });

  test("[R10] on the changing days an hour is counted twice, or not at all", () => {
    const hoursOf = (date: string) => {
      const start = Date.parse(toInstant(date, "00:00", berlin));
      return [0, 1, 2, 3, 4].map((hour) => localHour(new Date(start + hour * 3_600_000).toISOString(), berlin));
    };
    expect(hoursOf("2026-10-25")).toEqual([0, 1, 2, 2, 3]);
    expect(hoursOf("2027-03-28")).toEqual([0, 1, 3, 4, 5]);
    expect(hoursOf("2026-11-23")).toEqual([0, 1, 2, 3, 4]);
  });

  test("[R10] opening time stays at eight by the wall clock across both changes", () => {
    expect(toInstant("2026-10-23", "08:00", berlin)).toBe("2026-10-23T06:00:00.000Z");
    expect(toInstant("2026-10-26", "08:00", berlin)).toBe("2026-10-26T07:00:00.000Z");
    expect(toInstant("2027-03-26", "08:00", berlin)).toBe("2027-03-26T07:00:00.000Z");
    expect(toInstant("2027-03-29", "08:00", berlin)).toBe("2027-03-29T06:00:00.000Z");
  });

  test("[R10] a leap day is a day, and an ordinary year has none", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2028-02-29", 1)).toBe("2028-03-01");
    expect(addDays("2027-02-28", 1)).toBe("2027-03-01");
    expect(weekdayOf("2028-02-29")).toBe(2);
  });

  test("instants always carry milliseconds, so that they compare as text", () => {
    expect(toInstant("2026-11-23", "08:00", berlin)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  test("hours and times are the office's", () => {
    expect(localHour("2026-11-23T23:59:00.000Z", berlin)).toBe(0);
    expect(localHour("2026-11-23T22:59:59.999Z", berlin)).toBe(23);
    expect(localHour("2026-11-23T08:20:00.000Z", "Asia/Kathmandu")).toBe(14);
    expect(localTime("2026-11-23T08:07:59.999Z", berlin)).toBe("09:07");
    expect(weekdayOf("2026-11-22")).toBe(7);
    expect(weekdayOf("2026-11-23")).toBe(1);
  });

  test("the answer does not depend on what was asked before", () => {
    for (let round = 0; round < 2; round += 1) {
      expect(localDate("2026-11-23T12:00:00.000Z", berlin)).toBe("2026-11-23");
      expect(localDate("2026-11-25T12:00:00.000Z", berlin)).toBe("2026-11-25");
      expect(localDate("2026-11-23T12:00:00.000Z", "Pacific/Auckland")).toBe("2026-11-24");
    }
    for (let day = 0; day < 2500; day += 1) toInstant(addDays("2026-01-01", day), "08:00", berlin);
    expect(toInstant("2026-01-01", "08:00", berlin)).toBe("2026-01-01T07:00:00.000Z");
  });
});

test("[R10] calendar days are counted as the calendar does, leap years and days before 1970 among them", () => {
  const day = fc
    .date({ min: new Date("1960-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, fc.integer({ min: -2000, max: 2000 }), (from, to, days) => {
      const calendar = Temporal.PlainDate.from(from);
      expect(weekdayOf(from)).toBe(calendar.dayOfWeek);
      expect(addDays(from, days)).toBe(calendar.add({ days }).toString());
      expect(daysBetween(from, to)).toBe(calendar.until(to, { largestUnit: "day" }).days);
    }),
  );
});
