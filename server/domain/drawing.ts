import { changeOf } from "./announcing.ts";
import { callArrivalAtArmedDesk } from "./armed-desk.ts";
import { availabilityOf } from "./availability.ts";
import { isDayOver } from "./day.ts";
import { estimateWait } from "./estimate.ts";
import { numberFor } from "./numbering.ts";
import type { Holidays } from "./opening-hours.ts";
import { aheadOfNewcomer, endOfLine } from "./order.ts";
import type { Queue, QueueChange } from "./queue.ts";
import { err, ok, type Result } from "./result.ts";
import type { ConcernCode, Ticket, TicketId, Urgency, Wishes } from "./ticket.ts";
import { getTicket } from "./ticket-index.ts";
import type { Instant } from "./time.ts";

export type DrawRequest = {
  /** Made by the kiosk when the citizen taps (D2). */
  ticketId: TicketId;
  concern: ConcernCode | null;
  /** From the catalogue; 0 without a concern. */
  urgency: Urgency;
  language: string;
  wishes: Wishes;
  /** 128 random bits, base64url (D4). Without effect when the id is known. */
  phoneToken: string;
};

/**
 * Draws a number (D1–D4), and calls it at once where a desk waits for the next arrival (C7).
 *
 * @returns null where this id has drawn before, with the same concern and language: the ticket stands in
 * `queue.tickets` (D2). `ticket_id_reused` where it has drawn something else.
 */
export function drawTicket(
  queue: Queue,
  request: DrawRequest,
  context: { now: Instant; holidays: Holidays },
): Result<
  QueueChange | null,
  "office_closed" | "drawing_stopped" | "daily_limit_reached" | "ticket_id_reused" | "day_over"
> {
  const { now, holidays } = context;
  if (isDayOver(queue, now)) return err("day_over");
  // Before D1: who was given a number at 11:44 gets the answer also at 11:46.
  const drawn = getTicket(queue.tickets, request.ticketId);
  if (drawn) return isSameDraw(drawn, request) ? ok(null) : err("ticket_id_reused");

  switch (availabilityOf(queue, holidays, now).state) {
    case "closed":
      return err("office_closed");
    case "stopped":
      return err("drawing_stopped");
    case "full":
      return err("daily_limit_reached");
    case "open":
      break;
  }
  const ticket = buildWaitingTicket(queue, request, now);
  const change = {
    ...changeOf("ticket_drawn", ticket, now, null),
    day: { ...queue.day, drawnCount: queue.day.drawnCount + 1 },
  };
  return ok(callArrivalAtArmedDesk(queue, change, now));
}

function isSameDraw(ticket: Ticket, request: DrawRequest): boolean {
  return ticket.concern === request.concern && ticket.language === request.language;
}

function buildWaitingTicket(queue: Queue, request: DrawRequest, now: Instant): Ticket {
  return {
    id: request.ticketId,
    number: numberFor(queue.day.numberOffset, queue.day.drawnCount),
    status: "waiting",
    drawnAt: now,
    concern: request.concern,
    urgency: request.urgency,
    language: request.language,
    wishes: request.wishes,
    promisedWait: estimateWait(queue, aheadOfNewcomer(queue, request.urgency), now),
    phoneToken: request.phoneToken,
    queuedAt: endOfLine(queue, now),
    placement: "line",
    reservedDeskId: null,
    deskId: null,
    firstCalledAt: null,
    calledAt: null,
    announcedAt: null,
    callSeq: null,
    callCount: 0,
    recallCount: 0,
    startedAt: null,
    wayMs: null,
    interruptedAt: null,
    interruptedMs: 0,
    closedAt: null,
    postponedAt: null,
    letsPassId: null,
    visitId: null,
  };
}
