import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildAlwaysOpenSettings,
  buildDesk,
  buildLine,
  buildQueue,
  buildRecentCall,
  buildTicket,
  desk1,
  desk2,
  minutesAfter,
  secondsAfter,
  testNow,
  ticketIdOf,
} from "#tests/support/builders.ts";
import { commit, refusalOf } from "#tests/support/commit.ts";
import { start } from "#tests/support/talks.ts";
import { callNext, callTicket, cancel, requeue, transfer, undoCall } from "./calling.ts";
import { setWaitForNext } from "./desks.ts";
import { estimateWait } from "./estimate.ts";
import { aheadOf, callOrder, nextFor } from "./order.ts";
import { postpone } from "./postponing.ts";
import type { Queue } from "./queue.ts";
import type { Ticket, Urgency } from "./ticket.ts";
import { getTicket } from "./ticket-index.ts";

const openedAt = minutesAfter(testNow, -60);
const oneDesk = [buildDesk({ openedAt })];

function at(seconds: number): string {
  return secondsAfter(testNow, seconds);
}

function ticketOf(queue: Queue, n: number): Ticket {
  return getTicket(queue.tickets, ticketIdOf(n))!;
}

/** The `n` of everybody who waits, in the order of calls. */
function orderOf(queue: Queue): number[] {
  return callOrder(queue).map((t) => t.number - 100);
}

function line(length: number, overrides?: (n: number) => Partial<Ticket>): Queue {
  return buildQueue({ tickets: buildLine(length, overrides), desks: oneDesk });
}

/** Calls whoever is next, has the talk, and goes on: who was called, in order. */
function serveAll(start: Queue): number[] {
  let queue = start;
  const called: number[] = [];
  while (queue.open.some((t) => t.status === "waiting")) {
    const now = at(60 + called.length * 10);
    queue = commit(queue, callNext(queue, desk1, now));
    const ticketId = queue.desks[0]!.lastCallTicketId!;
    called.push(getTicket(queue.tickets, ticketId)!.number - 100);
    queue = commit(queue, cancel(queue, ticketId, now));
  }
  return called;
}

