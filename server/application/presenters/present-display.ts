import { shownAnnouncements } from "#server/domain/announcement.ts";
import type { Queue } from "#server/domain/queue.ts";
import type { DeskId, Ticket } from "#server/domain/ticket.ts";
import { getTicket } from "#server/domain/ticket-index.ts";
import { addMillis, type Instant } from "#server/domain/time.ts";
import { type DisplaySnapshot, displaySnapshot } from "#server/protocol/snapshots.ts";
import { presentLobby, type View } from "./present-lobby.ts";

type Call = DisplaySnapshot["calls"][number];

/** So many stand on the wall however long ago they were called; of the last minutes, all (A56). */
const minRecent = 8;
const recentForMs = 5 * 60_000;

/** R34: numbers, rooms and the order of calls, and nothing else. */
export function presentDisplay(queue: Queue, view: View): DisplaySnapshot {
  const rooms = new Map(queue.desks.map((d) => [d.id, d.room]));
  return displaySnapshot.parse({
    ...presentLobby(queue, view),
    calls: queue.open
      .flatMap((ticket) => (ticket.status === "called" ? presentCall(ticket, ticket.deskId, rooms) : []))
      .toSorted((a, b) => b.callSeq - a.callSeq),
    recent: recentCalls(queue, rooms, view.now),
    announcements: shownAnnouncements(queue, view.now).map(({ id, texts }) => ({ id, texts })),
  });
}

function presentCall(ticket: Ticket, deskId: DeskId | null, rooms: ReadonlyMap<DeskId, string>): Call[] {
  const room = deskId === null ? undefined : rooms.get(deskId);
  if (deskId === null || room === undefined || ticket.callSeq === null || ticket.announcedAt === null) return [];
  return [{ number: ticket.number, room, deskId, callSeq: ticket.callSeq, calledAt: ticket.announcedAt }];
}

/** Those who went in, or did not come. Who waits again is not shown: their old room would be wrong. */
function recentCalls(queue: Queue, rooms: ReadonlyMap<DeskId, string>, now: Instant): Call[] {
  const seen = new Set<string>();
  const calls: Call[] = [];
  for (const { ticketId, deskId } of queue.recentCalls.toReversed()) {
    const ticket = getTicket(queue.tickets, ticketId);
    if (!ticket || seen.has(ticketId) || ticket.status === "called" || ticket.status === "waiting") continue;
    seen.add(ticketId);
    calls.push(...presentCall(ticket, deskId, rooms));
  }
  const since = addMillis(now, -recentForMs);
  return calls
    .toSorted((a, b) => b.callSeq - a.callSeq)
    .filter(({ calledAt }, index) => index < minRecent || calledAt > since);
}
