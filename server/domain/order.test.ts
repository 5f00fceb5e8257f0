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
  desk3,
  minutesAfter,
  noHolidays,
  secondsAfter,
  testNow,
  ticketIdOf,
} from "#tests/support/builders.ts";
import { commit } from "#tests/support/commit.ts";
import { callNext } from "./calling.ts";
import { drawTicket } from "./drawing.ts";
import { aheadOf, aheadOfNewcomer, callOrder, endOfLine, nextFor } from "./order.ts";
import { postpone } from "./postponing.ts";
import type { Queue } from "./queue.ts";
import { noWishes, type Ticket, type Urgency } from "./ticket.ts";

const urgentCall = buildRecentCall({ urgent: true });

function numbersOf(tickets: readonly Ticket[]): number[] {
  return tickets.map((t) => t.number - 100);
}

describe("who is next", () => {
  test("[O1] without urgency and front placement the one drawn first", () => {
    expect(nextFor(buildQueue({ tickets: buildLine(3) }), desk1)?.id).toBe(ticketIdOf(0));
    expect(nextFor(buildQueue(), desk1)).toBeNull();
  });

  test("[O1] only those who wait: called, serving and parked tickets are not next", () => {
    const statuses = ["called", "serving", "parked", "waiting"] as const;
    const tickets = buildLine(4, (n) => ({ status: statuses[n]! }));
    expect(nextFor(buildQueue({ tickets }), desk1)?.id).toBe(ticketIdOf(3));
  });

  test("[O1] reserved for this desk, then front, then urgent, then the rest", () => {
    const tickets = buildLine(
      5,
      (n) =>
        [
          {},
          { urgency: 1 as const },
          { urgency: 2 as const },
          { placement: "front" as const },
          { placement: "front" as const, reservedDeskId: desk1 },
        ][n]!,
    );
    expect(numbersOf(callOrder(buildQueue({ tickets })))).toEqual([4, 3, 2, 0, 1]);
    expect(nextFor(buildQueue({ tickets }), desk1)?.id).toBe(ticketIdOf(4));
  });

  test("[O1] urgency 1 is looked at the same day, not before the others", () => {
    const tickets = buildLine(2, (n) => ({ urgency: n as Urgency }));
    expect(nextFor(buildQueue({ tickets }), desk1)?.id).toBe(ticketIdOf(0));
  });

  test("[O1] after two urgent calls in a row one other is called", () => {
    const tickets = buildLine(6, (n) => ({ urgency: n < 5 ? 2 : 0 }));
    const queue = buildQueue({ tickets });
    expect(numbersOf(callOrder(queue))).toEqual([0, 1, 5, 2, 3, 4]);
    const afterOne = { ...queue, recentCalls: [urgentCall] };
    expect(numbersOf(callOrder(afterOne))).toEqual([0, 5, 1, 2, 3, 4]);
    expect(nextFor(afterOne, desk1)?.id).toBe(ticketIdOf(0));
    const afterTwo = { ...queue, recentCalls: [urgentCall, urgentCall] };
    expect(nextFor(afterTwo, desk1)?.id).toBe(ticketIdOf(5));
    const interrupted = { ...queue, recentCalls: [urgentCall, urgentCall, buildRecentCall()] };
    expect(nextFor(interrupted, desk1)?.id).toBe(ticketIdOf(0));
  });

  test("[O1] urgent ones go on being called where no other waits", () => {
    const tickets = buildLine(2, () => ({ urgency: 2 }));
    const queue = buildQueue({ tickets, recentCalls: [urgentCall, urgentCall] });
    expect(nextFor(queue, desk1)?.id).toBe(ticketIdOf(0));
    expect(numbersOf(callOrder(queue))).toEqual([0, 1]);
  });

  test("[O1] who was put to the front comes first even after two urgent calls", () => {
    const tickets = buildLine(2, (n) => (n === 1 ? { placement: "front", urgency: 2 } : {}));
    expect(nextFor(buildQueue({ tickets, recentCalls: [urgentCall, urgentCall] }), desk1)?.id).toBe(ticketIdOf(1));
  });

  test("[O1] a ticket reserved for another staffed desk is left to it", () => {
    const tickets = buildLine(2, (n) => (n === 0 ? { placement: "front", reservedDeskId: desk2 } : {}));
    const queue = buildQueue({ tickets });
    expect(nextFor(queue, desk1)?.id).toBe(ticketIdOf(1));
    expect(nextFor(queue, desk2)?.id).toBe(ticketIdOf(0));
    const paused = queue.desks.map((d) => ({ ...d, pausedUntil: minutesAfter(testNow, 10) }));
    expect(nextFor({ ...queue, desks: paused }, desk1)?.id).toBe(ticketIdOf(1));
  });

  test("[O1] nobody waits for a desk at which nobody works", () => {
    const tickets = buildLine(2, (n) => (n === 0 ? { placement: "front", reservedDeskId: desk2 } : {}));
    const left = [buildDesk({ openedAt: testNow }), buildDesk({ id: desk2, openedAt: null })];
    expect(nextFor(buildQueue({ tickets, desks: left }), desk1)?.id).toBe(ticketIdOf(0));
    const removed = [buildDesk({ openedAt: testNow }), buildDesk({ id: desk2, active: false, openedAt: testNow })];
    expect(nextFor(buildQueue({ tickets, desks: removed }), desk1)?.id).toBe(ticketIdOf(0));
  });

  test("[O1] of one instant the number drawn first comes first, also across the wrap of the series", () => {
    const tickets = [buildTicket({ n: 1, number: 100 }), buildTicket({ n: 0, number: 999 })];
    const queue = buildQueue({ tickets, day: { ...buildQueue().day, numberOffset: 896 } });
    expect(callOrder(queue).map((t) => t.number)).toEqual([999, 100]);
  });
});

