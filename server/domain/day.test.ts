import { describe, expect, test } from "vitest";
import {
  buildDesk,
  buildQueue,
  buildRecentCall,
  buildSettings,
  buildTicket,
  buildVisit,
  desk2,
  emergency,
  minutesAfter,
  noHolidays,
  rent,
  rentLimit,
  testDate,
  testNow,
  ticketIdOf,
  visitIdOf,
} from "#tests/support/builders.ts";
import { commit, refusalOf } from "#tests/support/commit.ts";
import { availabilityOf } from "./availability.ts";
import { closeDay, isDayOver, isPastDayEnd, openDay, saveSettings, stopDrawing } from "./day.ts";
import { applyChange, type Queue, type QueueChange } from "./queue.ts";
import type { Ticket, TicketId } from "./ticket.ts";
import { beginVisit, toOpenRecord, type VisitId } from "./visit.ts";
import { addDays, toInstant } from "./zoned-time.ts";

const evening = toInstant(testDate, "20:00", "Europe/Berlin");

function closingAt(now: string) {
  return {
    now,
    nextNumberOffset: 417,
    tileOf: (concern: string) => (concern === rentLimit ? rent : emergency),
    visitIdFor: (id: TicketId) => `visit-of-${id.slice(-1)}` as VisitId,
    catalogueVersion: "test-1",
  };
}

function close(queue: Queue, now = evening): QueueChange {
  const result = closeDay(queue, closingAt(now));
  if (!result.ok || result.value === null) throw new Error("closed already");
  return result.value;
}

function dayWith(changed: Partial<Queue["day"]>): Queue["day"] {
  return { ...buildQueue().day, ...changed };
}

describe("when a day is over", () => {
  test("[E1] at midnight in the office's zone, not in the machine's", () => {
    expect(isDayOver(buildQueue(), "2026-11-23T22:59:59.999Z")).toBe(false);
    expect(isDayOver(buildQueue(), "2026-11-23T23:00:00.000Z")).toBe(true);
  });

  test("[E1] a server that was down for days finds its day over", () => {
    expect(isDayOver(buildQueue(), "2027-01-04T08:00:00.000Z")).toBe(true);
  });

  test("[E1] the clock closes the day at the hour the office has set", () => {
    expect(isPastDayEnd(buildQueue(), "2026-11-23T18:59:59.999Z")).toBe(false);
    expect(isPastDayEnd(buildQueue(), "2026-11-23T19:00:00.000Z")).toBe(true);
    const settings = buildSettings({ dayEndsAt: "18:30" });
    expect(isPastDayEnd(buildQueue({ settings }), "2026-11-23T17:30:00.000Z")).toBe(true);
  });

  test("[R10] across the clock changes and on a leap day the date turns at the office's midnight", () => {
    for (const date of ["2026-10-24", "2026-10-25", "2027-03-27", "2027-03-28", "2028-02-28", "2028-02-29"]) {
      const queue = buildQueue({ day: dayWith({ date }) });
      const midnight = toInstant(addDays(date, 1), "00:00", "Europe/Berlin");
      expect(isDayOver(queue, minutesAfter(midnight, -1 / 60))).toBe(false);
      expect(isDayOver(queue, midnight)).toBe(true);
    }
  });

  test("[R10] a clock that jumps back an hour over midnight reopens no day and closes none", () => {
    const turned = buildQueue({ day: dayWith({ date: "2026-11-24" }) });
    expect(isDayOver(turned, "2026-11-23T22:30:00.000Z")).toBe(false);
    const closed = buildQueue({ day: dayWith({ date: "2026-11-24", closedAt: "2026-11-23T23:05:00.000Z" }) });
    expect(isDayOver(closed, "2026-11-23T22:30:00.000Z")).toBe(false);
    expect(availabilityOf(closed, noHolidays, "2026-11-23T22:30:00.000Z")).toMatchObject({ reason: "day_closed" });
  });

  test("[R10] a clock that stood years ahead does not shut the office for years", () => {
    const future = dayWith({ date: "2031-01-01" });
    expect(isDayOver(buildQueue({ day: future }), testNow)).toBe(false);
    expect(isDayOver(buildQueue({ day: { ...future, closedAt: "2031-01-01T10:00:00.000Z" } }), testNow)).toBe(true);
  });
});