describe("ten more minutes while waiting", () => {
  test("[C10] the next one is called first; everybody else keeps their place", () => {
    const queue = line(5);
    const after = commit(queue, postpone(queue, ticketIdOf(1), testNow));
    expect(orderOf(after)).toEqual([0, 2, 1, 3, 4]);
    expect(serveAll(after)).toEqual([0, 2, 1, 3, 4]);
    expect(ticketOf(after, 1)).toMatchObject({ status: "waiting", placement: "line", postponedAt: testNow });
  });

  test("[C10] once", () => {
    const queue = line(5);
    const after = commit(queue, postpone(queue, ticketIdOf(1), testNow));
    expect(refusalOf(postpone(after, ticketIdOf(1), at(1)))).toBe("postponed_already");
    const called = commit(after, callNext(after, desk1, at(1)));
    expect(refusalOf(postpone(called, ticketIdOf(1), at(2)))).toBe("postponed_already");
  });

  test("[C10] with nobody behind nothing changes, and it is not used up", () => {
    const queue = line(2);
    expect(refusalOf(postpone(queue, ticketIdOf(1), testNow))).toBe("nobody_behind");
    const more = { ...queue, ...buildQueue({ tickets: buildLine(3), desks: oneDesk }) };
    expect(orderOf(commit(more, postpone(more, ticketIdOf(1), at(5))))).toEqual([0, 2, 1]);
  });

  test("[C10] not without a ticket, not during a talk, not after it", () => {
    const statuses = ["serving", "parked", "completed", "no_show", "cancelled", "expired"] as const;
    for (const status of statuses) {
      const queue = buildQueue({ tickets: [buildTicket({ status }), buildTicket({ n: 1 })], desks: oneDesk });
      expect(refusalOf(postpone(queue, ticketIdOf(0), testNow)), status).toBe("invalid_transition");
    }
    expect(refusalOf(postpone(line(2), ticketIdOf(9), testNow))).toBe("ticket_not_found");
    expect(refusalOf(postpone(line(2), ticketIdOf(0), minutesAfter(testNow, 24 * 60)))).toBe("day_over");
  });

  test("[C10] an emergency lets somebody pass who is none, and comes right after", () => {
    const queue = line(4, (n) => ({ urgency: n === 2 ? 2 : 0 }));
    const after = commit(queue, postpone(queue, ticketIdOf(2), testNow));
    expect(orderOf(queue)).toEqual([2, 0, 1, 3]);
    expect(orderOf(after)).toEqual([0, 2, 1, 3]);
    expect(serveAll(after)).toEqual([0, 2, 1, 3]);
  });

  test("[C10] whose turn it is between emergencies may let a third one pass", () => {
    const queue = line(5, (n) => ({ urgency: n < 4 ? 2 : 0 }));
    const after = commit(queue, postpone(queue, ticketIdOf(4), testNow));
    expect(orderOf(queue)).toEqual([0, 1, 4, 2, 3]);
    expect(serveAll(after)).toEqual([0, 1, 2, 4, 3]);
  });

  test("[C10] who stands at the front lets the line pass; new emergencies come in between as ever", () => {
    const queue = line(3, (n) => (n === 0 ? { placement: "front" } : {}));
    const after = commit(queue, postpone(queue, ticketIdOf(0), testNow));
    expect(orderOf(after)).toEqual([1, 0, 2]);
  });

  test("[C10] when the one let pass gives up, the place is as before", () => {
    const queue = line(4);
    const postponed = commit(queue, postpone(queue, ticketIdOf(0), testNow));
    const after = commit(postponed, cancel(postponed, ticketIdOf(1), at(5)));
    expect(orderOf(after)).toEqual([0, 2, 3]);
  });

  test("[C10] who was let pass and is put back last is not waited for again", () => {
    let queue = line(4);
    queue = commit(queue, postpone(queue, ticketIdOf(0), testNow));
    queue = commit(queue, callNext(queue, desk1, at(5)));
    expect(ticketOf(queue, 1).status).toBe("called");
    queue = commit(queue, requeue(queue, ticketIdOf(1), "last", at(10)));
    expect(orderOf(queue)).toEqual([0, 2, 3, 1]);
  });

  test("[C10] [C8] a call that is taken back was none: the one let pass still comes first", () => {
    let queue = line(4);
    queue = commit(queue, callNext(queue, desk1, at(1)));
    queue = commit(queue, postpone(queue, ticketIdOf(0), at(2)));
    queue = commit(queue, callNext(queue, desk1, at(5)));
    expect(ticketOf(queue, 1).status).toBe("called");
    queue = commit(queue, undoCall(queue, desk1, at(7)));
    expect(orderOf(queue)).toEqual([1, 0, 2, 3]);
  });

  test("[C10] of two who let each other pass the later wish counts", () => {
    let queue = line(3);
    queue = commit(queue, postpone(queue, ticketIdOf(0), testNow));
    queue = commit(queue, postpone(queue, ticketIdOf(1), at(5)));
    expect(orderOf(queue)).toEqual([0, 1, 2]);
    expect(serveAll(queue)).toEqual([0, 1, 2]);
  });

  test("[C10] staff call whom they want, and hand over whom they want: that ends it", () => {
    const queue = line(3);
    const postponed = commit(queue, postpone(queue, ticketIdOf(0), testNow));
    const called = commit(postponed, callTicket(postponed, ticketIdOf(0), desk1, at(5)));
    expect(ticketOf(called, 0)).toMatchObject({ status: "called", letsPassId: null });

    const two = { ...postponed, desks: buildQueue().desks };
    const handed = commit(two, transfer(two, ticketIdOf(0), desk2, at(5)));
    expect(nextFor(handed, desk2)?.id).toBe(ticketIdOf(0));
  });

  test("[C10] who was let pass and is handed to another desk is not waited for at this one", () => {
    const queue = buildQueue({ tickets: buildLine(3) });
    const postponed = commit(queue, postpone(queue, ticketIdOf(0), testNow));
    const handed = commit(postponed, transfer(postponed, ticketIdOf(1), desk2, at(5)));
    expect(nextFor(handed, desk1)?.id).toBe(ticketIdOf(0));
    expect(nextFor(handed, desk2)?.id).toBe(ticketIdOf(1));
  });

  test("[C10] somebody left to another desk is no help: the next one whom this desk could call is", () => {
    const tickets = buildLine(3, (n) => (n < 2 ? { placement: "front", reservedDeskId: n === 0 ? desk1 : desk2 } : {}));
    const queue = buildQueue({ tickets });
    const after = commit(queue, postpone(queue, ticketIdOf(0), testNow));
    expect(ticketOf(after, 0).letsPassId).toBe(ticketIdOf(2));
    expect(nextFor(after, desk1)?.id).toBe(ticketIdOf(2));
    expect(nextFor(after, desk2)?.id).toBe(ticketIdOf(1));
  });
});