describe("how many are ahead", () => {
  test("[O1] ahead is the place in the order of calls; a ticket that does not wait has nobody ahead", () => {
    const tickets = buildLine(4, (n) => ({ urgency: n === 2 ? 2 : 0, status: n === 3 ? "called" : "waiting" }));
    const queue = buildQueue({ tickets });
    expect([0, 1, 2, 3].map((n) => aheadOf(queue, ticketIdOf(n)))).toEqual([1, 2, 0, 0]);
  });

  test("[R10] a clock that jumps back lets nobody overtake", () => {
    const queue = buildQueue({ tickets: buildLine(2) });
    const anHourEarlier = minutesAfter(testNow, -60);
    expect(endOfLine(queue, testNow)).toBe(testNow);
    expect(endOfLine(queue, anHourEarlier) > (queue.open[1]?.queuedAt ?? "")).toBe(true);
    expect(endOfLine(buildQueue(), anHourEarlier)).toBe(anHourEarlier);
  });
});

const waitingTickets = fc.array(
  fc.record({
    minute: fc.integer({ min: -20, max: 0 }),
    urgency: fc.constantFrom<Urgency>(0, 0, 1, 2, 2),
    front: fc.boolean(),
    reserved: fc.constantFrom(null, null, desk1, desk2),
  }),
  { maxLength: 14 },
);
const urgencies = fc.constantFrom<Urgency>(0, 1, 2);
const streaks = fc.array(fc.boolean(), { maxLength: 3 });

describe("the rules agree with each other", () => {
  test("[O1] calling next again and again follows the printed order", () => {
    fc.assert(
      fc.property(waitingTickets, streaks, (specs, recent) => {
        const tickets = specs.map((spec, n) =>
          buildTicket({
            n,
            urgency: spec.urgency,
            queuedAt: minutesAfter(testNow, spec.minute),
            placement: spec.front || spec.reserved ? "front" : "line",
            // One desk only: whatever is reserved is reserved for it, or for one at which nobody works.
            reservedDeskId: spec.reserved === desk2 ? desk3 : spec.reserved,
          }),
        );
        const settings = buildAlwaysOpenSettings();
        const recentCalls = recent.map((urgent) => buildRecentCall({ urgent }));
        let queue: Queue = buildQueue({ tickets, settings, recentCalls, desks: [buildDesk({ openedAt: testNow })] });
        // `callOrder` puts every reserved ticket first, a desk only its own: leave the others out of this comparison.
        fc.pre(!tickets.some((t) => t.reservedDeskId === desk3));
        const expected = callOrder(queue).map((t) => t.id);
        const called: string[] = [];
        for (let at = 0; at < tickets.length; at += 1) {
          const now = secondsAfter(testNow, at * 10);
          queue = commit(queue, callNext(queue, desk1, now));
          const id = queue.desks[0]!.lastCallTicketId!;
          called.push(id);
          // Off the desk again without changing who waits.
          queue = { ...queue, open: queue.open.filter((t) => t.id !== id) };
        }
        expect(called).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  test("[O1] what a newcomer is told before drawing is their place after drawing, whoever lets somebody pass (C10)", () => {
    fc.assert(
      fc.property(waitingTickets, streaks, urgencies, fc.nat(13), (specs, recent, urgency, postponed) => {
        const tickets = specs.map((spec, n) =>
          buildTicket({
            n,
            urgency: spec.urgency,
            queuedAt: minutesAfter(testNow, spec.minute),
            placement: spec.front || spec.reserved ? "front" : "line",
            reservedDeskId: spec.reserved,
          }),
        );
        const recentCalls = recent.map((urgent) => buildRecentCall({ urgent }));
        const line = buildQueue({ tickets, recentCalls, settings: buildAlwaysOpenSettings() });
        // C10: somebody lets another one pass, as far as there is anybody.
        const wish = postpone(line, ticketIdOf(postponed), testNow);
        const queue = wish.ok ? commit(line, wish) : line;
        const ticketId = ticketIdOf(99);
        const request = { ticketId, concern: null, urgency, language: "de", wishes: noWishes, phoneToken: "t" };
        const after = commit(queue, drawTicket(queue, request, { now: testNow, holidays: noHolidays }));
        expect(aheadOf(after, ticketId)).toBe(aheadOfNewcomer(queue, urgency));
      }),
      { numRuns: 1000 },
    );
  });
});
