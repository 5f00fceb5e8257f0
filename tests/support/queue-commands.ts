import * as fc from "fast-check";
import { type AbsenceId, absenceKinds, removeAbsence, saveAbsence } from "#server/domain/absence.ts";
import { removeAnnouncement, saveAnnouncement } from "#server/domain/announcement.ts";
import * as calling from "#server/domain/calling.ts";
import { closeDay, openDay, saveSettings, stopDrawing } from "#server/domain/day.ts";
import * as desks from "#server/domain/desks.ts";
import { drawTicket } from "#server/domain/drawing.ts";
import { postpone } from "#server/domain/postponing.ts";
import type { Queue, QueueChange } from "#server/domain/queue.ts";
import { discardVisit, finishVisit, openContact, putOffVisit, saveVisit } from "#server/domain/recording.ts";
import type { Result } from "#server/domain/result.ts";
import { answerAlarm, endAlarm, raiseAlarm } from "#server/domain/staff-alarm.ts";
import {
  canApply,
  type DeskId,
  noWishes,
  type TicketCommandType,
  type TicketId,
  type Urgency,
} from "#server/domain/ticket.ts";
import { allTickets } from "#server/domain/ticket-index.ts";
import type { Instant } from "#server/domain/time.ts";
import type { VisitId } from "#server/domain/visit.ts";
import { addDays } from "#server/domain/zoned-time.ts";
import {
  buildCatalogue,
  desk1,
  desk2,
  desk3,
  minutesAfter,
  noHolidays,
  rent,
  ticketIdOf,
  visitIdOf,
} from "./builders.ts";
import { complete, recorded, start, visitOf } from "./talks.ts";

/** Choices of one random step; each command takes what it needs. */
export type Step = {
  type: CommandType;
  /** Seconds that pass before it. */
  wait: number;
  pick: number;
  desk: number;
  urgency: Urgency;
  flag: boolean;
};

/** What a command sees besides the queue; `serial` is new with every step. */
type Context = { now: Instant; serial: number; ticketId: TicketId; deskId: DeskId; step: Step };
type Command = (queue: Queue, context: Context) => Result<QueueChange | null, string>;

const deskIds = [desk1, desk2, desk3];
const catalogue = buildCatalogue();

function draw(queue: Queue, { now, step }: Context, ticketId: TicketId) {
  const { urgency } = step;
  const request = { ticketId, concern: urgency === 2 ? null : rent, urgency, language: "de", phoneToken: ticketId };
  return drawTicket(queue, { ...request, wishes: { ...noWishes, moreTime: step.flag } }, { now, holidays: noHolidays });
}

/** An edit of one of the records that are not complete; now and then of a revision that is gone. */
function editRecord(queue: Queue, { now, step }: Context, edit: typeof saveVisit): Result<QueueChange | null, string> {
  const record = queue.openRecords[step.pick % Math.max(1, queue.openRecords.length)];
  const visit = visitOf(queue, record?.visitId ?? null);
  if (visit === null) return { ok: false, code: "record_not_found" };
  const baseRevision = visit.revision - (step.pick % 7 === 0 ? 1 : 0);
  return edit(queue, visit, { baseRevision, changes: step.flag ? recorded : { area: "benefits" } }, catalogue, now);
}

