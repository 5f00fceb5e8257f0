import { estimateWait } from "#server/domain/estimate.ts";
import { aheadOf } from "#server/domain/order.ts";
import type { Queue } from "#server/domain/queue.ts";
import { canApply, type TicketId } from "#server/domain/ticket.ts";
import { getTicket } from "#server/domain/ticket-index.ts";
import { type PhoneSnapshot, phoneSnapshot } from "#server/protocol/snapshots.ts";
import { presentLobby, type View } from "./present-lobby.ts";

/** Null once the day is closed: the ticket and its token are gone (E1). */
export function presentPhone(queue: Queue, view: View, ticketId: TicketId): PhoneSnapshot | null {
  const ticket = getTicket(queue.tickets, ticketId);
  if (!ticket) return null;
  const ahead = ticket.status === "waiting" ? aheadOf(queue, ticketId) : null;
  const isCalled = ticket.status === "called";
  return phoneSnapshot.parse({
    ...presentLobby(queue, view),
    number: ticket.number,
    language: ticket.language,
    status: ticket.status,
    ahead,
    wait: ahead === null ? null : estimateWait(queue, ahead, view.now),
    room: isCalled ? (queue.desks.find((d) => d.id === ticket.deskId)?.room ?? null) : null,
    calledAt: isCalled ? ticket.announcedAt : null,
    canPostpone: ticket.postponedAt === null && canApply(ticket.status, "postpone"),
  });
}
