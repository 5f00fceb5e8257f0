import { expect, test } from "vitest";
import { buildQueue, desk1, desk2, minutesAfter, testNow } from "#tests/support/builders.ts";
import { commit } from "#tests/support/commit.ts";
import { openDay } from "./day.ts";
import type { Queue } from "./queue.ts";
import { answerAlarm, endAlarm, maxAlarms, raiseAlarm } from "./staff-alarm.ts";

const idOf = (n: number) => `00000000-0000-4000-8000-0000000a1a${String(n).padStart(2, "0")}`;
const nothing = { ok: true, value: null };

function raise(queue: Queue, n: number, by = `user-${n}`): Queue {
  return commit(queue, raiseAlarm(queue, { id: idOf(n), by, deskId: desk1 }, testNow));
}

test("[C11] a call says room and instant, is logged without a reason, and stays until it is ended", () => {
  const queue = buildQueue();
  const raised = raiseAlarm(queue, { id: idOf(1), by: "user-1", deskId: desk1 }, testNow);
  expect(raised).toMatchObject({
    value: { audit: [{ action: "alarm_raised", subjectKind: "alarm", subjectId: idOf(1), fields: [] }] },
  });
  const called = commit(queue, raised);
  expect(called.alarms).toEqual([
    { id: idOf(1), raisedBy: "user-1", raisedAt: testNow, room: queue.desks[0]!.room, answer: null },
  ]);
  const ended = commit(called, endAlarm(called, idOf(1), minutesAfter(testNow, 1)));
  expect(ended.alarms).toEqual([]);
  expect(endAlarm(ended, idOf(1), testNow)).toEqual(nothing);
});

test("[C11] one press is one call, however often it arrives, and whoever has called has called", () => {
  const queue = raise(buildQueue(), 1);
  const again = (id: string) => raiseAlarm(queue, { id, by: "user-1", deskId: null }, testNow);
  expect([again(idOf(1)), again(idOf(2))]).toEqual([nothing, nothing]);
  expect(raise(queue, 3).alarms.map(({ id }) => id)).toEqual([idOf(1), idOf(3)]);
});

test("[C11] the first who comes counts; a second one changes nothing", () => {
  const queue = raise(buildQueue(), 1);
  const at = minutesAfter(testNow, 1);
  const answered = commit(queue, answerAlarm(queue, { id: idOf(1), deskId: desk2 }, at));
  expect(answered.alarms[0]!.answer).toEqual({ at, room: queue.desks[1]!.room });
  expect(answerAlarm(answered, { id: idOf(1), deskId: desk1 }, at)).toEqual(nothing);
  expect(answerAlarm(answered, { id: idOf(9), deskId: desk1 }, at)).toEqual(nothing);
});

test("[C11] a broken page cannot fill the list", () => {
  let queue = buildQueue();
  for (let n = 0; n < maxAlarms; n += 1) queue = raise(queue, n);
  expect(raiseAlarm(queue, { id: idOf(90), by: "one more", deskId: null }, testNow)).toEqual(nothing);
});

test("[C11] help is called for while the day is closed, too; the next day begins without yesterday's calls", () => {
  const base = buildQueue();
  const closed = raise({ ...base, day: { ...base.day, closedAt: testNow } }, 1);
  const opening = openDay(closed, { now: minutesAfter(testNow, 24 * 60), numberOffset: 0 });
  expect(opening).toMatchObject({ value: { audit: [{ action: "alarm_ended", subjectId: idOf(1) }] } });
  expect(commit(closed, opening).alarms).toEqual([]);
});