/** Every command the queue knows, under the name the sequences use. */
export const commands = {
  draw: (q, c) => draw(q, c, ticketIdOf(c.serial)),
  drawAgain: (q, c) => draw(q, c, c.ticketId),
  callNext: (q, c) => calling.callNext(q, c.deskId, c.now),
  callTicket: (q, c) => calling.callTicket(q, c.ticketId, c.deskId, c.now),
  recall: (q, c) => calling.recall(q, c.ticketId, c.now),
  undoCall: (q, c) => calling.undoCall(q, c.deskId, c.now),
  startTalk: (q, c) => start(q, c.ticketId, c.now),
  markNoShow: (q, c) => calling.markNoShow(q, c.ticketId, c.now),
  requeue: (q, c) => calling.requeue(q, c.ticketId, c.step.flag ? "first" : "last", c.now),
  park: (q, c) => calling.park(q, c.ticketId, c.now),
  resume: (q, c) => calling.resume(q, c.ticketId, c.now),
  transfer: (q, c) => calling.transfer(q, c.ticketId, c.deskId, c.now),
  postpone: (q, c) => postpone(q, c.ticketId, c.now),
  cancel: (q, c) => calling.cancel(q, c.ticketId, c.now),
  reinstate: (q, c) => calling.reinstate(q, c.ticketId, c.now),
  complete: (q, c) => complete(q, c.ticketId, {}, c.now),
  completeLater: (q, c) => complete(q, c.ticketId, { later: true }, c.now),
  openContact: (q, c) => {
    const contact = { visitId: visitIdOf(c.serial), channel: "phone", language: "de", concern: null } as const;
    return openContact(q, null, { ...contact, caseId: null }, catalogue, c.now);
  },
  finishVisit: (q, c) => editRecord(q, c, finishVisit),
  putOffVisit: (q, c) => editRecord(q, c, putOffVisit),
  discardVisit: (q, c) => {
    const record = q.openRecords[c.step.pick % Math.max(1, q.openRecords.length)];
    const visit = visitOf(q, record?.visitId ?? null);
    return visit ? discardVisit(visit, visit.revision, c.now) : { ok: false, code: "record_not_found" };
  },
  saveVisit: (q, c) => editRecord(q, c, saveVisit),
  openDesk: (q, c) => desks.openDesk(q, c.deskId, { staff: { id: "u1", name: "M. W." }, takeOver: true }, c.now),
  closeDesk: (q, c) => desks.closeDesk(q, c.deskId, c.now),
  armDesk: (q, c) => desks.setWaitForNext(q, c.deskId, true, c.now),
  disarmDesk: (q, c) => desks.setWaitForNext(q, c.deskId, false, c.now),
  pauseDesk: (q, c) => desks.pauseDesk(q, c.deskId, minutesAfter(c.now, 1 + (c.step.pick % 60)), c.now),
  endBreak: (q, c) => desks.endBreak(q, c.deskId, c.now),
  saveDesk: (q, c) => {
    const order = deskIds.indexOf(c.deskId);
    return desks.saveDesk(q, { id: c.deskId, room: `${c.step.pick % 9}`, active: c.step.flag, order }, c.now);
  },
  stopDrawing: (q, c) => stopDrawing(q, c.step.flag, c.now),
  saveSettings: (q, c) =>
    saveSettings(q, { ...q.settings, dailyLimit: c.step.flag ? null : 5 + (c.step.pick % 40) }, c.now),
  saveAnnouncement: (q, c) =>
    saveAnnouncement(
      q,
      {
        id: `a${c.step.pick % 12}`,
        texts: { de: "Hinweis" },
        from: c.now,
        until: minutesAfter(c.now, 1 + c.step.desk),
      },
      c.now,
    ),
  raiseAlarm: (q, c) =>
    raiseAlarm(q, { id: `alarm-${c.serial}`, by: `user-${c.step.pick % 3}`, deskId: c.deskId }, c.now),
  answerAlarm: (q, c) => answerAlarm(q, { id: q.alarms.at(-1)?.id ?? "none", deskId: c.deskId }, c.now),
  endAlarm: (q, c) => endAlarm(q, q.alarms[0]?.id ?? "none", c.now),
  removeAnnouncement: (q, c) => removeAnnouncement(q, q.announcements[0]?.id ?? "none", c.now),
  saveAbsence: (q, c) => {
    // Mostly of coming days: a closed office draws no numbers.
    const from = addDays(q.day.date, c.step.desk);
    const kind = absenceKinds[c.step.desk === 0 ? 2 : c.step.pick % 3] ?? "closed";
    const id = `absence-${c.step.pick % 5}` as AbsenceId;
    const known = q.absences.find((absence) => absence.id === id);
    return saveAbsence(q, { draft: { id, from, to: from, kind }, baseRevision: known?.revision ?? null }, c.now);
  },
  removeAbsence: (q, c) => {
    const known = q.absences[c.step.pick % Math.max(1, q.absences.length)];
    if (known === undefined) return { ok: false, code: "record_not_found" };
    return removeAbsence(q, { id: known.id, baseRevision: known.revision }, c.now);
  },
  closeDay: (q, c) =>
    closeDay(q, {
      now: c.now,
      nextNumberOffset: c.step.pick % 900,
      tileOf: (concern) => concern,
      visitIdFor: (id) => `${id}-visit` as VisitId,
      catalogueVersion: "test-1",
    }),
  openDay: (q, c) => openDay(q, { now: c.now, numberOffset: (c.step.pick * 7) % 900 }),
} as const satisfies Record<string, Command>;

