import { describe, expect, test } from "vitest";
import {
  buildDesk,
  buildLine,
  buildQueue,
  buildRecentCall,
  buildTicket,
  buildVisit,
  desk1,
  desk2,
  desk3,
  rent,
  testNow,
  ticketIdOf,
  visitIdOf,
} from "#tests/support/builders.ts";
import { applyChange, findDesk, findTicket, type QueueChange, ticketAt } from "./queue.ts";
import { allTickets, emptyTicketIndex, getTicket, putTickets } from "./ticket-index.ts";
import type { OutcomeCode } from "./visit.ts";

const event = { type: "desk_saved" as const, at: testNow };

describe("a committed change", () => {
  test("[Q1] raises the revision by exactly one, and leaves what it does not name", () => {
    const queue = buildQueue({ tickets: buildLine(3), revision: 41 });
    expect(applyChange(queue, { event })).toEqual({ ...queue, revision: 42 });
  });

  test("[Q1] never changes the queue it was made for", () => {
    const queue = buildQueue({ tickets: buildLine(2), recentCalls: [buildRecentCall()] });
    const copy = structuredClone(queue);
    const change: QueueChange = {
      event,
      tickets: [buildTicket({ n: 0, status: "cancelled" }), buildTicket({ n: 9 })],
      desks: [buildDesk({ room: "9" })],
      recentCalls: [],
      talk: 3,
      visits: [buildVisit()],
    };
    applyChange(queue, change);
    expect(queue).toEqual(copy);
  });

  test("[Q1] the open list holds exactly the open tickets of the day", () => {
    const queue = buildQueue({ tickets: buildLine(3) });
    const closed = applyChange(queue, { event, tickets: [buildTicket({ n: 1, status: "no_show" })] });
    expect(closed.open.map((t) => t.id)).toEqual([ticketIdOf(0), ticketIdOf(2)]);
    expect(closed.tickets.size).toBe(3);
    const back = applyChange(closed, { event, tickets: [buildTicket({ n: 1 })] });
    expect(back.open.map((t) => t.id)).toEqual([ticketIdOf(0), ticketIdOf(2), ticketIdOf(1)]);
  });

  test("[Q1] desks stand in their order, whatever the order of saving", () => {
    const queue = buildQueue({ desks: [buildDesk({ order: 5 }), buildDesk({ id: desk2, order: 6 })] });
    const after = applyChange(queue, { event, desks: [buildDesk({ id: desk3, order: 5 })] });
    expect(after.desks.map((d) => d.id)).toEqual([desk1, desk3, desk2]);
  });

  test("[C6] a visit without outcome is an open record until it has one, oldest first", () => {
    const first = buildVisit({ id: visitIdOf(1), ticketNumber: 101, statedConcern: rent });
    const second = buildVisit({ id: visitIdOf(2) });
    let queue = applyChange(buildQueue(), { event, visits: [first] });
    queue = applyChange(queue, { event, visits: [second] });
    expect(queue.openRecords.map((r) => r.visitId)).toEqual([visitIdOf(1), visitIdOf(2)]);
    expect(queue.openRecords[0]).toMatchObject({ ticketNumber: 101, statedConcern: rent });
    queue = applyChange(queue, { event, visits: [{ ...first, state: "complete", outcome: "GEKL" as OutcomeCode }] });
    expect(queue.openRecords.map((r) => r.visitId)).toEqual([visitIdOf(2)]);
  });
});

describe("finding", () => {
  test("[C1] a ticket is found by the desk it was called to, until it leaves it", () => {
    const queue = buildQueue({ tickets: [buildTicket({ status: "serving" }), buildTicket({ n: 1 })] });
    expect(ticketAt(queue, desk1)?.id).toBe(ticketIdOf(0));
    expect(ticketAt(queue, desk2)).toBeUndefined();
  });

  test("unknown tickets and desks out of use have their own codes", () => {
    const queue = buildQueue({ desks: [buildDesk({ active: false })] });
    expect(findTicket(queue, ticketIdOf(7))).toEqual({ ok: false, code: "ticket_not_found" });
    expect(findDesk(queue, desk1)).toEqual({ ok: false, code: "desk_not_found" });
    expect(findDesk(queue, desk3)).toEqual({ ok: false, code: "desk_not_found" });
  });
});

describe("the day's tickets by id", () => {
  test("an index keeps every ticket once, also those whose ids end alike", () => {
    const tickets = Array.from({ length: 1000 }, (_, n) => buildTicket({ n }));
    const index = putTickets(putTickets(emptyTicketIndex, tickets), [buildTicket({ n: 256, status: "cancelled" })]);
    expect(index.size).toBe(1000);
    expect([...allTickets(index)]).toHaveLength(1000);
    expect(getTicket(index, ticketIdOf(256))?.status).toBe("cancelled");
    expect(getTicket(index, ticketIdOf(512))?.status).toBe("waiting");
    expect(getTicket(index, ticketIdOf(1000))).toBeUndefined();
  });

  test("an index that was changed still says what it said", () => {
    const before = putTickets(emptyTicketIndex, buildLine(3));
    putTickets(before, [buildTicket({ n: 0, status: "cancelled" }), buildTicket({ n: 50 })]);
    expect([before.size, getTicket(before, ticketIdOf(0))?.status]).toEqual([3, "waiting"]);
    expect(emptyTicketIndex.size).toBe(0);
  });
});
