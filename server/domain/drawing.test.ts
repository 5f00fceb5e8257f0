import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildDesk,
  buildLine,
  buildQueue,
  buildSettings,
  buildTicket,
  desk1,
  desk2,
  desk3,
  emergency,
  minutesAfter,
  noHolidays,
  rent,
  testNow,
  ticketIdOf,
} from "#tests/support/builders.ts";
import { commit, refusalOf } from "#tests/support/commit.ts";
import { closeDay, openDay } from "./day.ts";
import { type DrawRequest, drawTicket } from "./drawing.ts";
import type { Queue } from "./queue.ts";
import { noWishes, type Ticket } from "./ticket.ts";
import { getTicket } from "./ticket-index.ts";
import type { VisitId } from "./visit.ts";

const context = { now: testNow, holidays: noHolidays };

function requestOf(n: number, overrides: Partial<DrawRequest> = {}): DrawRequest {
  return {
    ticketId: ticketIdOf(n),
    concern: rent,
    urgency: 0,
    language: "de",
    wishes: noWishes,
    phoneToken: `token-${n}`,
    ...overrides,
  };
}

function draw(queue: Queue, n: number, overrides: Partial<DrawRequest> = {}): Queue {
  return commit(queue, drawTicket(queue, requestOf(n, overrides), context));
}

function ticketOf(queue: Queue, n: number): Ticket {
  return getTicket(queue.tickets, ticketIdOf(n))!;
}

describe("drawing a number", () => {
  test("[D4] the ticket stores number, time, concern, urgency, language, wishes, promise and token, and waits", () => {
    const wishes = { ...noWishes, moreTime: true };
    const queue = draw(buildQueue(), 5, { concern: emergency, urgency: 2, language: "ar", wishes });
    expect(ticketOf(queue, 5)).toEqual({
      ...buildTicket({ n: 5 }),
      number: 100,
      concern: emergency,
      urgency: 2,
      language: "ar",
      wishes,
      promisedWait: { lowMinutes: 0, highMinutes: 5 },
      phoneToken: "token-5",
    });
    expect(queue.open).toHaveLength(1);
  });

  test("[D4] a concern need not be said", () => {
    expect(ticketOf(draw(buildQueue(), 0, { concern: null }), 0).concern).toBeNull();
  });

  test("[D3] numbers rise by one from the day's offset and wrap", () => {
    let queue = buildQueue({ day: { ...buildQueue().day, numberOffset: 895 } });
    for (let n = 0; n < 4; n += 1) queue = draw(queue, n);
    expect(queue.open.map((t) => t.number)).toEqual([998, 999, 100, 101]);
    expect(queue.day.drawnCount).toBe(4);
  });

  test("[W1] the promise given with the ticket counts the people ahead", () => {
    const queue = buildQueue({ desks: [buildDesk({ openedAt: testNow })], tickets: buildLine(5) });
    const urgent = ticketOf(draw(queue, 10, { urgency: 2 }), 10).promisedWait!;
    const ordinary = ticketOf(draw(queue, 11), 11).promisedWait!;
    expect(urgent.highMinutes).toBe(5);
    expect(ordinary.lowMinutes).toBeGreaterThan(60);
  });
});

describe("refusals", () => {
  test("[D1] closed, stopped and full are refused with their own reasons", () => {
    const day = buildQueue().day;
    const settings = buildSettings({ dailyLimit: 2 });
    const at = (queue: Queue, now = testNow) => refusalOf(drawTicket(queue, requestOf(0), { ...context, now }));
    expect(at(buildQueue(), minutesAfter(testNow, -61))).toBe("office_closed");
    expect(at(buildQueue(), minutesAfter(testNow, 165))).toBe("office_closed");
    expect(at(buildQueue({ day: { ...day, closedAt: testNow } }))).toBe("office_closed");
    expect(at(buildQueue({ day: { ...day, drawingStopped: true } }))).toBe("drawing_stopped");
    expect(at(buildQueue({ settings, day: { ...day, drawnCount: 2 } }))).toBe("daily_limit_reached");
    expect(at(buildQueue({ settings, day: { ...day, drawnCount: 1 } }))).toBe("accepted");
  });

  test("[D1] the daily limit counts drawn tickets, not open ones", () => {
    const settings = buildSettings({ dailyLimit: 2 });
    const tickets = buildLine(2, () => ({ status: "cancelled", closedAt: testNow }));
    expect(refusalOf(drawTicket(buildQueue({ settings, tickets }), requestOf(9), context))).toBe("daily_limit_reached");
  });

  test("[E1] nothing is drawn into a day that is over", () => {
    const tomorrow = { ...context, now: minutesAfter(testNow, 24 * 60) };
    expect(refusalOf(drawTicket(buildQueue(), requestOf(0), tomorrow))).toBe("day_over");
  });
});