describe("closing a day", () => {
  const tickets: Ticket[] = [
    buildTicket({ n: 0, concern: rentLimit, promisedWait: { lowMinutes: 5, highMinutes: 15 } }),
    buildTicket({ n: 1, status: "called" }),
    buildTicket({ n: 2, status: "serving", concern: rentLimit, language: "tr" }),
    buildTicket({ n: 3, status: "parked" }),
    buildTicket({ n: 4, status: "completed", concern: emergency, callCount: 3 }),
    buildTicket({ n: 5, status: "no_show" }),
    buildTicket({ n: 6, status: "cancelled" }),
    // Begun, put back, and called again: the talk was held.
    buildTicket({
      n: 7,
      status: "called",
      deskId: desk2,
      startedAt: testNow,
      wayMs: 0,
      interruptedAt: minutesAfter(testNow, 4),
    }),
    // Begun, parked, called again and not come back.
    buildTicket({ n: 8, status: "no_show", startedAt: testNow, wayMs: 0, interruptedAt: minutesAfter(testNow, 6) }),
  ];
  const queue = buildQueue({
    tickets,
    recentCalls: [buildRecentCall()],
    day: dayWith({ drawnCount: 9, drawingStopped: true }),
    desks: [
      buildDesk({ openedAt: testNow, lastCallAt: testNow, lastCallTicketId: ticketIdOf(1), waitForNext: true }),
      buildDesk({ id: desk2, order: 2, pausedUntil: evening }),
    ],
  });

  test("[E1] every ticket becomes one row that says how it ended, and none carries a number", () => {
    const rows = close(queue).closing!.statistics;
    expect(rows).toHaveLength(tickets.length);
    const count = (ending: string) => rows.filter((r) => r.ending === ending).length;
    expect(["expired", "completed", "no_show", "cancelled"].map(count)).toEqual([2, 4, 2, 1]);
    expect(rows.find((r) => r.promisedWait)).toEqual({
      date: testDate,
      hour: 9,
      tile: rent,
      waitMinutes: null,
      wayMinutes: null,
      talkMinutes: null,
      calls: 0,
      promisedWait: { lowMinutes: 5, highMinutes: 15 },
      ending: "expired",
    });
    expect(rows.find((r) => r.calls === 3)).toMatchObject({
      tile: emergency,
      waitMinutes: 10,
      wayMinutes: 1,
      talkMinutes: 19,
      ending: "completed",
    });
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual(
        "calls date ending hour promisedWait talkMinutes tile waitMinutes wayMinutes".split(" "),
      );
    }
  });

  test("[E1] the order of the rows says nothing about the order of drawing", () => {
    // Ids that end alike stand in the index as they were drawn.
    const alike = tickets.map((t, n) => ({ ...t, id: ticketIdOf(n * 256) }));
    const drawn = buildQueue({ ...queue, tickets: alike });
    const reversed = buildQueue({ ...queue, tickets: alike.toReversed() });
    expect(close(reversed).closing).toEqual(close(drawn).closing);
  });

  test("[C6] a talk that was begun is never lost: it leaves an open record, without number or ticket", () => {
    const { visits } = close(queue);
    expect(visits?.map((v) => v.id).sort()).toEqual(["visit-of-2", "visit-of-3", "visit-of-7", "visit-of-8"]);
    expect(visits?.find((v) => v.id === "visit-of-2")).toEqual(
      beginVisit({
        id: "visit-of-2" as VisitId,
        state: "open",
        date: testDate,
        channel: "walk_in",
        statedConcern: rentLimit,
        language: "tr",
        // Nobody saw it end.
        talkMinutes: null,
        catalogueVersion: "test-1",
      }),
    );
    expect(visits?.find((v) => v.id === "visit-of-3")?.talkMinutes).toBe(9);
    expect(visits?.find((v) => v.id === "visit-of-7")?.talkMinutes).toBe(4);
    expect(visits?.find((v) => v.id === "visit-of-8")?.talkMinutes).toBe(6);
  });

  test("[C6] the record a talk has is not opened twice; it learns how long the talk was, as far as anybody knows", () => {
    const withRecord = tickets.map((t, n) => (t.startedAt === null ? t : { ...t, visitId: visitIdOf(n) }));
    const { visits, closing } = close(buildQueue({ ...queue, tickets: withRecord }));
    expect(visits).toEqual([]);
    const minutes = new Map(closing?.talks.map((talk) => [talk.visitId, talk.talkMinutes]));
    expect([2, 3, 7, 8].map((n) => minutes.get(visitIdOf(n)))).toEqual([null, 9, 4, 6]);
    expect(minutes.size).toBe(4);
  });

  test("[E1] afterwards there is no ticket, no link, no look-back, and no desk at work; the announcements count on", () => {
    const earlier = toOpenRecord({
      ...buildVisit({ id: visitIdOf(4), ticketNumber: 104, statedConcern: rent }),
      state: "draft",
    });
    const after = applyChange({ ...queue, callSeq: 12, openRecords: [earlier] }, close(queue));
    expect([after.open, after.tickets.size, after.recentCalls]).toEqual([[], 0, []]);
    expect(after.day).toEqual({
      date: testDate,
      numberOffset: 417,
      drawnCount: 9,
      drawingStopped: false,
      closedAt: evening,
    });
    for (const desk of after.desks) {
      expect(desk).toMatchObject({
        openedAt: null,
        pausedUntil: null,
        waitForNext: false,
        lastCallAt: null,
        lastCallTicketId: null,
      });
    }
    expect(after.openRecords).toHaveLength(5);
    expect(after.openRecords.every((r) => r.ticketNumber === null && r.state === "open")).toBe(true);
    expect(after.callSeq).toBe(12);
  });

  test("[E1] closing twice closes once", () => {
    const after = applyChange(queue, close(queue));
    expect(closeDay(after, closingAt(minutesAfter(evening, 1)))).toEqual({ ok: true, value: null });
  });

  test("[E1] yesterday is closed with yesterday's date, however late", () => {
    const rows = close(queue, minutesAfter(evening, 3 * 24 * 60)).closing!.statistics;
    expect(new Set(rows.map((r) => r.date))).toEqual(new Set([testDate]));
  });

  test("[R10] a clock that jumped back makes no row negative", () => {
    const called = buildTicket({ status: "no_show", firstCalledAt: minutesAfter(testNow, -60) });
    expect(close(buildQueue({ tickets: [called] })).closing!.statistics[0]!.waitMinutes).toBe(0);
  });

  test("[E1] a talk nobody ended teaches the estimate nothing", () => {
    expect(close(queue).talk).toBeUndefined();
  });
});

