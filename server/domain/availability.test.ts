import { describe, expect, test } from "vitest";
import {
  buildDesk,
  buildQueue,
  buildSettings,
  desk2,
  minutesAfter,
  noHolidays,
  testNow,
} from "#tests/support/builders.ts";
import { availabilityOf, breakUntil, nextChangeAt } from "./availability.ts";
import type { Queue } from "./queue.ts";
import { toInstant } from "./zoned-time.ts";

/** In the office's zone; 2026-11-23 is a Monday, 08–12. The next opening is Tuesday 08–12. */
function at(time: string, date = "2026-11-23"): string {
  return toInstant(date, time, "Europe/Berlin");
}

const tuesday = at("08:00", "2026-11-24");

function stateAt(now: string, overrides: Parameters<typeof buildQueue>[0] = {}) {
  return availabilityOf(buildQueue(overrides), noHolidays, now);
}

function dayWith(changed: Partial<Queue["day"]>): Queue["day"] {
  return { ...buildQueue().day, ...changed };
}

describe("whether a number can be drawn", () => {
  test("[D1] within the hours it can, with the last ticket a quarter of an hour before closing", () => {
    expect(stateAt(at("08:00"))).toEqual({ state: "open", lastTicketAt: at("11:45"), closesAt: at("12:00") });
    expect(stateAt(at("11:44")).state).toBe("open");
  });

  test("[D1] in the margin before closing it cannot, and the next opening is told", () => {
    expect(stateAt(at("11:45"))).toEqual({ state: "closed", reason: "closing", opensAt: tuesday });
    const thursday = "2026-11-26";
    const day = dayWith({ date: thursday });
    expect(stateAt(at("11:50", thursday), { day })).toMatchObject({ opensAt: at("13:00", thursday) });
  });

  test("[D1] outside the hours, on a holiday and on a closed day it cannot", () => {
    expect(stateAt(at("07:59"))).toEqual({ state: "closed", reason: "outside_hours", opensAt: at("08:00") });
    const holiday = (date: string) => (date === "2026-11-23" ? "Feiertag" : null);
    expect(availabilityOf(buildQueue(), holiday, testNow)).toEqual({
      state: "closed",
      reason: "holiday",
      opensAt: tuesday,
    });
    const settings = buildSettings({ exceptions: [{ date: "2026-11-23", hours: [], note: "" }] });
    expect(stateAt(testNow, { settings })).toEqual({ state: "closed", reason: "exception", opensAt: tuesday });
  });

  test("[D1] after the day was closed the next opening is never today", () => {
    const day = dayWith({ closedAt: at("09:00") });
    expect(stateAt(at("09:01"), { day })).toEqual({ state: "closed", reason: "day_closed", opensAt: tuesday });
    const thursday = dayWith({ date: "2026-11-26", closedAt: at("12:30", "2026-11-26") });
    expect(stateAt(at("12:40", "2026-11-26"), { day: thursday })).toMatchObject({ opensAt: at("08:00", "2026-11-27") });
  });

  test("[D1] stopped by staff, and full for today, last until the next day's opening", () => {
    expect(stateAt(testNow, { day: dayWith({ drawingStopped: true }) })).toEqual({
      state: "stopped",
      opensAt: tuesday,
    });
    const settings = buildSettings({ dailyLimit: 30 });
    expect(stateAt(testNow, { settings, day: dayWith({ drawnCount: 30 }) })).toEqual({
      state: "full",
      opensAt: tuesday,
    });
    expect(stateAt(testNow, { settings, day: dayWith({ drawnCount: 29 }) }).state).toBe("open");
  });

  test("[D1] closed beats stopped, stopped beats full", () => {
    const settings = buildSettings({ dailyLimit: 1 });
    const day = dayWith({ drawingStopped: true, drawnCount: 1 });
    expect(stateAt(at("13:00"), { settings, day }).state).toBe("closed");
    expect(stateAt(testNow, { settings, day }).state).toBe("stopped");
    expect(stateAt(testNow, { settings, day: { ...day, drawingStopped: false } }).state).toBe("full");
  });

  test("[E1] yesterday's stop, limit and closing say nothing about today", () => {
    const settings = buildSettings({ dailyLimit: 1 });
    const day = dayWith({
      date: "2026-11-22",
      drawingStopped: true,
      drawnCount: 1,
      closedAt: at("20:00", "2026-11-22"),
    });
    expect(stateAt(testNow, { settings, day }).state).toBe("open");
  });

  test("[D1] an office that opens at midnight is announced for midnight", () => {
    const settings = buildSettings({ weeklyHours: [{ weekday: 2, opens: "00:00", closes: "06:00" }] });
    expect(stateAt(testNow, { settings, day: dayWith({ closedAt: testNow }) })).toMatchObject({
      opensAt: at("00:00", "2026-11-24"),
    });
  });
});

describe("breaks", () => {
  const openedAt = minutesAfter(testNow, -30);
  const soon = minutesAfter(testNow, 10);
  const later = minutesAfter(testNow, 30);
  const desks = (first: string | null, second: string | null, staffed = true) => [
    buildDesk({ openedAt, pausedUntil: first }),
    buildDesk({ id: desk2, order: 2, openedAt: staffed ? openedAt : null, pausedUntil: second }),
  ];

  test("[C9] a break is told when all staffed desks have one, until the first is back", () => {
    expect(breakUntil(buildQueue({ desks: desks(later, soon) }), testNow)).toBe(soon);
    expect(breakUntil(buildQueue({ desks: desks(later, null) }), testNow)).toBeNull();
    expect(breakUntil(buildQueue({ desks: desks(later, null, false) }), testNow)).toBe(later);
    expect(breakUntil(buildQueue({ desks: desks(later, soon) }), soon)).toBeNull();
    expect(breakUntil(buildQueue({ desks: [] }), testNow)).toBeNull();
  });

  test("[C9] a break does not stop the drawing", () => {
    expect(stateAt(testNow, { desks: desks(later, soon) }).state).toBe("open");
  });

  test("[C9] the next change by the clock alone is the end of a break, the margin, closing, opening or midnight", () => {
    const queue = buildQueue({ desks: desks(later, soon) });
    expect(nextChangeAt(queue, noHolidays, testNow)).toBe(soon);
    expect(nextChangeAt(queue, noHolidays, soon)).toBe(later);
    expect(nextChangeAt(queue, noHolidays, later)).toBe(at("11:45"));
    expect(nextChangeAt(queue, noHolidays, at("11:45"))).toBe(at("12:00"));
    expect(nextChangeAt(queue, noHolidays, at("12:00"))).toBe(at("00:00", "2026-11-24"));
    expect(nextChangeAt(queue, noHolidays, at("00:00", "2026-11-24"))).toBe(tuesday);
  });

  test("[C9] following every change finds all of a week, and nothing changes between two", () => {
    let now = at("00:00", "2026-11-22");
    const queue = (at: string) => buildQueue({ desks: [], day: dayWith({ date: at.slice(0, 10) }) });
    for (let step = 0; step < 30; step += 1) {
      const next = nextChangeAt(queue(now), noHolidays, now);
      expect(next).not.toBeNull();
      const before = new Date(Date.parse(next!) - 1).toISOString();
      const day = dayWith({ date: "2026-11-01" });
      const between = buildQueue({ desks: [], day });
      expect(availabilityOf(between, noHolidays, before)).toEqual(availabilityOf(between, noHolidays, now));
      now = next!;
    }
    expect(now > at("00:00", "2026-11-28")).toBe(true);
  });
});
