import { announceAt, changeOf } from "./announcing.ts";
import { callArrivalAtArmedDesk, disarmWhereSomebodyWaits } from "./armed-desk.ts";
import { isDayOver } from "./day.ts";
import { type Desk, isOnBreak } from "./desk.ts";
import { endOfLine, nextFor } from "./order.ts";
import { findDesk, findTicket, type Queue, type QueueChange, type QueueEventType, ticketAt } from "./queue.ts";
import { err, ok, type Result } from "./result.ts";
import { type DeskId, type Ticket, type TicketCommand, type TicketId, transition } from "./ticket.ts";
import { type Instant, isWithin, millisBetween } from "./time.ts";

/** Pause between two calls of a desk (C2): longer than a double click, shorter than any visitor takes to move. */
export const callPauseMs = 3_000;

/** How long a call can be taken back (C8): long enough to notice the slip, too short for the visitor to be at the door. */
export const undoWindowMs = 10_000;

type DeskRefusal = "day_over" | "desk_not_found" | "desk_busy" | "desk_on_break" | "called_too_soon";
type TicketRefusal = "day_over" | "ticket_not_found" | "invalid_transition";

/** Calls whoever is next at this desk (O1, C1, C2). */
export function callNext(
  queue: Queue,
  deskId: DeskId,
  now: Instant,
): Result<QueueChange, DeskRefusal | "queue_empty" | "invalid_transition"> {
  const desk = findCallableDesk(queue, deskId, now);
  if (!desk.ok) return desk;
  const ticket = nextFor(queue, deskId);
  return ticket === null ? err("queue_empty") : announceAt(queue, ticket, desk.value, now);
}

/** Calls this one, waiting or parked, whatever the order says. */
export function callTicket(
  queue: Queue,
  ticketId: TicketId,
  deskId: DeskId,
  now: Instant,
): Result<QueueChange, DeskRefusal | TicketRefusal> {
  const desk = findCallableDesk(queue, deskId, now);
  if (!desk.ok) return desk;
  const ticket = findTicket(queue, ticketId);
  if (!ticket.ok) return ticket;
  return announceAt(queue, ticket.value, desk.value, now);
}

/** Announces a called ticket again (C3). */
export function recall(
  queue: Queue,
  ticketId: TicketId,
  now: Instant,
): Result<QueueChange, TicketRefusal | "recalled_too_soon" | "recall_limit_reached"> {
  const found = findToday(queue, ticketId, now);
  if (!found.ok) return found;
  const callSeq = queue.callSeq + 1;
  const ticket = transition(found.value, { type: "recall", callSeq }, now);
  if (!ticket.ok) return ticket;
  const { announcedAt, recallCount } = found.value;
  const { maxRecalls, recallIntervalSeconds } = queue.settings;
  if (recallCount >= maxRecalls) return err("recall_limit_reached");
  if (announcedAt !== null && isWithin(announcedAt, now, recallIntervalSeconds * 1000)) return err("recalled_too_soon");
  return ok({ ...changeOf("ticket_recalled", ticket.value, now, found.value.deskId), callSeq });
}

/** Takes back the last call of a desk: the visitor is first again, nothing was announced (C8). */
export function undoCall(
  queue: Queue,
  deskId: DeskId,
  now: Instant,
): Result<QueueChange, TicketRefusal | "desk_not_found" | "undo_too_late"> {
  if (isDayOver(queue, now)) return err("day_over");
  const desk = findDesk(queue, deskId);
  if (!desk.ok) return desk;
  const { lastCallTicketId, lastCallAt } = desk.value;
  if (lastCallTicketId === null || lastCallAt === null) return err("invalid_transition");
  const found = findTicket(queue, lastCallTicketId);
  if (!found.ok) return found;
  if (found.value.deskId !== deskId) return err("invalid_transition");
  const ticket = transition(found.value, { type: "undo_call" }, now);
  if (!ticket.ok) return ticket;
  const elapsed = millisBetween(lastCallAt, now);
  if (elapsed < 0 || elapsed > undoWindowMs) return err("undo_too_late");

  const undone = queue.recentCalls.findLastIndex((c) => c.ticketId === lastCallTicketId && c.deskId === deskId);
  const change: QueueChange = {
    ...changeOf("call_undone", ticket.value, now, deskId),
    desks: [{ ...desk.value, lastCallTicketId: null }],
    recentCalls: queue.recentCalls.filter((_, index) => index !== undone),
  };
  return ok(disarmWhereSomebodyWaits(queue, change));
}

