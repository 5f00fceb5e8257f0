import { describe, expect, test } from "vitest";
import {
  buildDesk,
  buildLine,
  buildQueue,
  buildTicket,
  desk1,
  desk2,
  desk3,
  minutesAfter,
  secondsAfter,
  testNow,
  ticketIdOf,
} from "#tests/support/builders.ts";
import { commit, refusalOf } from "#tests/support/commit.ts";
import { start } from "#tests/support/talks.ts";
import { callNext, callTicket, cancel, park, reinstate, requeue, resume, transfer, undoCall } from "./calling.ts";
import type { Queue } from "./queue.ts";
import type { Ticket } from "./ticket.ts";
import { getTicket } from "./ticket-index.ts";

const openedAt = minutesAfter(testNow, -60);

/** Seconds after `testNow`. */
function at(seconds: number): string {
  return secondsAfter(testNow, seconds);
}

function ticketOf(queue: Queue, n: number): Ticket {
  return getTicket(queue.tickets, ticketIdOf(n))!;
}

/** Three waiting people, the first one just called to desk 1. */
function calledQueue(): Queue {
  const queue = buildQueue({ tickets: buildLine(3) });
  return commit(queue, callNext(queue, desk1, testNow));
}

describe("putting back, parking, handing over", () => {
  test("[O1] put back first is first, put back last is behind everybody", () => {
    const queue = calledQueue();
    const first = commit(queue, requeue(queue, ticketIdOf(0), "first", at(30)));
    expect(ticketOf(commit(first, callNext(first, desk1, at(31))), 0).status).toBe("called");
    let last = commit(queue, requeue(queue, ticketIdOf(0), "last", at(30)));
    const called: string[] = [];
    for (let round = 1; round <= 3; round += 1) {
      last = commit(last, callNext(last, desk1, at(30 + round * 10)));
      called.push(last.desks[0]!.lastCallTicketId!);
      last = commit(last, start(last, last.desks[0]!.lastCallTicketId!, at(31 + round * 10)));
      last = commit(last, park(last, last.desks[0]!.lastCallTicketId!, at(32 + round * 10)));
    }
    expect(called).toEqual([ticketIdOf(1), ticketIdOf(2), ticketIdOf(0)]);
  });

  test("[R10] put back last is last also when the clock jumped back", () => {
    const queue = calledQueue();
    const after = commit(queue, requeue(queue, ticketIdOf(0), "last", minutesAfter(testNow, -60)));
    expect(ticketOf(after, 0).queuedAt > ticketOf(after, 2).queuedAt).toBe(true);
  });

  test("[T1] a parked visitor frees the desk; resumed, they wait at the front", () => {
    let queue = calledQueue();
    queue = commit(queue, start(queue, ticketIdOf(0), at(30)));
    queue = commit(queue, park(queue, ticketIdOf(0), at(60)));
    expect(ticketOf(queue, 0)).toMatchObject({ status: "parked", deskId: null, interruptedAt: at(60) });
    queue = commit(queue, resume(queue, ticketIdOf(0), at(90)));
    expect(ticketOf(queue, 0)).toMatchObject({ status: "waiting", placement: "front" });
    queue = commit(queue, callNext(queue, desk1, at(120)));
    queue = commit(queue, start(queue, ticketIdOf(0), at(150)));
    expect(ticketOf(queue, 0)).toMatchObject({ interruptedMs: 90_000, startedAt: at(30), wayMs: 30_000 });
  });

  test("[O1] handed over, a visitor is first at that desk and left to it by the others", () => {
    let queue = calledQueue();
    queue = commit(queue, start(queue, ticketIdOf(0), at(30)));
    queue = commit(queue, transfer(queue, ticketIdOf(0), desk2, at(60)));
    expect(ticketOf(queue, 0)).toMatchObject({ status: "waiting", deskId: null, reservedDeskId: desk2 });
    queue = commit(queue, callNext(queue, desk1, at(70)));
    queue = commit(queue, callNext(queue, desk2, at(70)));
    expect(queue.desks.map((d) => d.lastCallTicketId)).toEqual([ticketIdOf(1), ticketIdOf(0)]);
    expect(ticketOf(queue, 0).reservedDeskId).toBeNull();
  });

  test("[T1] nobody is handed to the desk they are at, nor to one that does not exist", () => {
    const queue = calledQueue();
    expect(refusalOf(transfer(queue, ticketIdOf(0), desk1, at(9)))).toBe("invalid_transition");
    expect(refusalOf(transfer(queue, ticketIdOf(0), desk3, at(9)))).toBe("desk_not_found");
    expect(refusalOf(transfer(queue, ticketIdOf(9), desk2, at(9)))).toBe("ticket_not_found");
  });

  test("[T1] before the talk a visitor may give up, during it not", () => {
    const queue = calledQueue();
    expect(ticketOf(commit(queue, cancel(queue, ticketIdOf(0), at(9))), 0)).toMatchObject({
      status: "cancelled",
      deskId: null,
      closedAt: at(9),
    });
    const serving = commit(queue, start(queue, ticketIdOf(0), at(9)));
    expect(refusalOf(cancel(serving, ticketIdOf(0), at(10)))).toBe("invalid_transition");
  });
});