type CommandType = keyof typeof commands;

/** What a command is called in the table of transitions, where it is not its own name. */
const tableNames: Partial<Record<CommandType, TicketCommandType>> = {
  callTicket: "call",
  recall: "recall",
  startTalk: "start",
  markNoShow: "mark_no_show",
  requeue: "requeue",
  park: "park",
  resume: "resume",
  transfer: "transfer",
  postpone: "postpone",
  cancel: "cancel",
  reinstate: "reinstate",
  complete: "complete",
  completeLater: "complete",
};

/** How often each is tried; `openDay` only follows a closed day and is not tried by itself. */
const weights: Partial<Record<CommandType, number>> = {
  draw: 64,
  callNext: 64,
  startTalk: 32,
  complete: 16,
  armDesk: 16,
  undoCall: 32,
  park: 16,
  transfer: 12,
  recall: 16,
  markNoShow: 16,
  postpone: 16,
  resume: 12,
  cancel: 4,
  saveSettings: 4,
  saveAnnouncement: 8,
  removeAnnouncement: 4,
  raiseAlarm: 2,
  answerAlarm: 2,
  endAlarm: 2,
  saveAbsence: 4,
  removeAbsence: 4,
  stopDrawing: 4,
  closeDesk: 4,
  saveDesk: 4,
  pauseDesk: 4,
  endBreak: 4,
  // A closed day refuses nearly everything until midnight.
  closeDay: 1,
};

const typeOf = fc.oneof(
  ...(Object.keys(commands) as CommandType[])
    .filter((type) => type !== "openDay")
    .map((type) => ({ arbitrary: fc.constant(type), weight: weights[type] ?? 8 })),
);

/** One step of a random day; mostly seconds pass, seldom hours, so that sequences also cross midnight. */
export const step: fc.Arbitrary<Step> = fc.record({
  type: typeOf,
  wait: fc.oneof(
    { arbitrary: fc.constantFrom(0, 0, 1, 2, 4, 8, 16, 61, 200, 900), weight: 30 },
    { arbitrary: fc.constant(5 * 3600), weight: 1 },
  ),
  pick: fc.nat(10_000),
  desk: fc.nat(2),
  urgency: fc.constantFrom<Urgency>(0, 0, 1, 2, 2),
  flag: fc.boolean(),
});

/** Runs one step. Three in four are aimed at a ticket the table allows it for, so that sequences go deep. */
export function runStep(queue: Queue, step: Step, now: Instant, serial: number): Result<QueueChange | null, string> {
  const tickets = [...allTickets(queue.tickets)];
  const aimed = step.pick % 4 === 0 ? [] : tickets.filter((t) => canApply(t.status, tableNames[step.type] ?? "expire"));
  const wanted = aimed.length > 0 ? aimed : tickets;
  const ticketId = wanted[step.pick % Math.max(1, wanted.length)]?.id ?? ticketIdOf(0);
  const command: Command = commands[step.type];
  return command(queue, { now, serial, ticketId, deskId: deskIds[step.desk] ?? desk1, step });
}
