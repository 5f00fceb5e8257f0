import { auditOf, changedFields } from "./audit.ts";
import type { Desk } from "./desk.ts";
import type { OfficeSettings } from "./office-settings.ts";
import type { Queue, QueueChange, TicketStatistic } from "./queue.ts";
import { err, ok, type Result } from "./result.ts";
import { type ConcernCode, type Ticket, type TicketId, talkMillis, waitMillis } from "./ticket.ts";
import { allTickets } from "./ticket-index.ts";
import type { Instant } from "./time.ts";
import { beginVisit, type Visit, type VisitId } from "./visit.ts";
import { addDays, localDate, localHour, toInstant } from "./zoned-time.ts";

/**
 * Whether a new date has begun in the office's zone, so that the day has to be turned before anything else (E1).
 * A clock that jumps back never reopens a day. The one exception repairs a clock that once stood in the future: a closed
 * day (it holds no tickets) dated more than a day ahead would otherwise keep the office shut until that date.
 */
export function isDayOver(queue: Queue, now: Instant): boolean {
  const { date, closedAt } = queue.day;
  const today = localDate(now, queue.settings.timeZone);
  return today > date || (closedAt !== null && date > addDays(today, 1));
}

/** Whether the clock has reached the hour at which the day is closed without staff (E1). */
export function isPastDayEnd(queue: Queue, now: Instant): boolean {
  return now >= toInstant(queue.day.date, queue.settings.dayEndsAt, queue.settings.timeZone);
}

/**
 * Closes the day (E1): every ticket becomes one anonymous row, records under way become open ones, tickets, wishes and tokens go, desks and the look-back are reset, a new offset is set. Null if it is closed.
 */
export function closeDay(
  queue: Queue,
  context: {
    now: Instant;
    nextNumberOffset: number;
    /** First level of a concern. */
    tileOf: (concern: ConcernCode) => ConcernCode;
    /** Fresh id for the record of a talk that has none. */
    visitIdFor: (ticketId: TicketId) => VisitId;
    catalogueVersion: string;
  },
): Result<QueueChange | null, never> {
  if (queue.day.closedAt !== null) return ok(null);
  const tickets = [...allTickets(queue.tickets)];
  return ok({
    event: { type: "day_closed", at: context.now },
    day: { ...queue.day, closedAt: context.now, drawingStopped: false, numberOffset: context.nextNumberOffset },
    desks: queue.desks.filter(hasDayState).map(resetDesk),
    recentCalls: [],
    visits: tickets
      .filter((t) => t.startedAt !== null && t.status !== "completed" && t.visitId === null)
      .map((t) => buildOpenVisit(queue, t, context)),
    closing: {
      talks: tickets.flatMap((t) =>
        t.visitId === null || t.status === "completed" ? [] : { visitId: t.visitId, talkMinutes: knownTalkMinutes(t) },
      ),
      // Sorted by what they say, so that not even their order tells which number a row was.
      statistics: sortByContent(tickets.map((t) => summarise(queue, t, context.tileOf))),
    },
    audit: [auditOf("day_closed")],
  });
}

/** Begins a date with empty hands (E1). */
export function openDay(queue: Queue, context: { now: Instant; numberOffset: number }): Result<QueueChange, never> {
  return ok({
    event: { type: "day_opened", at: context.now },
    day: {
      date: localDate(context.now, queue.settings.timeZone),
      numberOffset: context.numberOffset,
      drawnCount: 0,
      drawingStopped: false,
      closedAt: null,
    },
    desks: queue.desks.filter(hasDayState).map(resetDesk),
    recentCalls: [],
    // Nobody who called yesterday still waits for it (C11).
    alarms: [],
    audit: queue.alarms.map(({ id }) => auditOf("alarm_ended", { kind: "alarm", id })),
  });
}

/** Stops or resumes the drawing of numbers for the rest of the day (C9). Who has one is still called. */
export function stopDrawing(queue: Queue, stopped: boolean, now: Instant): Result<QueueChange, "day_over"> {
  if (isDayOver(queue, now)) return err("day_over");
  const type = stopped ? "drawing_stopped" : "drawing_resumed";
  return ok({ event: { type, at: now }, day: { ...queue.day, drawingStopped: stopped }, audit: [auditOf(type)] });
}

export function saveSettings(queue: Queue, settings: OfficeSettings, now: Instant): Result<QueueChange, never> {
  const fields = changedFields(queue.settings, settings);
  return ok({ event: { type: "settings_saved", at: now }, settings, audit: [auditOf("settings_saved", null, fields)] });
}

function summarise(queue: Queue, ticket: Ticket, tileOf: (concern: ConcernCode) => ConcernCode): TicketStatistic {
  return {
    date: queue.day.date,
    hour: localHour(ticket.drawnAt, queue.settings.timeZone),
    tile: ticket.concern === null ? null : tileOf(ticket.concern),
    waitMinutes: toMinutes(waitMillis(ticket)),
    wayMinutes: toMinutes(ticket.wayMs),
    talkMinutes: knownTalkMinutes(ticket),
    calls: ticket.callCount,
    promisedWait: ticket.promisedWait,
    ending: endingOf(ticket),
  };
}

/** A talk that nobody ended was held all the same: it counts as completed, not as expired. */
function endingOf(ticket: Ticket): TicketStatistic["ending"] {
  switch (ticket.status) {
    case "completed":
    case "no_show":
    case "cancelled":
    case "expired":
      return ticket.status;
    case "waiting":
    case "called":
    case "serving":
    case "parked":
      return ticket.startedAt === null ? "expired" : "completed";
  }
}

/** Nobody knows when a talk ended that was still under way at closing: no figure is better than a wrong one. */
function knownTalkMinutes(ticket: Ticket): number | null {
  if (ticket.status === "serving") return null;
  return toMinutes(talkMillis(ticket, ticket.interruptedAt ?? ticket.closedAt ?? ticket.drawnAt));
}

/** Of a talk that was begun before records were opened with it. */
function buildOpenVisit(
  queue: Queue,
  ticket: Ticket,
  context: { visitIdFor: (ticketId: TicketId) => VisitId; catalogueVersion: string },
): Visit {
  return beginVisit({
    id: context.visitIdFor(ticket.id),
    state: "open",
    date: queue.day.date,
    channel: "walk_in",
    statedConcern: ticket.concern,
    language: ticket.language,
    talkMinutes: knownTalkMinutes(ticket),
    catalogueVersion: context.catalogueVersion,
  });
}

function toMinutes(millis: number | null): number | null {
  return millis === null ? null : Math.round(millis / 60_000);
}

function sortByContent(rows: readonly TicketStatistic[]): readonly TicketStatistic[] {
  return rows
    .map((row) => ({ row, key: JSON.stringify(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

function hasDayState(desk: Desk): boolean {
  const { openedAt, pausedUntil, waitForNext, lastCallAt, lastCallTicketId, staff } = desk;
  return waitForNext || [openedAt, pausedUntil, lastCallAt, lastCallTicketId, staff].some((value) => value !== null);
}

function resetDesk(desk: Desk): Desk {
  return {
    ...desk,
    openedAt: null,
    pausedUntil: null,
    waitForNext: false,
    lastCallAt: null,
    lastCallTicketId: null,
    staff: null,
  };
}
