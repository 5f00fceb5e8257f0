import type { Desk } from "./desk.ts";
import { maxRecentCalls, type Queue, type QueueChange, type QueueEventType } from "./queue.ts";
import { ok, type Result } from "./result.ts";
import { type DeskId, type Ticket, transition } from "./ticket.ts";
import type { Instant } from "./time.ts";

/** A change of one ticket, with its event. */
export function changeOf(type: QueueEventType, ticket: Ticket, at: Instant, deskId: DeskId | null): QueueChange {
  return { event: { type, at, ticketId: ticket.id, ...(deskId === null ? {} : { deskId }) }, tickets: [ticket] };
}

/**
 * Calls a ticket at a desk that may call: takes the next `callSeq` (E2), staffs the desk, disarms it (C7), and notes
 * the call for O1, for the pause (C2) and for undo (C8).
 */
export function announceAt(
  queue: Queue,
  ticket: Ticket,
  desk: Desk,
  now: Instant,
): Result<QueueChange, "invalid_transition"> {
  const callSeq = queue.callSeq + 1;
  const called = transition(ticket, { type: "call", deskId: desk.id, callSeq }, now);
  if (!called.ok) return called;
  const call = { ticketId: ticket.id, deskId: desk.id, urgent: ticket.urgency === 2, at: now };
  return ok({
    ...changeOf("ticket_called", called.value, now, desk.id),
    callSeq,
    recentCalls: [...queue.recentCalls, call].slice(-maxRecentCalls),
    desks: [
      {
        ...desk,
        openedAt: desk.openedAt ?? now,
        // Over, or the desk could not call; kept, it would come back with a clock that jumps back (R10).
        pausedUntil: null,
        waitForNext: false,
        lastCallAt: now,
        lastCallTicketId: ticket.id,
      },
    ],
  });
}
