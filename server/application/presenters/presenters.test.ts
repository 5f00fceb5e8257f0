import { expect, test } from "vitest";
import type { AbsenceId } from "#server/domain/absence.ts";
import { emptyTicketIndex, putTickets } from "#server/domain/ticket-index.ts";
import {
  buildAlwaysOpenSettings,
  buildCatalogue,
  buildDesk,
  buildLine,
  buildQueue,
  buildRecentCall,
  buildTicket,
  desk1,
  desk2,
  minutesAfter,
  rent,
  secondsAfter,
  testDate,
  testNow,
  ticketIdOf,
} from "#tests/support/builders.ts";
import { closedTickets } from "./closed-tickets.ts";
import { presentConsole } from "./present-console.ts";
import { presentDisplay } from "./present-display.ts";
import { presentPhone } from "./present-phone.ts";

const view = { now: testNow, holidays: () => null, catalogue: buildCatalogue() };
const settings = buildAlwaysOpenSettings();

test("[E2] a display shows who is called now, newest announcement first, with the instant of that announcement", () => {
  const tickets = [
    buildTicket({ n: 1, status: "called", deskId: desk1, callSeq: 7, announcedAt: secondsAfter(testNow, -20) }),
    buildTicket({ n: 2, status: "called", deskId: desk2, callSeq: 9, announcedAt: secondsAfter(testNow, -5) }),
    buildTicket({ n: 3 }),
  ];
  expect(presentDisplay(buildQueue({ settings, tickets }), view).calls).toEqual([
    { number: 102, room: "3", deskId: desk2, callSeq: 9, calledAt: secondsAfter(testNow, -5) },
    { number: 101, room: "2", deskId: desk1, callSeq: 7, calledAt: secondsAfter(testNow, -20) },
  ]);
});

test("[A56] the list of latest calls: who went in or did not come, each once, newest first, eight and all of 5 min", () => {
  // The four latest of them were called within the last five minutes, the others before.
  const finished = Array.from({ length: 10 }, (_, n) => {
    const announcedAt = secondsAfter(testNow, n < 6 ? -300 : -299);
    return buildTicket({ n, status: "completed", callSeq: n + 1, announcedAt });
  });
  const tickets = [
    ...finished,
    buildTicket({ n: 20, status: "no_show", callSeq: 20 }),
    // Waits again: the old room would be wrong.
    buildTicket({ n: 21, callSeq: 21, announcedAt: testNow }),
    buildTicket({ n: 22, status: "called", callSeq: 22 }),
  ];
  const recentCalls = [...finished, ...tickets.slice(10), buildTicket({ n: 20 })].map(({ id }) =>
    buildRecentCall({ ticketId: id }),
  );
  const { recent, calls } = presentDisplay(buildQueue({ settings, tickets, recentCalls }), view);
  expect(recent.map((c) => c.number)).toEqual([123, 109, 108, 107, 106, 105, 104, 103]);
  expect(calls.map((c) => c.number)).toEqual([125]);

  const rush = finished.map((ticket) => ({ ...ticket, announcedAt: secondsAfter(testNow, -299) }));
  const busy = buildQueue({
    settings,
    tickets: rush,
    recentCalls: rush.map(({ id }) => buildRecentCall({ ticketId: id })),
  });
  expect(presentDisplay(busy, view).recent).toHaveLength(10);
});

test("[C10] a desk tells who left it for more time, until that visitor or somebody else is called", () => {
  const numberOf = (ticket: Parameters<typeof buildTicket>[0], lastCallAt = testNow) => {
    const desks = [buildDesk({ lastCallAt, lastCallTicketId: ticketIdOf(1) })];
    const tickets = [buildTicket({ n: 1, ...ticket }), buildTicket({ n: 2 })];
    return presentConsole(buildQueue({ settings, tickets, desks }), view).desks[0]?.postponedNumber;
  };
  const postponedAt = secondsAfter(testNow, 5);
  expect(numberOf({ postponedAt })).toBe(101);
  expect(numberOf({ postponedAt: null })).toBeNull();
  expect(numberOf({ postponedAt, status: "called", deskId: desk1 })).toBeNull();
  expect(numberOf({ postponedAt, status: "cancelled" })).toBeNull();
  // Asked for before that call, and put back by staff since.
  expect(numberOf({ postponedAt }, secondsAfter(testNow, 60))).toBeNull();
});

test("[R34][P3] whatever a ticket holds, nothing of it but number, room and call reaches a display", () => {
  const ticket = { ...buildTicket({ n: 1, status: "called", concern: rent }), name: "Somebody", note: "secret" };
  const frame = presentDisplay(buildQueue({ settings, tickets: [ticket] }), view);
  expect(Object.keys(frame.calls[0] ?? {}).toSorted()).toEqual(["callSeq", "calledAt", "deskId", "number", "room"]);
  expect(JSON.stringify(frame)).not.toMatch(/KDU|secret|Somebody|token/);
});