describe("ten more minutes when called", () => {
  const calledQueue = (length: number, desks = oneDesk) => {
    const queue = buildQueue({ tickets: buildLine(length), desks });
    return commit(queue, callNext(queue, desk1, testNow));
  };

  test("[C10] the desk is free, the next one is called there, then the visitor", () => {
    const queue = calledQueue(4);
    const result = postpone(queue, ticketIdOf(0), at(5));
    const after = commit(queue, result);
    expect(result.ok && result.value.event).toMatchObject({ type: "ticket_postponed", deskId: desk1 });
    expect(ticketOf(after, 0)).toMatchObject({ status: "waiting", deskId: null, calledAt: null, placement: "front" });
    expect(orderOf(after)).toEqual([1, 0, 2, 3]);
    expect(serveAll(after)).toEqual([1, 0, 2, 3]);
    // Nothing is left at the desk to be taken back.
    expect(refusalOf(undoCall(after, desk1, at(6)))).toBe("invalid_transition");
  });

  test("[C10] the call stays used: waiting ended with it, and it counts for the emergencies in a row", () => {
    const queue = calledQueue(2);
    const after = commit(queue, postpone(queue, ticketIdOf(0), at(5)));
    expect(ticketOf(after, 0)).toMatchObject({ callCount: 1, firstCalledAt: testNow });
    expect(after.recentCalls).toHaveLength(1);
    expect(refusalOf(callNext(after, desk1, at(2)))).toBe("called_too_soon");
  });

  test("[C10] with nobody behind the call stands", () => {
    expect(refusalOf(postpone(calledQueue(1), ticketIdOf(0), at(5)))).toBe("nobody_behind");
  });

  test("[C10] [C7] nobody is called unasked: an armed desk is disarmed", () => {
    // Whom desk 1 could call, desk 2 could not: it is armed although somebody waits.
    const tickets = buildLine(2, (n) => (n === 1 ? { placement: "front", reservedDeskId: desk1 } : {}));
    let queue: Queue = buildQueue({ tickets });
    queue = commit(queue, callTicket(queue, ticketIdOf(0), desk1, testNow));
    queue = commit(queue, setWaitForNext(queue, desk2, true, at(5)));
    // Who is left to desk 1 cannot take the place at desk 2.
    expect(refusalOf(postpone(queue, ticketIdOf(0), at(6)))).toBe("nobody_behind");
    const alone = { ...queue, desks: queue.desks.map((d) => (d.id === desk1 ? d : { ...d, openedAt: null })) };
    const after = commit(alone, postpone(alone, ticketIdOf(0), at(6)));
    expect(ticketOf(after, 0).status).toBe("waiting");
    expect(after.desks.map((d) => d.waitForNext)).toEqual([false, false]);
  });

  test("[C10] the talk of somebody who came back begins as any other", () => {
    let queue = commit(calledQueue(2), postpone(calledQueue(2), ticketIdOf(0), at(5)));
    queue = commit(queue, callTicket(queue, ticketIdOf(0), desk1, at(65)));
    queue = commit(queue, start(queue, ticketIdOf(0), at(95)));
    expect(ticketOf(queue, 0)).toMatchObject({ status: "serving", wayMs: 30_000, letsPassId: null });
  });
});

const specs = fc.array(
  fc.record({
    minute: fc.integer({ min: -20, max: 0 }),
    urgency: fc.constantFrom<Urgency>(0, 0, 1, 2, 2),
    front: fc.boolean(),
  }),
  { minLength: 2, maxLength: 12 },
);
const streaks = fc.array(fc.boolean(), { maxLength: 3 });

describe("whatever the line looks like", () => {
  test("[C10] exactly one place later, right behind the next one, and everybody before keeps their place", () => {
    let exchanged = 0;
    fc.assert(
      fc.property(specs, streaks, fc.array(fc.nat(11), { minLength: 1, maxLength: 8 }), (people, recent, wishes) => {
        const tickets = people.map(({ minute, urgency, front }, n) =>
          buildTicket({
            n,
            urgency,
            queuedAt: minutesAfter(testNow, minute),
            placement: front ? "front" : "line",
          }),
        );
        const recentCalls = recent.map((urgent) => buildRecentCall({ urgent }));
        let queue: Queue = buildQueue({ tickets, recentCalls, settings: buildAlwaysOpenSettings(), desks: oneDesk });
        let isFirst = true;
        for (const [step, wish] of wishes.entries()) {
          const id = ticketIdOf(wish % people.length);
          const before = callOrder(queue).map((t) => t.id);
          const place = before.indexOf(id);
          const result = postpone(queue, id, at(step));
          if (!result.ok) {
            const isLast = place === before.length - 1;
            expect(result.code).toBe(getTicket(queue.tickets, id)?.postponedAt ? "postponed_already" : "nobody_behind");
            expect(result.code === "postponed_already" || isLast).toBe(true);
            continue;
          }
          const next = before[place + 1]!;
          const promised = estimateWait(queue, place, at(step));
          queue = commit(queue, result);
          const after = callOrder(queue).map((t) => t.id);
          expect(after.slice(0, place + 1)).toEqual([...before.slice(0, place), next]);
          expect(after.toSorted()).toEqual(before.toSorted());
          const hasEmergencies = queue.open.some((t) => t.urgency === 2);
          if (!hasEmergencies || isFirst) expect(after[place + 1]).toBe(id);
          if (!hasEmergencies) expect(after.slice(place + 2)).toEqual(before.slice(place + 2));
          isFirst = false;
          const now = estimateWait(queue, aheadOf(queue, id), at(step));
          expect(now!.lowMinutes).toBeGreaterThanOrEqual(promised!.lowMinutes);
          expect(now!.highMinutes).toBeGreaterThanOrEqual(promised!.highMinutes);
          expect(serveAll(queue)).toEqual(orderOf(queue));
          exchanged += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(exchanged).toBeGreaterThan(300);
  });
});
