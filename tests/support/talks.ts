import type { Queue, QueueChange } from "#server/domain/queue.ts";
import type { VisitEdit } from "#server/domain/recording.ts";
import type { Result } from "#server/domain/result.ts";
import { completeTalk, startTalk } from "#server/domain/talk.ts";
import type { ConcernCode, TicketId } from "#server/domain/ticket.ts";
import { allTickets, getTicket } from "#server/domain/ticket-index.ts";
import type { Instant } from "#server/domain/time.ts";
import type { OutcomeCode, Visit, VisitId } from "#server/domain/visit.ts";
import { buildCatalogue, buildVisit, rent } from "./builders.ts";

const catalogue = buildCatalogue();

/** What completes a record of the test catalogue. */
export const recorded = { foundConcerns: [rent as ConcernCode], outcome: "GEKL" as OutcomeCode };

/** The record a test's ticket opens: fixed, and another one for each ticket. */
export function visitIdFor(ticketId: TicketId): VisitId {
  return ticketId.replace(/-8(?=...-.{12}$)/, "-9") as string as VisitId;
}

/** "Ist da" with the record it opens. */
export function start(queue: Queue, ticketId: TicketId, now: Instant) {
  return startTalk(queue, null, { ticketId, visitId: visitIdFor(ticketId), catalogue }, now);
}

/** The record of a queue that stands in no database: what the queue knows of it. */
export function visitOf(queue: Queue, visitId: VisitId | null): Visit | null {
  const record = queue.openRecords.find((r) => r.visitId === visitId);
  if (record === undefined) return null;
  const { foundConcern, visitId: id, ...known } = record;
  const ticketId = [...allTickets(queue.tickets)].find((t) => t.visitId === id)?.id ?? null;
  return buildVisit({ ...known, id, ticketId, foundConcerns: foundConcern === null ? [] : [foundConcern] });
}

/** Ends a talk as the console does: recorded, or `later`. */
export function complete(
  queue: Queue,
  ticketId: TicketId,
  { later = false, changes = later ? {} : recorded }: { later?: boolean; changes?: VisitEdit["changes"] },
  now: Instant,
): Result<QueueChange | null, string> {
  const visitId = getTicket(queue.tickets, ticketId)?.visitId ?? visitIdFor(ticketId);
  const visit = visitOf(queue, visitId);
  const edit = { baseRevision: visit?.revision ?? 0, changes };
  return completeTalk(queue, visit, { ticketId, visitId, edit, later, catalogue }, now);
}