test("[P3a] the phone of a called visitor knows the room, of a waiting one the people ahead, of another day nothing", () => {
  const tickets = [...buildLine(2), buildTicket({ n: 5, status: "called", deskId: desk2 })];
  const queue = buildQueue({ settings, tickets });
  expect(presentPhone(queue, view, ticketIdOf(1))).toMatchObject({ ahead: 1, room: null, status: "waiting" });
  expect(presentPhone(queue, view, ticketIdOf(5))).toMatchObject({ ahead: null, wait: null, room: "3" });
  expect(presentPhone(queue, view, ticketIdOf(77))).toBeNull();
});

test("[C2][C8] a console knows until when a call can be undone, and from when the next is allowed", () => {
  const called = buildTicket({ n: 1, status: "called", deskId: desk1 });
  const lastCallAt = secondsAfter(testNow, -2);
  const desks = [
    buildDesk({ lastCallAt, lastCallTicketId: called.id }),
    // The ticket of the last call is gone from this desk: nothing to undo.
    buildDesk({ id: desk2, room: "3", order: 2, lastCallAt, lastCallTicketId: ticketIdOf(9) }),
  ];
  const { desks: shown } = presentConsole(buildQueue({ settings, desks, tickets: [called] }), view);
  expect(shown.map((d) => [d.undoUntil, d.callableAt])).toEqual([
    [secondsAfter(lastCallAt, 10), secondsAfter(lastCallAt, 3)],
    [null, secondsAfter(lastCallAt, 3)],
  ]);
});

test("a console gets 200 waiting tickets in the order of calling and the count of all, and never a phone token", () => {
  const tickets = buildLine(230, (n) => (n === 229 ? { urgency: 2 as const } : {}));
  const frame = presentConsole(buildQueue({ settings, tickets }), view);
  expect(frame.waiting).toHaveLength(200);
  expect(frame.waitingCount).toBe(230);
  expect(frame.waiting[0]?.id).toBe(ticketIdOf(229));
  expect(JSON.stringify(frame)).not.toContain("token");
});

test("finished tickets: counts and the latest, whatever order they finished in", () => {
  const tickets = Array.from({ length: 500 }, (_, n) =>
    buildTicket({
      n,
      status: n % 3 === 0 ? "completed" : n % 3 === 1 ? "no_show" : "cancelled",
      closedAt: minutesAfter(testNow, (n * 37) % 500),
    }),
  );
  const index = putTickets(emptyTicketIndex, [
    ...tickets,
    ...buildLine(3, (n) => ({ n: 600 + n, id: ticketIdOf(600 + n) })),
  ]);
  const { counts, latest } = closedTickets(index, 50);
  expect(counts).toEqual({ completed: 167, noShow: 167, cancelled: 166 });
  const expected = tickets.toSorted((a, b) => ((a.closedAt ?? "") < (b.closedAt ?? "") ? 1 : -1)).slice(0, 50);
  expect(latest.map((t) => t.id)).toEqual(expected.map((t) => t.id));
  // A changed ticket is seen, although its neighbours are not looked at again.
  const changed = putTickets(index, [buildTicket({ n: 0, status: "waiting" })]);
  expect(closedTickets(changed, 50).counts.completed).toBe(166);
});

test("[E1] consoles know when the clock closes the day, and what is planned for tomorrow", () => {
  const queue = buildQueue({
    settings: { ...settings, dayEndsAt: "20:00" },
    absences: [{ id: "a" as AbsenceId, revision: 0, from: testDate, to: "2026-11-24", kind: "absence" }],
  });
  const { day, tomorrow } = presentConsole(queue, view);
  expect(day.endsAt).toBe("2026-11-23T19:00:00.000Z");
  expect(tomorrow).toEqual({ date: "2026-11-24", hours: [], absences: ["absence"] });
  const open = presentConsole(buildQueue({ settings }), view).tomorrow;
  expect(open).toEqual({ date: "2026-11-24", hours: [{ opens: "00:00", closes: "23:59" }], absences: [] });
});

test("[C12] a console says who works at a desk by name, and nothing that leads to an account", () => {
  const staff = { id: "user-1", name: "M. Winkler" };
  const [desk] = presentConsole(buildQueue({ settings, desks: [buildDesk({ staff })] }), view).desks;
  expect(desk?.staffName).toBe("M. Winkler");
  expect(JSON.stringify(desk)).not.toContain("user-1");
  expect(JSON.stringify(presentDisplay(buildQueue({ settings, desks: [buildDesk({ staff })] }), view))).not.toContain(
    "Winkler",
  );
});
