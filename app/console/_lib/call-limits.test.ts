import { expect, test } from "vitest";
import type { ConsoleDesk, ConsoleTicket } from "#server/protocol/snapshots.ts";
import { minutesSince, noShowInSeconds, recallLimit, secondsUntil, undoSeconds } from "./call-limits.ts";

const called = "2026-11-23T08:00:00.000Z";
const at = (seconds: number) => Date.parse(called) + seconds * 1_000;
const limits = {
  maxRecalls: 5,
  recallIntervalSeconds: 15,
  noShowAfterSeconds: 60,
  noShowAfterSecondsMoreTime: 180,
  breakMinutes: [10],
};

function ticket(patch: Partial<ConsoleTicket> = {}): ConsoleTicket {
  const wishes = { moreTime: false, fetch: false, interpreter: false, appointment: false };
  return { calledAt: called, announcedAt: called, recallCount: 0, wishes, ...patch } as ConsoleTicket;
}

test("[C3] a recall is possible 15 s after the announcement, five times", () => {
  expect(recallLimit(ticket(), limits, at(0))).toEqual({ left: 5, inSeconds: 15 });
  expect(recallLimit(ticket({ recallCount: 5 }), limits, at(15))).toEqual({ left: 0, inSeconds: 0 });
});

test("[C4] no-show is offered after 60 s, or after a recall", () => {
  expect(noShowInSeconds(ticket(), limits, at(18))).toBe(42);
  expect(noShowInSeconds(ticket(), limits, at(60))).toBe(0);
  expect(noShowInSeconds(ticket({ recallCount: 1 }), limits, at(18))).toBe(0);
});

test("[C4] who asked for more time is given 180 s", () => {
  const wishes = { ...ticket().wishes, moreTime: true };
  expect(noShowInSeconds(ticket({ wishes }), limits, at(60))).toBe(120);
});

test("[C8] the seconds to take a call back never fall below nothing", () => {
  expect(undoSeconds({ undoUntil: called } as ConsoleDesk, at(-9.2))).toBe(10);
  expect(undoSeconds({ undoUntil: called } as ConsoleDesk, at(3))).toBe(0);
  expect(undoSeconds({ undoUntil: null } as ConsoleDesk, at(0))).toBe(0);
});

test("times are told in whole seconds and minutes", () => {
  expect(secondsUntil(called, at(-0.2))).toBe(1);
  expect(minutesSince(called, at(59))).toBe(0);
  expect(minutesSince(called, at(61))).toBe(1);
  expect(minutesSince(called, at(-30))).toBe(0);
});