describe("the next day", () => {
  test("[E1] begins with a new date and offset, nothing drawn, nothing stopped, nobody at work", () => {
    const closed = buildQueue({ day: dayWith({ closedAt: evening, drawnCount: 9 }) });
    const morning = toInstant("2026-11-24", "06:00", "Europe/Berlin");
    const after = commit(closed, openDay(closed, { now: morning, numberOffset: 5 }));
    expect(after.day).toEqual({
      date: "2026-11-24",
      numberOffset: 5,
      drawnCount: 0,
      drawingStopped: false,
      closedAt: null,
    });
    expect(after.desks.every((d) => d.openedAt === null)).toBe(true);
    expect(availabilityOf(after, noHolidays, toInstant("2026-11-24", "08:00", "Europe/Berlin")).state).toBe("open");
  });
});

describe("decisions of staff", () => {
  test("[C9] drawing is stopped and resumed for this day", () => {
    const stopped = commit(buildQueue(), stopDrawing(buildQueue(), true, testNow));
    expect(availabilityOf(stopped, noHolidays, testNow).state).toBe("stopped");
    const resumed = commit(stopped, stopDrawing(stopped, false, testNow));
    expect(availabilityOf(resumed, noHolidays, testNow).state).toBe("open");
    expect(refusalOf(stopDrawing(buildQueue(), true, minutesAfter(testNow, 1500)))).toBe("day_over");
  });

  test("[D1] saved settings hold from the next command on", () => {
    const settings = buildSettings({ weeklyHours: [] });
    const after = commit(buildQueue(), saveSettings(buildQueue(), settings, testNow));
    expect(availabilityOf(after, noHolidays, testNow).state).toBe("closed");
  });
});
