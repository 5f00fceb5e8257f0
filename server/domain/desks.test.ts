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
} from "#tests/support/builders.ts";
import { commit, refusalOf } from "#tests/support/commit.ts";
import { closeDesk, endBreak, maxBreakMs, openDesk, pauseDesk, saveDesk, setWaitForNext } from "./desks.ts";
import { addMillis } from "./time.ts";

const openedAt = minutesAfter(testNow, -60);
const alone = { staff: { id: "u1", name: "M. Winkler" }, takeOver: false };
const deputy = { id: "u2", name: "D. Vertretung" };
const busyQueue = buildQueue({ tickets: [buildTicket({ status: "serving" })] });

describe("working at a desk", () => {
  test("[C12] a desk where somebody else works is taken over only where that is said, and keeps its state", () => {
    const queue = buildQueue({ desks: [buildDesk()] });
    const opened = commit(queue, openDesk(queue, desk1, alone, testNow));
    const later = minutesAfter(testNow, 5);
    expect(refusalOf(openDesk(opened, desk1, { staff: deputy, takeOver: false }, later))).toBe("desk_taken");
    const taken = commit(opened, openDesk(opened, desk1, { staff: deputy, takeOver: true }, later));
    expect(taken.desks[0]).toMatchObject({ staff: deputy, openedAt: testNow });
  });

  test("[C12, P8] who worked at a desk is known nowhere once it is left or the day is closed", () => {
    const queue = buildQueue({ desks: [buildDesk()] });
    const opened = commit(queue, openDesk(queue, desk1, alone, testNow));
    expect(commit(opened, closeDesk(opened, desk1, testNow)).desks[0]!.staff).toBeNull();
    // A desk that was staffed by its first call has nobody's name, and is nobody's to lose.
    const unnamed = buildQueue({ desks: [buildDesk({ openedAt })] });
    const named = commit(unnamed, openDesk(unnamed, desk1, { staff: deputy, takeOver: false }, testNow));
    expect(named.desks[0]!.staff).toEqual(deputy);
  });

  test("[C9] a desk is opened once and left once", () => {
    const queue = buildQueue({ desks: [buildDesk()] });
    const opened = commit(queue, openDesk(queue, desk1, alone, testNow));
    expect(opened.desks[0]!.openedAt).toBe(testNow);
    const again = commit(opened, openDesk(opened, desk1, alone, minutesAfter(testNow, 5)));
    expect(again.desks[0]!.openedAt).toBe(testNow);
    const left = commit(again, closeDesk(again, desk1, minutesAfter(testNow, 6)));
    expect(left.desks[0]).toEqual({ ...buildDesk(), openedAt: null });
  });

  test("[C1] a desk that holds a ticket is not left", () => {
    expect(refusalOf(closeDesk(busyQueue, desk1, testNow))).toBe("desk_busy");
    expect(refusalOf(closeDesk(busyQueue, desk2, testNow))).toBe("accepted");
    const called = buildQueue({ tickets: [buildTicket({ status: "called" })] });
    expect(refusalOf(closeDesk(called, desk1, testNow))).toBe("desk_busy");
  });

  test("[C7] leaving a desk disarms it, and the one that may now call who was handed to it", () => {
    const armed = buildDesk({ openedAt, waitForNext: true });
    const queue = buildQueue({
      desks: [armed, buildDesk({ id: desk2, order: 2, openedAt })],
      tickets: [buildTicket({ reservedDeskId: desk2, placement: "front" })],
    });
    const left = commit(queue, closeDesk(queue, desk2, testNow));
    expect(left.desks.map((d) => [d.openedAt, d.waitForNext])).toEqual([
      [openedAt, false],
      [null, false],
    ]);
    const own = commit(queue, closeDesk(queue, desk1, testNow));
    expect(own.desks[0]).toMatchObject({ openedAt: null, waitForNext: false });
  });
});

describe("wait for next", () => {
  test("[C7] a free desk with nobody waiting is armed and disarmed", () => {
    const queue = buildQueue({ desks: [buildDesk()] });
    const armed = commit(queue, setWaitForNext(queue, desk1, true, testNow));
    expect(armed.desks[0]).toMatchObject({ waitForNext: true, openedAt: testNow });
    const disarmed = commit(armed, setWaitForNext(armed, desk1, false, testNow));
    expect(disarmed.desks[0]!.waitForNext).toBe(false);
  });

  test("[C7] where somebody waits for this desk, arming would call unasked and is refused", () => {
    const waiting = buildQueue({ tickets: buildLine(1) });
    expect(refusalOf(setWaitForNext(waiting, desk1, true, testNow))).toBe("invalid_transition");
    expect(refusalOf(setWaitForNext(waiting, desk1, false, testNow))).toBe("accepted");
    const forAnother = buildQueue({ tickets: [buildTicket({ reservedDeskId: desk2, placement: "front" })] });
    expect(refusalOf(setWaitForNext(forAnother, desk1, true, testNow))).toBe("accepted");
    expect(refusalOf(setWaitForNext(forAnother, desk2, true, testNow))).toBe("invalid_transition");
  });

  test("[C7] a busy desk, one on break, and one that called less than three seconds ago are not armed", () => {
    expect(refusalOf(setWaitForNext(busyQueue, desk1, true, testNow))).toBe("desk_busy");
    const paused = buildQueue({ desks: [buildDesk({ pausedUntil: minutesAfter(testNow, 1) })] });
    expect(refusalOf(setWaitForNext(paused, desk1, true, testNow))).toBe("desk_on_break");
    const called = buildQueue({ desks: [buildDesk({ lastCallAt: testNow })] });
    expect(refusalOf(setWaitForNext(called, desk1, true, secondsAfter(testNow, 2.9)))).toBe("called_too_soon");
    expect(refusalOf(setWaitForNext(called, desk1, true, secondsAfter(testNow, 3)))).toBe("accepted");
  });
});