describe("wait for next", () => {
  const armedQueue = (tickets: Ticket[]) =>
    buildQueue({
      tickets,
      desks: [buildDesk({ openedAt, waitForNext: true }), buildDesk({ id: desk2, order: 2, openedAt })],
    });

  test("[C7] who is resumed, reinstated or handed over is called by the armed desk like an arrival", () => {
    for (const [tickets, command] of [
      [[buildTicket({ status: "parked" })], (q: Queue) => resume(q, ticketIdOf(0), testNow)],
      [[buildTicket({ status: "no_show" })], (q: Queue) => reinstate(q, ticketIdOf(0), testNow)],
      [[buildTicket({ status: "serving", deskId: desk2 })], (q: Queue) => transfer(q, ticketIdOf(0), desk1, testNow)],
    ] as const) {
      const queue = armedQueue([...tickets]);
      const result = command(queue);
      const after = commit(queue, result);
      expect(ticketOf(after, 0)).toMatchObject({ status: "called", deskId: desk1, callSeq: 1, reservedDeskId: null });
      expect(result.ok && result.value.event.deskId).toBe(desk1);
      expect(after.desks[0]!.waitForNext).toBe(false);
    }
  });

  test("[C7] who is handed to another staffed desk does not come to the armed one", () => {
    const desks = [...armedQueue([]).desks, buildDesk({ id: desk3, order: 3, openedAt })];
    const queue = { ...armedQueue([buildTicket({ status: "serving", deskId: desk2 })]), desks };
    const after = commit(queue, transfer(queue, ticketIdOf(0), desk3, testNow));
    expect(ticketOf(after, 0).status).toBe("waiting");
    expect(after.desks[0]!.waitForNext).toBe(true);
  });

  test("[C7] who is put back or taken back at another desk is not called unasked: the armed desk is disarmed", () => {
    const queue = armedQueue([buildTicket({ status: "called", deskId: desk2, calledAt: testNow })]);
    const put = commit(queue, requeue(queue, ticketIdOf(0), "last", at(5)));
    expect(ticketOf(put, 0).status).toBe("waiting");
    expect(put.desks[0]!.waitForNext).toBe(false);

    const [armed, other] = queue.desks;
    const calling = { ...other!, lastCallAt: testNow, lastCallTicketId: ticketIdOf(0) };
    const called = { ...queue, desks: [armed!, calling] };
    const undone = commit(called, undoCall(called, desk2, at(5)));
    expect(undone.desks.map((d) => [d.waitForNext, d.lastCallTicketId])).toEqual([
      [false, null],
      [false, null],
    ]);
  });

  test("[C7] calling by hand disarms", () => {
    const queue = armedQueue([buildTicket({ status: "parked" })]);
    const after = commit(queue, callTicket(queue, ticketIdOf(0), desk1, testNow));
    expect(after.desks[0]!.waitForNext).toBe(false);
  });
});
