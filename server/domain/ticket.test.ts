import { describe, expect, test } from "vitest";
import { buildTicket, desk1, desk2, minutesAfter, secondsAfter, testNow, ticketIdOf } from "#tests/support/builders.ts";
import {
  canApply,
  openStatuses,
  type Ticket,
  type TicketCommand,
  type TicketStatus,
  talkMillis,
  ticketStatuses,
  ticketTransitions,
  transition,
  waitMillis,
} from "./ticket.ts";
import { addMillis } from "./time.ts";

const commands: TicketCommand[] = [
  { type: "call", deskId: desk1, callSeq: 7 },
  { type: "recall", callSeq: 8 },
  { type: "undo_call" },
  { type: "start" },
  { type: "complete" },
  { type: "mark_no_show" },
  { type: "requeue", position: "first" },
  { type: "requeue", position: "last" },
  { type: "park" },
  { type: "resume" },
  { type: "transfer", deskId: desk2 },
  { type: "postpone", letsPassId: ticketIdOf(1) },
  { type: "cancel" },
  { type: "reinstate" },
  { type: "expire" },
];
const now = minutesAfter(testNow, 40);

/** The ticket after these commands, one a minute from `testNow`. */
function follow(list: readonly TicketCommand[], ticket: Ticket = buildTicket()): Ticket {
  return list.reduce((current, command, index) => {
    const result = transition(current, command, minutesAfter(testNow, index + 1));
    if (!result.ok) throw new Error(`${current.status} + ${command.type}`);
    return result.value;
  }, ticket);
}

const call: TicketCommand = { type: "call", deskId: desk1, callSeq: 1 };
const again: TicketCommand = { type: "call", deskId: desk1, callSeq: 2 };

describe("the transition table", () => {
  test.each(ticketStatuses.flatMap((status) => commands.map((command) => ({ status, command, type: command.type }))))(
    "[T1] $status + $type follows the table",
    ({ status, command }) => {
      const result = transition(buildTicket({ status }), command, now);
      const expected = ticketTransitions[status][command.type];
      expect(result.ok ? result.value.status : result.code).toBe(expected ?? "invalid_transition");
      expect(canApply(status, command.type)).toBe(expected !== undefined);
    },
  );

  test("[T2] on every path of up to six commands the fields fit the status", () => {
    let visited = 0;
    const statuses = new Set<TicketStatus>();
    function walk(ticket: Ticket, depth: number) {
      visited += 1;
      statuses.add(ticket.status);
      checkFields(ticket);
      if (depth === 6) return;
      for (const command of commands) {
        const result = transition(ticket, command, minutesAfter(testNow, depth + 1));
        if (result.ok) walk(result.value, depth + 1);
      }
    }
    walk(buildTicket(), 0);
    expect(visited).toBeGreaterThan(3_000);
    expect([...statuses].sort()).toEqual([...ticketStatuses].sort());
  });

  test("[T3] every status can be reached from waiting, and every open one can be left", () => {
    const reached = new Set<string>(["waiting"]);
    for (const _ of ticketStatuses) {
      for (const status of ticketStatuses) {
        if (reached.has(status)) for (const to of Object.values(ticketTransitions[status])) reached.add(to);
      }
    }
    expect([...reached].sort()).toEqual([...ticketStatuses].sort());
    for (const status of openStatuses) {
      const ways = Object.values(ticketTransitions[status]);
      expect(ways.some((to) => to !== status)).toBe(true);
    }
  });
});

/** What holds for a ticket in any status (T2). */
function checkFields(ticket: Ticket) {
  const isAtDesk = ticket.status === "called" || ticket.status === "serving";
  const isOpenStatus = (openStatuses as readonly string[]).includes(ticket.status);
  expect(ticket.deskId !== null).toBe(isAtDesk);
  expect(ticket.calledAt !== null).toBe(isAtDesk);
  expect(ticket.closedAt !== null).toBe(!isOpenStatus);
  expect(ticket.firstCalledAt !== null).toBe(ticket.callCount > 0);
  expect(ticket.startedAt !== null).toBe(ticket.wayMs !== null);
  expect(ticket.callCount).toBeGreaterThanOrEqual(ticket.recallCount);
  if (isAtDesk) expect(ticket.callSeq).not.toBeNull();
  if (!isAtDesk) expect(ticket.recallCount).toBe(0);
  if (ticket.status === "serving") expect(ticket.interruptedAt).toBeNull();
  if (ticket.status === "parked") expect(ticket.interruptedAt).not.toBeNull();
  if (ticket.status === "completed") expect([ticket.interruptedAt, ticket.startedAt === null]).toEqual([null, false]);
  if (!isOpenStatus || isAtDesk) expect(ticket.reservedDeskId).toBeNull();
  if (ticket.reservedDeskId !== null) expect(ticket.status).toBe("waiting");
  if (ticket.letsPassId !== null) expect([ticket.status, ticket.postponedAt === null]).toEqual(["waiting", false]);
  if (ticket.interruptedAt !== null) expect(ticket.startedAt).not.toBeNull();
  const order = [ticket.drawnAt, ticket.firstCalledAt, ticket.startedAt, ticket.closedAt].filter((at) => at !== null);
  expect(order).toEqual(order.toSorted());
}