/** Called and did not come: after one recall, or after the time this visitor is given (C4). */
export function markNoShow(
  queue: Queue,
  ticketId: TicketId,
  now: Instant,
): Result<QueueChange, TicketRefusal | "no_show_too_soon"> {
  const found = findToday(queue, ticketId, now);
  if (!found.ok) return found;
  const { calledAt, recallCount, wishes } = found.value;
  const ticket = transition(found.value, { type: "mark_no_show" }, now);
  if (!ticket.ok) return ticket;
  const { noShowAfterSeconds, noShowAfterSecondsMoreTime } = queue.settings;
  const waitedSeconds = wishes.moreTime ? noShowAfterSecondsMoreTime : noShowAfterSeconds;
  if (recallCount === 0 && calledAt !== null && isWithin(calledAt, now, waitedSeconds * 1000)) {
    return err("no_show_too_soon");
  }
  return ok(changeOf("ticket_no_show", ticket.value, now, found.value.deskId));
}

/** Back to waiting: to the front, or behind everybody. */
export function requeue(
  queue: Queue,
  ticketId: TicketId,
  position: "first" | "last",
  now: Instant,
): Result<QueueChange, TicketRefusal> {
  const found = findToday(queue, ticketId, now);
  if (!found.ok) return found;
  const ticket = transition(found.value, { type: "requeue", position }, now);
  if (!ticket.ok) return ticket;
  const placed = position === "last" ? { ...ticket.value, queuedAt: endOfLine(queue, now) } : ticket.value;
  return ok(disarmWhereSomebodyWaits(queue, changeOf("ticket_requeued", placed, now, found.value.deskId)));
}

/** Interrupted, to go on later; the desk is free. */
export function park(queue: Queue, ticketId: TicketId, now: Instant): Result<QueueChange, TicketRefusal> {
  const found = findToday(queue, ticketId, now);
  if (!found.ok) return found;
  const ticket = transition(found.value, { type: "park" }, now);
  return ticket.ok ? ok(changeOf("ticket_parked", ticket.value, now, found.value.deskId)) : ticket;
}

/** A parked visitor waits again, at the front. */
export function resume(queue: Queue, ticketId: TicketId, now: Instant): Result<QueueChange, TicketRefusal> {
  return arrive(queue, ticketId, { type: "resume" }, now);
}

/** To another desk: first of all there, left alone by the others while that desk is staffed (O1). */
export function transfer(
  queue: Queue,
  ticketId: TicketId,
  deskId: DeskId,
  now: Instant,
): Result<QueueChange, TicketRefusal | "desk_not_found"> {
  if (isDayOver(queue, now)) return err("day_over");
  const desk = findDesk(queue, deskId);
  if (!desk.ok) return desk;
  const found = findTicket(queue, ticketId);
  if (found.ok && found.value.deskId === deskId) return err("invalid_transition");
  return arrive(queue, ticketId, { type: "transfer", deskId }, now);
}

/** Given up before the talk, by the visitor or by staff. */
export function cancel(queue: Queue, ticketId: TicketId, now: Instant): Result<QueueChange, TicketRefusal> {
  const found = findToday(queue, ticketId, now);
  if (!found.ok) return found;
  const ticket = transition(found.value, { type: "cancel" }, now);
  return ticket.ok ? ok(changeOf("ticket_cancelled", ticket.value, now, found.value.deskId)) : ticket;
}

/** A no-show or cancelled visitor is here after all: back to the front, until closing (C4). */
export function reinstate(queue: Queue, ticketId: TicketId, now: Instant): Result<QueueChange, TicketRefusal> {
  return arrive(queue, ticketId, { type: "reinstate" }, now);
}

function findCallableDesk(queue: Queue, deskId: DeskId, now: Instant): Result<Desk, DeskRefusal> {
  if (isDayOver(queue, now)) return err("day_over");
  const desk = findDesk(queue, deskId);
  if (!desk.ok) return desk;
  if (ticketAt(queue, deskId)) return err("desk_busy");
  if (isOnBreak(desk.value, now)) return err("desk_on_break");
  if (desk.value.lastCallAt !== null && isWithin(desk.value.lastCallAt, now, callPauseMs))
    return err("called_too_soon");
  return desk;
}

function findToday(queue: Queue, ticketId: TicketId, now: Instant): Result<Ticket, "day_over" | "ticket_not_found"> {
  return isDayOver(queue, now) ? err("day_over") : findTicket(queue, ticketId);
}

type Arrival = Extract<TicketCommand, { type: "resume" | "transfer" | "reinstate" }>;

const arrivalEvents: Record<Arrival["type"], QueueEventType> = {
  resume: "ticket_resumed",
  transfer: "ticket_transferred",
  reinstate: "ticket_reinstated",
};

/** Somebody waits again by the word of staff: an armed desk takes them like a new arrival (C7). */
function arrive(queue: Queue, ticketId: TicketId, command: Arrival, now: Instant): Result<QueueChange, TicketRefusal> {
  const found = findToday(queue, ticketId, now);
  if (!found.ok) return found;
  const ticket = transition(found.value, command, now);
  if (!ticket.ok) return ticket;
  const deskId = command.type === "transfer" ? command.deskId : null;
  return ok(callArrivalAtArmedDesk(queue, changeOf(arrivalEvents[command.type], ticket.value, now, deskId), now));
}
