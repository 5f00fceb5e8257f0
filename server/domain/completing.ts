import { changeOf } from "./announcing.ts";
import { isDayOver } from "./day.ts";
import { findTicket, type Queue, type QueueChange } from "./queue.ts";
import { err, ok, type Result } from "./result.ts";
import { type ConcernCode, type TicketId, talkMillis, transition } from "./ticket.ts";
import { getTicket } from "./ticket-index.ts";
import type { Instant } from "./time.ts";
import { beginVisit, type OutcomeCode, type Visit, type VisitId } from "./visit.ts";

/** What the ombudsperson records of a talk: concern as found, the main one first, and what came of it (C6). */
export type VisitDraft = { foundConcerns: readonly ConcernCode[]; outcome: OutcomeCode };

/**
 * Ends a talk (C6): the ticket is completed and its visit stored in the same change. Without a draft ("später erfassen")
 * the visit has no outcome and stands on the list of open records. Nothing is completed silently.
 */
export function completeTalk(
  queue: Queue,
  input: { ticketId: TicketId; visitId: VisitId; draft: VisitDraft | null; catalogueVersion: string },
  now: Instant,
): Result<QueueChange, "day_over" | "ticket_not_found" | "invalid_transition"> {
  if (isDayOver(queue, now)) return err("day_over");
  const found = findTicket(queue, input.ticketId);
  if (!found.ok) return found;
  const completed = transition(found.value, { type: "complete" }, now);
  if (!completed.ok) return completed;

  const ticket = completed.value;
  const talkMinutes = Math.round((talkMillis(ticket, now) ?? 0) / 60_000);
  const visit = beginVisit({
    id: input.visitId,
    state: input.draft === null ? "open" : "complete",
    ticketId: ticket.id,
    ticketNumber: ticket.number,
    date: queue.day.date,
    channel: "walk_in",
    statedConcern: ticket.concern,
    foundConcerns: input.draft?.foundConcerns ?? [],
    outcome: input.draft?.outcome ?? null,
    language: ticket.language,
    talkMinutes,
    catalogueVersion: input.catalogueVersion,
  });
  return ok({ ...changeOf("ticket_completed", ticket, now, found.value.deskId), talk: talkMinutes, visits: [visit] });
}

/** Records a visit later, or corrects it (C6). The draft's codes are from `catalogueVersion` (V3). */
export function saveVisit(
  queue: Queue,
  visit: Visit,
  draft: VisitDraft,
  catalogueVersion: string,
  now: Instant,
): Result<QueueChange, never> {
  // The day may have been closed since the visit was read: its number must not come back (P7).
  const isOfToday = visit.ticketId !== null && getTicket(queue.tickets, visit.ticketId) !== undefined;
  const link = isOfToday ? {} : { ticketId: null, ticketNumber: null };
  const { foundConcerns, outcome } = draft;
  return ok({
    event: { type: "visit_saved", at: now },
    visits: [
      { ...visit, ...link, state: "complete", revision: visit.revision + 1, foundConcerns, outcome, catalogueVersion },
    ],
  });
}
