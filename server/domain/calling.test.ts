import { describe, expect, test } from "vitest";
import {
  buildDesk,
  buildLine,
  buildQueue,
  buildRecentCall,
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
import {
  callNext,
  callTicket,
  cancel,
  markNoShow,
  park,
  recall,
  reinstate,
  requeue,
  resume,
  transfer,
  undoCall,
} from "./calling.ts";
import { setWaitForNext } from "./desks.ts";
import type { Queue } from "./queue.ts";
import { noWishes, type Ticket } from "./ticket.ts";
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

describe("calling", () => {
  test("[C1] a desk holds one ticket: called or serving, it calls nobody else", () => {
    const called = calledQueue();
    expect(refusalOf(callNext(called, desk1, at(60)))).toBe("desk_busy");
    expect(refusalOf(callTicket(called, ticketIdOf(1), desk1, at(60)))).toBe("desk_busy");
    const serving = commit(called, start(called, ticketIdOf(0), at(60)));
    expect(refusalOf(callNext(serving, desk1, at(90)))).toBe("desk_busy");
    const parked = commit(serving, park(serving, ticketIdOf(0), at(90)));
    expect(refusalOf(callNext(parked, desk1, at(120)))).toBe("accepted");
  });

  test("[C2] two desks never get the same ticket", () => {
    let queue = calledQueue();
    queue = commit(queue, callNext(queue, desk2, testNow));
    expect(queue.open.map((t) => t.deskId)).toEqual([desk1, desk2, null]);
    expect(refusalOf(callTicket(queue, ticketIdOf(0), desk3, at(60)))).toBe("desk_not_found");
    const third = { ...queue, desks: [...queue.desks, buildDesk({ id: desk3, openedAt })] };
    expect(refusalOf(callTicket(third, ticketIdOf(0), desk3, at(60)))).toBe("invalid_transition");
  });

  test("[C2] two clicks never call two people, and a free desk waits three seconds until its next call", () => {
    let queue = calledQueue();
    expect(refusalOf(callNext(queue, desk1, testNow))).toBe("desk_busy");
    queue = commit(queue, cancel(queue, ticketIdOf(0), at(1)));
    expect(refusalOf(callNext(queue, desk1, at(2.999)))).toBe("called_too_soon");
    expect(refusalOf(callTicket(queue, ticketIdOf(1), desk1, at(2.999)))).toBe("called_too_soon");
    expect(refusalOf(callNext(queue, desk1, at(3)))).toBe("accepted");
    expect(refusalOf(callNext(queue, desk2, at(1)))).toBe("accepted");
  });

  test("[R10] a clock that jumps back an hour does not lock the desk", () => {
    let queue = calledQueue();
    queue = commit(queue, cancel(queue, ticketIdOf(0), at(1)));
    expect(refusalOf(callNext(queue, desk1, minutesAfter(testNow, -60)))).toBe("accepted");
  });

  test("[R10] a break that is over does not come back with a clock that jumps back", () => {
    const queue = buildQueue({ tickets: buildLine(1), desks: [buildDesk({ openedAt, pausedUntil: at(-60) })] });
    expect(commit(queue, callNext(queue, desk1, testNow)).desks[0]!.pausedUntil).toBeNull();
    const empty = buildQueue({ desks: queue.desks });
    expect(commit(empty, setWaitForNext(empty, desk1, true, testNow)).desks[0]!.pausedUntil).toBeNull();
  });

  test("[C2] nobody waiting, an unknown desk and one on break have their own answers", () => {
    expect(refusalOf(callNext(buildQueue(), desk1, testNow))).toBe("queue_empty");
    expect(refusalOf(callNext(buildQueue(), desk3, testNow))).toBe("desk_not_found");
    const inactive = buildQueue({ tickets: buildLine(1), desks: [buildDesk({ active: false })] });
    expect(refusalOf(callNext(inactive, desk1, testNow))).toBe("desk_not_found");
    const paused = [buildDesk({ openedAt, pausedUntil: at(60) })];
    const onBreak = buildQueue({ tickets: buildLine(1), desks: paused });
    expect(refusalOf(callNext(onBreak, desk1, testNow))).toBe("desk_on_break");
    expect(refusalOf(callTicket(onBreak, ticketIdOf(0), desk1, testNow))).toBe("desk_on_break");
    expect(refusalOf(callNext(onBreak, desk1, at(60)))).toBe("accepted");
    expect(refusalOf(callTicket(buildQueue(), ticketIdOf(0), desk1, testNow))).toBe("ticket_not_found");
  });

  test("[C2] calling staffs a desk", () => {
    const queue = buildQueue({ tickets: buildLine(1), desks: [buildDesk()] });
    expect(commit(queue, callNext(queue, desk1, testNow)).desks[0]!.openedAt).toBe(testNow);
    expect(calledQueue().desks[0]!.openedAt).toBe(openedAt);
  });

  test("[E2] every call and recall takes the next number of the office, and nothing else does", () => {
    let queue = calledQueue();
    expect(queue.callSeq).toBe(1);
    queue = commit(queue, callNext(queue, desk2, at(1)));
    queue = commit(queue, recall(queue, ticketIdOf(0), at(20)));
    expect([ticketOf(queue, 0).callSeq, ticketOf(queue, 1).callSeq, queue.callSeq]).toEqual([3, 2, 3]);
    queue = commit(queue, start(queue, ticketIdOf(0), at(30)));
    queue = commit(queue, markNoShow(queue, ticketIdOf(1), at(90)));
    expect(queue.callSeq).toBe(3);
  });

  test("[O1] calls are looked back on, with their urgency, at most twenty", () => {
    const tickets = buildLine(2, () => ({ urgency: 2 }));
    const recentCalls = Array.from({ length: 20 }, (_, n) => buildRecentCall({ ticketId: ticketIdOf(500 + n) }));
    let queue = buildQueue({ tickets, recentCalls });
    queue = commit(queue, callNext(queue, desk1, testNow));
    expect(queue.recentCalls).toHaveLength(20);
    expect(queue.recentCalls.at(-1)).toEqual({ ticketId: ticketIdOf(0), deskId: desk1, urgent: true, at: testNow });
  });

  test("[T1] a parked visitor can be called directly, whatever the order says", () => {
    const queue = buildQueue({ tickets: [...buildLine(2), buildTicket({ n: 5, status: "parked" })] });
    const after = commit(queue, callTicket(queue, ticketIdOf(5), desk1, testNow));
    expect(ticketOf(after, 5)).toMatchObject({ status: "called", deskId: desk1 });
    const second = commit(queue, callTicket(queue, ticketIdOf(1), desk1, testNow));
    expect(ticketOf(second, 1).status).toBe("called");
  });
});

describe("calling again, not coming, coming", () => {
  test("[C3] a recall comes at least fifteen seconds after the last announcement", () => {
    let queue = calledQueue();
    expect(refusalOf(recall(queue, ticketIdOf(0), at(14.999)))).toBe("recalled_too_soon");
    queue = commit(queue, recall(queue, ticketIdOf(0), at(15)));
    expect(refusalOf(recall(queue, ticketIdOf(0), at(29)))).toBe("recalled_too_soon");
    expect(refusalOf(recall(queue, ticketIdOf(0), at(30)))).toBe("accepted");
  });

  test("[C3] after five recalls there is no sixth, and the office may decide otherwise", () => {
    let queue = calledQueue();
    for (let round = 1; round <= 5; round += 1) queue = commit(queue, recall(queue, ticketIdOf(0), at(round * 20)));
    expect(ticketOf(queue, 0)).toMatchObject({ status: "called", callCount: 6, recallCount: 5 });
    expect(refusalOf(recall(queue, ticketIdOf(0), at(101)))).toBe("recall_limit_reached");
    const patient = { ...queue, settings: { ...queue.settings, maxRecalls: 6 } };
    expect(refusalOf(recall(patient, ticketIdOf(0), at(200)))).toBe("accepted");
  });

  test("[C3] only a called ticket is recalled", () => {
    expect(refusalOf(recall(calledQueue(), ticketIdOf(1), at(60)))).toBe("invalid_transition");
    expect(refusalOf(recall(calledQueue(), ticketIdOf(9), at(60)))).toBe("ticket_not_found");
  });

  test("[C4] no-show after a minute, or after one recall", () => {
    const queue = calledQueue();
    expect(refusalOf(markNoShow(queue, ticketIdOf(0), at(59.999)))).toBe("no_show_too_soon");
    expect(refusalOf(markNoShow(queue, ticketIdOf(0), at(60)))).toBe("accepted");
    const recalled = commit(queue, recall(queue, ticketIdOf(0), at(15)));
    expect(refusalOf(markNoShow(recalled, ticketIdOf(0), at(16)))).toBe("accepted");
  });

  test("[C4][A57] who asked for more time is given three minutes", () => {
    const tickets = buildLine(1, () => ({ wishes: { ...noWishes, moreTime: true } }));
    let queue = buildQueue({ tickets });
    queue = commit(queue, callNext(queue, desk1, testNow));
    expect(refusalOf(markNoShow(queue, ticketIdOf(0), at(179)))).toBe("no_show_too_soon");
    expect(refusalOf(markNoShow(queue, ticketIdOf(0), at(180)))).toBe("accepted");
  });

  test("[C4] a no-show and a cancelled visitor can be taken up again, at the front, with all that was measured", () => {
    let queue = calledQueue();
    queue = commit(queue, markNoShow(queue, ticketIdOf(0), at(60)));
    queue = commit(queue, cancel(queue, ticketIdOf(2), at(61)));
    queue = commit(queue, reinstate(queue, ticketIdOf(2), at(62)));
    queue = commit(queue, reinstate(queue, ticketIdOf(0), at(63)));
    expect(ticketOf(queue, 0)).toMatchObject({
      status: "waiting",
      placement: "front",
      callCount: 1,
      firstCalledAt: testNow,
    });
    queue = commit(queue, callNext(queue, desk1, at(64)));
    expect(queue.desks[0]!.lastCallTicketId).toBe(ticketIdOf(0));
  });

  test("[C5] ist da ends the way", () => {
    const queue = commit(calledQueue(), start(calledQueue(), ticketIdOf(0), at(45)));
    expect(ticketOf(queue, 0)).toMatchObject({ status: "serving", startedAt: at(45), wayMs: 45_000 });
    expect(commit(queue, start(queue, ticketIdOf(0), at(46)))).toBe(queue);
    expect(refusalOf(start(queue, ticketIdOf(1), at(46)))).toBe("invalid_transition");
  });
});

describe("taking a call back", () => {
  test("[C8] within ten seconds: first in line, call count as before, the look-back as before", () => {
    const before = buildQueue({ tickets: buildLine(3), recentCalls: [buildRecentCall({ urgent: true })] });
    const called = commit(before, callNext(before, desk1, testNow));
    const undone = commit(called, undoCall(called, desk1, at(10)));
    expect(ticketOf(undone, 0)).toEqual({ ...ticketOf(before, 0), placement: "front" });
    expect(undone.recentCalls).toEqual(before.recentCalls);
    expect(undone.desks[0]!.lastCallTicketId).toBeNull();
    expect(undone.callSeq).toBe(1);
    expect(commit(undone, callNext(undone, desk1, at(11))).desks[0]!.lastCallTicketId).toBe(ticketIdOf(0));
  });

  test("[C8] after ten seconds it is too late, also for a clock that jumped back", () => {
    expect(refusalOf(undoCall(calledQueue(), desk1, at(10.001)))).toBe("undo_too_late");
    expect(refusalOf(undoCall(calledQueue(), desk1, at(-60)))).toBe("undo_too_late");
  });

  test("[C8] once, and only while the visitor is called to this desk", () => {
    const queue = calledQueue();
    const undone = commit(queue, undoCall(queue, desk1, at(5)));
    expect(refusalOf(undoCall(undone, desk1, at(6)))).toBe("invalid_transition");
    expect(refusalOf(undoCall(queue, desk2, at(6)))).toBe("invalid_transition");
    expect(refusalOf(undoCall(queue, desk3, at(6)))).toBe("desk_not_found");
    const started = commit(queue, start(queue, ticketIdOf(0), at(5)));
    expect(refusalOf(undoCall(started, desk1, at(6)))).toBe("invalid_transition");
    const handed = commit(queue, transfer(queue, ticketIdOf(0), desk2, at(2)));
    const elsewhere = commit(handed, callNext(handed, desk2, at(4)));
    expect(refusalOf(undoCall(elsewhere, desk1, at(6)))).toBe("invalid_transition");
    expect(refusalOf(undoCall(elsewhere, desk2, at(6)))).toBe("accepted");
  });

  test("[C8] a parked visitor called by mistake keeps what was measured of the talk", () => {
    const queue = buildQueue({ tickets: [buildTicket({ status: "parked", callCount: 2 })] });
    const called = commit(queue, callTicket(queue, ticketIdOf(0), desk1, testNow));
    const undone = commit(called, undoCall(called, desk1, at(5)));
    const { startedAt, firstCalledAt, interruptedAt } = ticketOf(queue, 0);
    expect(ticketOf(undone, 0)).toMatchObject({
      status: "waiting",
      placement: "front",
      callCount: 2,
      startedAt,
      firstCalledAt,
      interruptedAt,
    });
  });
});

test("[E1] when the day is over every command says so and changes nothing", () => {
  const queue = calledQueue();
  const tomorrow = minutesAfter(testNow, 24 * 60);
  const id = ticketIdOf(0);
  const results = [
    callNext(queue, desk1, tomorrow),
    callTicket(queue, id, desk1, tomorrow),
    recall(queue, id, tomorrow),
    undoCall(queue, desk1, tomorrow),
    start(queue, id, tomorrow),
    markNoShow(queue, id, tomorrow),
    requeue(queue, id, "last", tomorrow),
    park(queue, id, tomorrow),
    resume(queue, id, tomorrow),
    transfer(queue, id, desk2, tomorrow),
    cancel(queue, id, tomorrow),
    reinstate(queue, id, tomorrow),
  ];
  expect(results.map(refusalOf)).toEqual(results.map(() => "day_over"));
});
