import { callPauseMs, undoWindowMs } from "#server/domain/calling.ts";
import type { Desk } from "#server/domain/desk.ts";
import { estimateWait } from "#server/domain/estimate.ts";
import { hoursOn } from "#server/domain/opening-hours.ts";
import { callOrder } from "#server/domain/order.ts";
import { type Queue, ticketAt } from "#server/domain/queue.ts";
import { deletedOn } from "#server/domain/retention-plan.ts";
import type { Ticket } from "#server/domain/ticket.ts";
import { getTicket } from "#server/domain/ticket-index.ts";
import { addMillis } from "#server/domain/time.ts";
import type { VisitId } from "#server/domain/visit.ts";
import { addDays, toInstant } from "#server/domain/zoned-time.ts";
import {
  type ConsoleDesk,
  type ConsoleSnapshot,
  type ConsoleTicket,
  consoleSnapshot,
} from "#server/protocol/snapshots.ts";
import { closedTickets } from "./closed-tickets.ts";
import { presentLobby, type View } from "./present-lobby.ts";

const maxWaiting = 200;
const maxClosed = 50;

export function presentConsole(queue: Queue, view: View): ConsoleSnapshot {
  const { settings, day } = queue;
  const waiting = callOrder(queue);
  const { counts, latest } = closedTickets(queue.tickets, maxClosed);
  const revisions = new Map(queue.openRecords.map((record) => [record.visitId, record.revision]));
  const present = (ticket: Ticket) => presentTicket(ticket, revisions);
  return consoleSnapshot.parse({
    ...presentLobby(queue, view),
    day: {
      date: day.date,
      drawingStopped: day.drawingStopped,
      closedAt: day.closedAt,
      endsAt: toInstant(day.date, settings.dayEndsAt, settings.timeZone),
    },
    tomorrow: presentTomorrow(queue, view),
    catalogueVersion: view.catalogue.version,
    desks: queue.desks.map((desk) => presentDesk(queue, desk)),
    waiting: waiting.slice(0, maxWaiting).map(present),
    waitingCount: waiting.length,
    active: queue.open.filter((t) => t.status !== "waiting").map(present),
    closed: latest.map(present),
    counts: { drawn: day.drawnCount, ...counts },
    wait: estimateWait(queue, waiting.length, view.now),
    openRecords: recordsToFinish(queue),
    discretion: settings.discretionByDefault,
    limits: {
      maxRecalls: settings.maxRecalls,
      recallIntervalSeconds: settings.recallIntervalSeconds,
      noShowAfterSeconds: settings.noShowAfterSeconds,
      noShowAfterSecondsMoreTime: settings.noShowAfterSecondsMoreTime,
      breakMinutes: settings.breakMinutes,
    },
  });
}

function presentTomorrow(queue: Queue, { holidays }: View): ConsoleSnapshot["tomorrow"] {
  const date = addDays(queue.day.date, 1);
  return {
    date,
    hours: hoursOn(queue, holidays, date).map(({ opens, closes }) => ({ opens, closes })),
    absences: queue.absences.filter(({ from, to }) => from <= date && date <= to).map(({ kind }) => kind),
  };
}

function presentDesk(queue: Queue, desk: Desk): ConsoleDesk {
  const { id, room, active, order, openedAt, pausedUntil, waitForNext, lastCallAt, lastCallTicketId } = desk;
  const canUndo = lastCallTicketId !== null && ticketAt(queue, id)?.id === lastCallTicketId;
  return {
    id,
    room,
    active,
    order,
    openedAt,
    pausedUntil,
    waitForNext,
    undoUntil: canUndo && lastCallAt !== null ? addMillis(lastCallAt, undoWindowMs) : null,
    callableAt: lastCallAt === null ? null : addMillis(lastCallAt, callPauseMs),
    postponedNumber: postponedNumber(queue, desk),
    staffName: desk.staff?.name ?? null,
  };
}

/** Until somebody else is called there, or the visitor is called again. */
function postponedNumber(queue: Queue, { lastCallAt, lastCallTicketId }: Desk): number | null {
  const ticket = lastCallTicketId === null ? undefined : getTicket(queue.tickets, lastCallTicketId);
  if (ticket?.status !== "waiting" || ticket.postponedAt === null || lastCallAt === null) return null;
  return ticket.postponedAt >= lastCallAt ? ticket.number : null;
}

/** Named one by one: the phone token must never stand beside a concern. */
function presentTicket(ticket: Ticket, revisions: ReadonlyMap<VisitId, number>): ConsoleTicket {
  return {
    id: ticket.id,
    number: ticket.number,
    status: ticket.status,
    drawnAt: ticket.drawnAt,
    concern: ticket.concern,
    urgency: ticket.urgency,
    language: ticket.language,
    wishes: ticket.wishes,
    placement: ticket.placement,
    reservedDeskId: ticket.reservedDeskId,
    deskId: ticket.deskId,
    calledAt: ticket.calledAt,
    announcedAt: ticket.announcedAt,
    callCount: ticket.callCount,
    recallCount: ticket.recallCount,
    startedAt: ticket.startedAt,
    interruptedAt: ticket.interruptedAt,
    interruptedMs: ticket.interruptedMs,
    closedAt: ticket.closedAt,
    postponedAt: ticket.postponedAt,
    visitId: ticket.visitId,
    visitRevision: (ticket.visitId && revisions.get(ticket.visitId)) ?? null,
  };
}

/** What is recorded beside a talk under way stands there; all else that is not complete is to be found again. */
function recordsToFinish(queue: Queue): ConsoleSnapshot["openRecords"] {
  const underWay = new Set(queue.open.map((ticket) => ticket.visitId));
  return queue.openRecords
    .filter(({ visitId }) => !underWay.has(visitId))
    .map(({ visitId, state, revision, date, channel, ticketNumber, statedConcern, foundConcern }) => ({
      visitId,
      state,
      revision,
      date,
      channel,
      ticketNumber,
      statedConcern,
      foundConcern,
      deletedOn: deletedOn(date, queue.day.date, queue.settings.retention.draftDays),
    }));
}