describe("what is measured", () => {
  test("[C5] waiting is measured to the first call that stood, the way from that round's call to the start", () => {
    const ticket = follow([call, { type: "requeue", position: "last" }, again, { type: "start" }]);
    expect(waitMillis(ticket)).toBe(60_000);
    expect(ticket.wayMs).toBe(60_000);
    expect(ticket.startedAt).toBe(minutesAfter(testNow, 4));
  });

  test("[C5] the talk is measured from the first start to its end, less the time it was parked", () => {
    const ticket = follow([call, { type: "start" }, { type: "park" }, again, { type: "start" }, { type: "complete" }]);
    expect(talkMillis(ticket, now)).toBe(2 * 60_000);
    expect(ticket.wayMs).toBe(60_000);
  });

  test("[C5] a talk that is handed over does not count the wait for the other desk", () => {
    const list: TicketCommand[] = [call, { type: "start" }, { type: "transfer", deskId: desk2 }, again];
    const ticket = follow([...list, { type: "start" }, { type: "complete" }]);
    expect(talkMillis(ticket, now)).toBe(2 * 60_000);
  });

  test("[C5] a talk under way is measured up to now, an interrupted one up to its interruption", () => {
    expect(talkMillis(follow([call, { type: "start" }]), minutesAfter(testNow, 12))).toBe(10 * 60_000);
    expect(talkMillis(follow([call, { type: "start" }, { type: "park" }]), minutesAfter(testNow, 12))).toBe(60_000);
    expect(talkMillis(follow([call]), now)).toBeNull();
  });

  test("[R10] a clock that jumps back an hour makes nothing negative", () => {
    const list: TicketCommand[] = [call, { type: "start" }, { type: "park" }, again, { type: "start" }];
    const minutes = [1, -59, 0, -58, -57];
    const back = list.reduce((current, command, index) => {
      const result = transition(current, command, minutesAfter(testNow, minutes[index]!));
      return result.ok ? result.value : current;
    }, buildTicket());
    expect(back).toMatchObject({ status: "serving", wayMs: 0, interruptedMs: 0 });
    expect(talkMillis(back, minutesAfter(testNow, -90))).toBe(0);
    expect(waitMillis(buildTicket({ firstCalledAt: minutesAfter(testNow, -60) }))).toBe(0);
  });
});

describe("rounds", () => {
  test("[C3] recalling raises the count and the number of the announcement and keeps the state", () => {
    const ticket = follow([call, { type: "recall", callSeq: 2 }, { type: "recall", callSeq: 3 }]);
    expect(ticket).toMatchObject({ status: "called", callCount: 3, recallCount: 2, callSeq: 3 });
    expect(ticket.calledAt).toBe(minutesAfter(testNow, 1));
    expect(ticket.announcedAt).toBe(minutesAfter(testNow, 3));
  });

  test("[C3] a new call begins a new round of recalls", () => {
    const ticket = follow([call, { type: "recall", callSeq: 2 }, { type: "requeue", position: "first" }, again]);
    expect(ticket).toMatchObject({ callCount: 3, recallCount: 0 });
  });

  test("[C8] undoing the first call leaves a ticket that was never called, at the front", () => {
    const before = buildTicket();
    const ticket = follow([call, { type: "undo_call" }], before);
    expect(ticket).toEqual({ ...before, placement: "front" });
  });

  test("[C8] undoing a later call takes back that round only, its recalls included", () => {
    const earlier = follow([call, { type: "requeue", position: "last" }]);
    const ticket = follow([again, { type: "recall", callSeq: 3 }, { type: "undo_call" }], earlier);
    expect(ticket).toMatchObject({ callCount: 1, firstCalledAt: earlier.firstCalledAt, placement: "front" });
  });

  test("[O1] requeue first keeps the place in time, requeue last takes the present", () => {
    const at = secondsAfter(testNow, 120);
    expect(follow([call, { type: "requeue", position: "first" }])).toMatchObject({
      placement: "front",
      queuedAt: testNow,
    });
    expect(follow([call, { type: "requeue", position: "last" }])).toMatchObject({ placement: "line", queuedAt: at });
  });

  test("[T1] a cancelled reservation is not kept for the reinstated ticket", () => {
    const ticket = follow([{ type: "transfer", deskId: desk2 }, { type: "cancel" }, { type: "reinstate" }]);
    expect(ticket).toMatchObject({ status: "waiting", placement: "front", reservedDeskId: null, closedAt: null });
    expect(addMillis(ticket.queuedAt, 0)).toBe(testNow);
  });
});
