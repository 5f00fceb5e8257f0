import { describe, expect, test } from "vitest";
import { buildSettings } from "#tests/support/builders.ts";
import type { Absence } from "./absence.ts";
import type { OfficeSettings } from "./office-settings.ts";
import { hoursOn, nextOpening, type OfficeCalendar, openingAt } from "./opening-hours.ts";
import { toInstant } from "./zoned-time.ts";

const holidays = (date: string) =>
  ({ "2026-11-18": "Buß- und Bettag", "2026-12-25": "1. Weihnachtstag", "2026-12-26": "2. Weihnachtstag" })[date] ??
  null;

function office(changed: Partial<OfficeSettings> = {}, absences: readonly Absence[] = []): OfficeCalendar {
  return { settings: buildSettings(changed), absences };
}

function at(date: string, time: string): string {
  return toInstant(date, time, "Europe/Berlin");
}

function openingOf(date: string, time: string, changed: Partial<OfficeSettings> = {}) {
  return openingAt(office(changed), holidays, at(date, time));
}

describe("hours of a date", () => {
  test("[D1] the week gives the hours of a weekday, sorted", () => {
    const weeklyHours = [
      { weekday: 4 as const, opens: "13:00", closes: "18:00" },
      { weekday: 4 as const, opens: "08:00", closes: "12:00" },
    ];
    expect(hoursOn(office({ weeklyHours }), holidays, "2026-11-26")).toEqual([
      { opens: "08:00", closes: "12:00" },
      { opens: "13:00", closes: "18:00" },
    ]);
    expect(hoursOn(office(), holidays, "2026-11-25")).toEqual([]);
  });

  test("[D1] a public holiday beats the week, an exception beats the holiday", () => {
    const wednesday = { weekday: 3 as const, opens: "08:00", closes: "12:00" };
    const open = office({ weeklyHours: [wednesday] });
    expect(hoursOn(open, holidays, "2026-11-18")).toEqual([]);
    expect(hoursOn(open, holidays, "2026-11-25")).toHaveLength(1);
    const exceptions = [{ date: "2026-11-18", hours: [{ opens: "10:00", closes: "11:00" }], note: "" }];
    expect(hoursOn(office({ weeklyHours: [wednesday], exceptions }), holidays, "2026-11-18")).toEqual([
      { opens: "10:00", closes: "11:00" },
    ]);
  });
});

describe("open or not", () => {
  test("[D1] open from the first moment of the hours to the last before closing", () => {
    expect(openingOf("2026-11-23", "07:59").open).toBe(false);
    expect(openingOf("2026-11-23", "08:00")).toEqual({
      open: true,
      closesAt: at("2026-11-23", "12:00"),
      lastTicketAt: at("2026-11-23", "11:45"),
    });
    expect(openingOf("2026-11-23", "12:00").open).toBe(false);
  });

  test("[D1] blocks that touch are one: nothing closes at noon", () => {
    const exceptions = [
      {
        date: "2026-11-25",
        hours: [
          { opens: "12:00", closes: "16:00" },
          { opens: "08:00", closes: "12:00" },
        ],
        note: "",
      },
    ];
    expect(openingOf("2026-11-25", "11:59", { exceptions })).toEqual({
      open: true,
      closesAt: at("2026-11-25", "16:00"),
      lastTicketAt: at("2026-11-25", "15:45"),
    });
  });

  test("[D1] during the lunch break the afternoon is the next opening", () => {
    expect(openingOf("2026-11-26", "12:30")).toEqual({
      open: false,
      reason: "outside_hours",
      opensAt: at("2026-11-26", "13:00"),
    });
  });

  test("[D1] a closed day says why: outside the hours, a public holiday, an exception", () => {
    const exceptions = [{ date: "2026-11-24", hours: [], note: "Fortbildung" }];
    expect(openingOf("2026-11-22", "10:00")).toMatchObject({
      reason: "outside_hours",
      opensAt: at("2026-11-23", "08:00"),
    });
    expect(openingOf("2026-11-18", "10:00")).toMatchObject({ reason: "holiday", opensAt: at("2026-11-19", "08:00") });
    expect(openingOf("2026-11-24", "10:00", { exceptions })).toMatchObject({
      reason: "exception",
      opensAt: at("2026-11-26", "08:00"),
    });
  });

  test("[D1] the next opening skips holidays, weekends and exceptions", () => {
    // Thursday evening before Christmas: Friday is a holiday, then a weekend, and Monday is an exception.
    const exceptions = [{ date: "2026-12-28", hours: [], note: "zwischen den Jahren" }];
    expect(openingOf("2026-12-24", "18:00", { exceptions })).toMatchObject({ opensAt: at("2026-12-29", "08:00") });
  });

  test("[D1] no date is promised where none of the next sixty days is open", () => {
    expect(openingOf("2026-11-23", "10:00", { weeklyHours: [] })).toEqual({
      open: false,
      reason: "outside_hours",
      opensAt: null,
    });
    const far = [{ date: "2027-01-22", hours: [{ opens: "08:00", closes: "09:00" }], note: "" }];
    expect(nextOpening(office({ weeklyHours: [], exceptions: far }), holidays, at("2026-11-23", "10:00"))).toBe(
      at("2027-01-22", "08:00"),
    );
    expect(nextOpening(office({ weeklyHours: [], exceptions: far }), holidays, at("2026-11-22", "10:00"))).toBe(null);
  });

  test("[R10] on the days of the clock change the office opens and closes by the wall clock", () => {
    const weeklyHours = [{ weekday: 7 as const, opens: "01:00", closes: "04:00" }];
    for (const [date, minutes] of [
      ["2026-10-25", 240],
      ["2027-03-28", 120],
      ["2026-11-22", 180],
    ] as const) {
      const opening = openingOf(date, "01:00", { weeklyHours });
      expect(opening).toMatchObject({ open: true, closesAt: at(date, "04:00") });
      expect((Date.parse(at(date, "04:00")) - Date.parse(at(date, "01:00"))) / 60_000).toBe(minutes);
    }
  });

  test("[R10] a leap day has the hours of its weekday", () => {
    expect(openingOf("2028-02-29", "09:00").open).toBe(true);
  });
});