describe("breaks", () => {
  test("[C9] a break lasts until an instant in the future, at most eight hours away", () => {
    const queue = buildQueue();
    const until = (millis: number) => refusalOf(pauseDesk(queue, desk1, addMillis(testNow, millis), testNow));
    expect(until(1)).toBe("accepted");
    expect(until(maxBreakMs)).toBe("accepted");
    expect(until(maxBreakMs + 1)).toBe("invalid_transition");
    expect(until(0)).toBe("invalid_transition");
    expect(until(-60_000)).toBe("invalid_transition");
    expect(refusalOf(pauseDesk(queue, desk1, "soon", testNow))).toBe("invalid_transition");
  });

  test("[C9] a break ends the arming, keeps the visitor, and can be ended early or prolonged", () => {
    const queue = { ...busyQueue, desks: [buildDesk({ openedAt, waitForNext: true })] };
    const half = minutesAfter(testNow, 30);
    const paused = commit(queue, pauseDesk(queue, desk1, half, testNow));
    expect(paused.desks[0]).toMatchObject({ pausedUntil: half, waitForNext: false, openedAt });
    expect(paused.open).toEqual(queue.open);
    const longer = commit(paused, pauseDesk(paused, desk1, minutesAfter(testNow, 60), testNow));
    expect(longer.desks[0]!.pausedUntil).toBe(minutesAfter(testNow, 60));
    expect(commit(longer, endBreak(longer, desk1, testNow)).desks[0]!.pausedUntil).toBeNull();
  });

  test("[C9] somebody who announces to come later staffs the desk with it", () => {
    const queue = buildQueue({ desks: [buildDesk()] });
    const paused = commit(queue, pauseDesk(queue, desk1, minutesAfter(testNow, 30), testNow));
    expect(paused.desks[0]!.openedAt).toBe(testNow);
  });
});

describe("desks of the office", () => {
  const draft = { id: desk3, room: "1.04", active: true, order: 0 };

  test("[C1] a new desk comes in its order, unstaffed", () => {
    const after = commit(buildQueue(), saveDesk(buildQueue(), draft, testNow));
    expect(after.desks.map((d) => d.id)).toEqual([desk3, desk1, desk2]);
    expect(after.desks[0]).toEqual(buildDesk({ ...draft }));
  });

  test("[C1] a changed desk keeps its day and its visitor", () => {
    const changed = { id: desk1, room: "7", active: true, order: 9 };
    const after = commit(busyQueue, saveDesk(busyQueue, changed, testNow));
    expect(after.desks.map((d) => [d.id, d.room, d.openedAt])).toEqual([
      [desk2, "3", openedAt],
      [desk1, "7", openedAt],
    ]);
  });

  test("[C1] a desk that holds a ticket is not taken out of use, a free one is left with it", () => {
    const removed = (id: typeof desk1) => saveDesk(busyQueue, { id, room: "2", active: false, order: 1 }, testNow);
    expect(refusalOf(removed(desk1))).toBe("desk_busy");
    const after = commit(busyQueue, removed(desk2));
    expect(after.desks.find((d) => d.id === desk2)).toMatchObject({ active: false, openedAt: null });
    expect(refusalOf(openDesk(after, desk2, alone, testNow))).toBe("desk_not_found");
  });
});

test("[E1] when the day is over no desk is opened, left, armed or paused", () => {
  const queue = buildQueue();
  const tomorrow = minutesAfter(testNow, 24 * 60);
  const results = [
    openDesk(queue, desk1, alone, tomorrow),
    closeDesk(queue, desk1, tomorrow),
    setWaitForNext(queue, desk1, true, tomorrow),
    pauseDesk(queue, desk1, minutesAfter(tomorrow, 5), tomorrow),
    endBreak(queue, desk1, tomorrow),
  ];
  expect(results.map(refusalOf)).toEqual(results.map(() => "day_over"));
});
