import { expect, test } from "vitest";
import type { ConsoleDesk, ConsoleSnapshot, ConsoleTicket } from "#server/protocol/snapshots.ts";
import { findNext, lateMinutes, readDeskState } from "./desk-state.ts";

const now = Date.parse("2026-11-23T09:00:00.000Z");
const later = "2026-11-23T09:10:00.000Z";
const earlier = "2026-11-23T08:00:00.000Z";

function desk(patch: Partial<ConsoleDesk> = {}): ConsoleDesk {
  return {
    id: "a",
    active: true,
    openedAt: earlier,
    pausedUntil: null,
    waitForNext: false,
    staffName: null,
    ...patch,
  } as ConsoleDesk;
}

function ticket(patch: Partial<ConsoleTicket> = {}): ConsoleTicket {
  return { id: "t", status: "waiting", reservedDeskId: null, ...patch } as ConsoleTicket;
}

function snapshot(patch: { desks?: ConsoleDesk[]; waiting?: ConsoleTicket[]; closedAt?: string } = {}) {
  const { desks = [desk()], waiting = [], closedAt = null } = patch;
  return { desks, waiting, day: { closedAt } } as unknown as ConsoleSnapshot;
}

const me = "Martina Winkler";

test("a visitor at the desk is shown before everything else", () => {
  const visitor = ticket({ status: "serving" });
  const closed = snapshot({ closedAt: earlier });
  expect(readDeskState(closed, desk({ pausedUntil: later }), visitor, now, me).kind).toBe("serving");
  expect(readDeskState(closed, desk(), ticket({ status: "called" }), now, me).kind).toBe("called");
});

test("[E1] a closed day is said, with or without a desk", () => {
  expect(readDeskState(snapshot({ closedAt: earlier }), null, null, now, me).kind).toBe("day_closed");
});

test("without a chosen desk it says whether there is one at all", () => {
  expect(readDeskState(snapshot(), null, null, now, me).kind).toBe("not_chosen");
  expect(readDeskState(snapshot({ desks: [desk({ active: false })] }), null, null, now, me).kind).toBe("no_desk");
});

test("[C9] a break ends by itself", () => {
  expect(readDeskState(snapshot(), desk({ pausedUntil: later }), null, now, me).kind).toBe("on_break");
  expect(readDeskState(snapshot(), desk({ pausedUntil: earlier }), null, now, me).kind).toBe("free");
});

test("[C7] an armed desk waits; one that is not staffed asks to be opened", () => {
  expect(readDeskState(snapshot(), desk({ waitForNext: true }), null, now, me).kind).toBe("armed");
  expect(readDeskState(snapshot(), desk({ openedAt: null }), null, now, me).kind).toBe("not_open");
});

test("[O1] next is the ticket reserved for this desk, and none that is reserved for another staffed desk", () => {
  const own = ticket({ id: "own", reservedDeskId: "a" } as Partial<ConsoleTicket>);
  const other = ticket({ id: "other", reservedDeskId: "b" } as Partial<ConsoleTicket>);
  const any = ticket({ id: "any" } as Partial<ConsoleTicket>);
  const both = [desk(), desk({ id: "b" } as Partial<ConsoleDesk>)];
  expect(findNext(snapshot({ desks: both, waiting: [other, any, own] }), desk())?.id).toBe("own");
  expect(findNext(snapshot({ desks: both, waiting: [other, any] }), desk())?.id).toBe("any");
  expect(findNext(snapshot({ desks: both, waiting: [other] }), desk())).toBeNull();
  const unstaffed = [desk(), desk({ id: "b", openedAt: null } as Partial<ConsoleDesk>)];
  expect(findNext(snapshot({ desks: unstaffed, waiting: [other] }), desk())?.id).toBe("other");
});

test("[C12] at a desk of somebody else nothing is done before it is taken over; at one without a name, or one's own, it is", () => {
  const theirs = desk({ staffName: "Thomas Krause" });
  expect(readDeskState(snapshot(), theirs, ticket({ status: "serving" }), now, me)).toMatchObject({ kind: "taken" });
  expect(readDeskState(snapshot(), desk({ staffName: me }), null, now, me).kind).toBe("free");
  expect(readDeskState(snapshot(), desk({ staffName: "Thomas Krause", openedAt: null }), null, now, me).kind).toBe(
    "not_open",
  );
  // Who is signed in is not known yet: nobody is asked about a desk that may be their own.
  expect(readDeskState(snapshot(), theirs, null, now, null).kind).toBe("free");
});

test("[C9] coming back late is told in whole minutes, until somebody calls or the break is ended", () => {
  expect(lateMinutes(desk({ pausedUntil: new Date(now - 150_000).toISOString() }), now)).toBe(2);
  expect(lateMinutes(desk({ pausedUntil: later }), now)).toBeNull();
  expect(lateMinutes(desk(), now)).toBeNull();
  expect(lateMinutes(desk({ pausedUntil: earlier, openedAt: null }), now)).toBeNull();
});
