import { auditOf } from "./audit.ts";
import type { Queue, QueueChange, QueueEventType } from "./queue.ts";
import { ok, type Result } from "./result.ts";
import type { DeskId } from "./ticket.ts";
import type { Instant } from "./time.ts";

/** Somebody of the staff calls for help. Says where and since when; never why, and no name. */
export type StaffAlarm = {
  /** Made by the page, so that one press without an answer is one alarm. */
  id: string;
  /** User id of who called: who calls again meanwhile has called already. */
  raisedBy: string;
  raisedAt: Instant;
  /** Null: not at a desk. */
  room: string | null;
  /** Who said "I am coming" first; null: nobody yet. */
  answer: { at: Instant; room: string | null } | null;
};

/** More people than an office has never call at once; this keeps a broken page from filling the row. */
export const maxAlarms = 10;

/** C11: at any hour, also while the day is closed. Who has called already has called: null. */
export function raiseAlarm(
  queue: Queue,
  call: { id: string; by: string; deskId: DeskId | null },
  now: Instant,
): Result<QueueChange | null, never> {
  const { alarms } = queue;
  if (alarms.some(({ id, raisedBy }) => id === call.id || raisedBy === call.by)) return ok(null);
  if (alarms.length >= maxAlarms) return ok(null);
  const alarm = { id: call.id, raisedBy: call.by, raisedAt: now, room: roomOf(queue, call.deskId), answer: null };
  return ok(changeOf("alarm_raised", call.id, [...alarms, alarm], now));
}

/** "I am coming": the first one counts. Null where somebody was faster, or it is over. */
export function answerAlarm(
  queue: Queue,
  answer: { id: string; deskId: DeskId | null },
  now: Instant,
): Result<QueueChange | null, never> {
  const alarm = queue.alarms.find(({ id }) => id === answer.id);
  if (!alarm || alarm.answer) return ok(null);
  const answered = { ...alarm, answer: { at: now, room: roomOf(queue, answer.deskId) } };
  const alarms = queue.alarms.map((one) => (one === alarm ? answered : one));
  return ok(changeOf("alarm_answered", alarm.id, alarms, now));
}

/** Over, or called by mistake. Null where it is over already. */
export function endAlarm(queue: Queue, id: string, now: Instant): Result<QueueChange | null, never> {
  if (!queue.alarms.some((alarm) => alarm.id === id)) return ok(null);
  const alarms = queue.alarms.filter((alarm) => alarm.id !== id);
  return ok(changeOf("alarm_ended", id, alarms, now));
}

function roomOf(queue: Queue, deskId: DeskId | null): string | null {
  return queue.desks.find((desk) => desk.id === deskId)?.room ?? null;
}

function changeOf(
  type: Extract<QueueEventType, `alarm_${string}`>,
  id: string,
  alarms: readonly StaffAlarm[],
  at: Instant,
): QueueChange {
  return { event: { type, at }, alarms, audit: [auditOf(type, { kind: "alarm", id })] };
}
