import { expect, test } from "vitest";
import type { ConsoleDesk, ConsoleSnapshot, ConsoleTicket } from "#server/protocol/snapshots.ts";
import { findNext, readDeskState } from "./desk-state.ts";

const now = Date.parse("2026-11-23T09:00:00.000Z");
const later = "2026-11-23T09:10:00.000Z";
const earlier = "2026-11-23T08:00:00.000Z";

function desk(patch: Partial<ConsoleDesk> = {}): ConsoleDesk {
  return { id: "a", active: true, openedAt: earlier, pausedUntil: null, waitForNext: false, ...patch } as ConsoleDesk;
}

function ticket(patch: Partial<ConsoleTicket> = {}): ConsoleTicket {
  return { id: "t", status: "waiting", reservedDeskId: null, ...patch } as ConsoleTicket;
}

function snapshot(patch: { desks?: ConsoleDesk[]; waiting?: ConsoleTicket[]; closedAt?: string } = {}) {
  const { desks = [desk()], waiting = [], closedAt = null } = patch;
  return { desks, waiting, day: { closedAt } } as unknown as ConsoleSnapshot;
}

test("a visitor at the desk is shown before everything else", () => {
  const visitor = ticket({ status: "serving" });
  const closed = snapshot({ closedAt: earlier });
  expect(readDeskState(closed, desk({ pausedUntil: later }), visitor, now).kind).toBe("serving");
  expect(readDeskState(closed, desk(), ticket({ status: "called" }), now).kind).toBe("called");
});

test("[E1] a closed day is said, with or without a desk", () => {
  expect(readDeskState(snapshot({ closedAt: earlier }), null, null, now).kind).toBe("day_closed");
});

test("without a chosen desk it says whether there is one at all", () => {
  expect(readDeskState(snapshot(), null, null, now).kind).toBe("not_chosen");
  expect(readDeskState(snapshot({ desks: [desk({ active: false })] }), null, null, now).kind).toBe("no_desk");
});

test("[C9] a break ends by itself", () => {
  expect(readDeskState(snapshot(), desk({ pausedUntil: later }), null, now).kind).toBe("on_break");
  expect(readDeskState(snapshot(), desk({ pausedUntil: earlier }), null, now).kind).toBe("free");
});

test("[C7] an armed desk waits; one that is not staffed asks to be opened", () => {
  expect(readDeskState(snapshot(), desk({ waitForNext: true }), null, now).kind).toBe("armed");
  expect(readDeskState(snapshot(), desk({ openedAt: null }), null, now).kind).toBe("not_open");
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