describe("one tap, one ticket", () => {
  test("[D2] the same id again changes nothing, also after drawing has stopped or closed", () => {
    const queue = draw(buildQueue(), 0);
    expect(drawTicket(queue, requestOf(0, { phoneToken: "another" }), context)).toEqual({ ok: true, value: null });
    const stopped = { ...queue, day: { ...queue.day, drawingStopped: true } };
    expect(drawTicket(stopped, requestOf(0), context)).toEqual({ ok: true, value: null });
    const late = { ...context, now: minutesAfter(testNow, 170) };
    expect(drawTicket(queue, requestOf(0), late)).toEqual({ ok: true, value: null });
  });

  test("[D2] the same id for something else is refused", () => {
    const queue = draw(buildQueue(), 0);
    for (const other of [{ concern: null }, { concern: emergency }, { language: "en" }]) {
      expect(refusalOf(drawTicket(queue, requestOf(0, other), context))).toBe("ticket_id_reused");
    }
  });

  test("[R5] any order of repeated taps gives each id one ticket, one number and one answer", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }), (taps) => {
        let queue = buildQueue({ day: { ...buildQueue().day, numberOffset: 895 } });
        const answers = new Map<number, number>();
        for (const n of taps) {
          const before = queue;
          queue = draw(queue, n, { phoneToken: `token-${queue.revision}` });
          const { number } = ticketOf(queue, n);
          if (answers.has(n)) expect([number, queue]).toEqual([answers.get(n), before]);
          answers.set(n, number);
        }
        const distinct = new Set(taps).size;
        expect(new Set(answers.values()).size).toBe(distinct);
        expect([queue.tickets.size, queue.day.drawnCount, queue.revision]).toEqual([distinct, distinct, distinct]);
      }),
      { numRuns: 2000 },
    );
  });

  test("[R5] an id that drew yesterday draws anew today", () => {
    let queue = draw(buildQueue(), 0);
    const tomorrow = minutesAfter(testNow, 24 * 60);
    const closing = {
      now: tomorrow,
      nextNumberOffset: 40,
      tileOf: () => rent,
      visitIdFor: () => "v" as VisitId,
      catalogueVersion: "1",
    };
    queue = commit(queue, closeDay(queue, closing));
    queue = commit(queue, openDay(queue, { now: tomorrow, numberOffset: 40 }));
    queue = commit(queue, drawTicket(queue, requestOf(0), { ...context, now: tomorrow }));
    expect(ticketOf(queue, 0)).toMatchObject({ number: 143, status: "waiting" });
  });
});

describe("wait for next", () => {
  const openedAt = minutesAfter(testNow, -60);
  const armed = buildDesk({ openedAt, waitForNext: true });

  test("[C7] an armed desk gets the arrival in the same change, and is disarmed", () => {
    const queue = buildQueue({ desks: [armed] });
    const result = drawTicket(queue, requestOf(0), context);
    expect(result.ok && result.value?.event).toEqual({
      type: "ticket_drawn",
      at: testNow,
      ticketId: ticketIdOf(0),
      deskId: desk1,
    });
    const after = commit(queue, result);
    expect(after).toMatchObject({ revision: 1, callSeq: 1, day: { drawnCount: 1 } });
    expect(ticketOf(after, 0)).toMatchObject({ status: "called", deskId: desk1, callCount: 1, callSeq: 1 });
    expect(after.desks[0]).toMatchObject({
      waitForNext: false,
      lastCallAt: testNow,
      lastCallTicketId: ticketIdOf(0),
    });
    expect(after.recentCalls).toHaveLength(1);
  });

  test("[C7] only a free, staffed desk that is not on break calls", () => {
    const busy = buildTicket({ n: 7, status: "serving" });
    for (const queue of [
      buildQueue({ desks: [{ ...armed, openedAt: null }] }),
      buildQueue({ desks: [{ ...armed, pausedUntil: minutesAfter(testNow, 5) }] }),
      buildQueue({ desks: [{ ...armed, active: false }] }),
      buildQueue({ desks: [armed], tickets: [busy] }),
    ]) {
      expect(ticketOf(draw(queue, 0), 0).status).toBe("waiting");
    }
  });

  test("[C7] of several armed desks the one without a call for the longest time takes the arrival", () => {
    const desks = [
      { ...armed, lastCallAt: minutesAfter(testNow, -10) },
      { ...armed, id: desk2, order: 2, lastCallAt: minutesAfter(testNow, -20) },
      { ...armed, id: desk3, order: 3, lastCallAt: minutesAfter(testNow, -15) },
    ];
    let queue = buildQueue({ desks });
    for (let n = 0; n < 4; n += 1) queue = draw(queue, n);
    expect(queue.open.map((t) => t.deskId)).toEqual([desk2, desk3, desk1, null]);
    expect(queue.open.map((t) => t.callSeq)).toEqual([1, 2, 3, null]);
  });

  test("[C7] who waits longer is not overtaken by an arrival", () => {
    const queue = buildQueue({ desks: [armed], tickets: buildLine(1) });
    expect(ticketOf(draw(queue, 5), 5).status).toBe("waiting");
  });
});
