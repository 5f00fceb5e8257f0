import { changeOf } from "./announcing.ts";
import { disarmWhereSomebodyWaits } from "./armed-desk.ts";
import { isDayOver } from "./day.ts";
import { callOrder, isCallableAt } from "./order.ts";
import { findTicket, type Queue, type QueueChange } from "./queue.ts";
import { err, ok, type Result } from "./result.ts";
import { canApply, type Ticket, type TicketId, transition } from "./ticket.ts";
import { getTicket } from "./ticket-index.ts";
import type { Instant } from "./time.ts";

/**
 * "Ten more minutes" (C10), asked for by the visitor, once: the next one is called in their place. Who was called already
 * waits again, and the desk is free.
 *
 * @returns `nobody_behind`: nothing has changed, and it can still be asked for.
 */
export function postpone(
  queue: Queue,
  ticketId: TicketId,
  now: Instant,
): Result<QueueChange, "day_over" | "ticket_not_found" | "invalid_transition" | "postponed_already" | "nobody_behind"> {
  if (isDayOver(queue, now)) return err("day_over");
  const found = findTicket(queue, ticketId);
  if (!found.ok) return found;
  const { value: before } = found;
  if (!canApply(before.status, "postpone")) return err("invalid_transition");
  if (before.postponedAt !== null) return err("postponed_already");
  const passing = nextAfter(queue, before);
  if (passing === null) return err("nobody_behind");
  const ticket = transition(before, { type: "postpone", letsPassId: passing.id }, now);
  if (!ticket.ok) return ticket;
  const ring = endOfRing(queue, passing, ticketId);
  const change: QueueChange = {
    ...changeOf("ticket_postponed", ticket.value, now, before.deskId),
    tickets: ring === null ? [ticket.value] : [ticket.value, { ...ring, letsPassId: null }],
  };
  return ok(disarmWhereSomebodyWaits(queue, change));
}

/**
 * Who comes right after this one, of those who can be called at every desk that would call it; null: nobody. Who was
 * called already is not in the order: whoever is first in it comes after them.
 */
function nextAfter(queue: Queue, ticket: Ticket): Ticket | null {
  const staffed = queue.desks.filter((d) => d.active && d.openedAt !== null);
  const line = queue.open.filter(
    (t) =>
      t.id === ticket.id || staffed.every((d) => !isCallableAt(queue, ticket, d.id) || isCallableAt(queue, t, d.id)),
  );
  const order = callOrder({ ...queue, open: line });
  return order[order.findIndex((t) => t.id === ticket.id) + 1] ?? null;
}

/** Two would wait for each other: the one that would close the ring back to this ticket. */
function endOfRing(queue: Queue, from: Ticket, ticketId: TicketId): Ticket | null {
  for (let ticket: Ticket | undefined = from; ticket; ) {
    if (ticket.letsPassId === ticketId) return ticket;
    ticket = ticket.letsPassId === null ? undefined : getTicket(queue.tickets, ticket.letsPassId);
  }
  return null;
}
