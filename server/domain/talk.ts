import { changeOf } from "./announcing.ts";
import { type Appointment, contentFromAppointment } from "./appointment.ts";
import type { Catalogue } from "./catalogue.ts";
import { isDayOver } from "./day.ts";
import { findTicket, type Queue, type QueueChange } from "./queue.ts";
import { auditVisit, type RecordRefusal, reviseVisit, type VisitEdit } from "./recording.ts";
import { err, ok, type Result } from "./result.ts";
import { type Ticket, type TicketId, talkMillis, transition, waitMillis } from "./ticket.ts";
import type { Instant } from "./time.ts";
import { beginVisit, type Visit, type VisitId } from "./visit.ts";
import { defaultLegalState } from "./visit-rules.ts";
import { localDate, localHour } from "./zoned-time.ts";

type TalkRefusal = "day_over" | "ticket_not_found" | "invalid_transition" | "record_conflict";

/**
 * "Ist da": the visitor has arrived, the talk begins (C5), and with the first one its record is opened in the same
 * change, filled with what the ticket knows (C6). `known` is the record that has `visitId` already: of a talk that goes
 * on it is left as it is, any other is refused.
 */
export function startTalk(
  queue: Queue,
  known: Visit | null,
  { ticketId, visitId, catalogue, appointment = null }: Start,
  now: Instant,
): Result<QueueChange | null, TalkRefusal> {
  if (isDayOver(queue, now)) return err("day_over");
  const found = findTicket(queue, ticketId);
  if (!found.ok) return found;
  const before = found.value;
  if (before.status === "serving" && before.visitId === visitId) return ok(null);
  const started = transition(before, { type: "start" }, now);
  if (!started.ok) return started;
  const change = changeOf("ticket_started", started.value, now, before.deskId);
  if (before.visitId !== null) return ok(change);
  if (known !== null) return err("record_conflict");

  const begun = openRecordOf(queue, started.value, { id: visitId, catalogue }, now);
  const visit = appointment === null ? begun : { ...begun, ...contentFromAppointment(appointment, begun) };
  const tickets = [{ ...started.value, visitId }];
  return ok({ ...change, tickets, visits: [visit], audit: [auditVisit("visit_opened", null, visit)] });
}

/**
 * Ends a talk (C6): the ticket is completed and its record saved in the same change. `later` puts the record off, and it
 * stands on the list of open records. Nothing is completed silently. `known` is the record with `visitId`, if there is one.
 */
export function completeTalk(
  queue: Queue,
  known: Visit | null,
  { ticketId, visitId, edit, later, catalogue }: Completion,
  now: Instant,
): Result<QueueChange | null, TalkRefusal | RecordRefusal> {
  if (isDayOver(queue, now)) return err("day_over");
  const found = findTicket(queue, ticketId);
  if (!found.ok) return found;
  // A talk that was begun before records were opened with it has none yet.
  const isNew = known === null && found.value.visitId === null && found.value.startedAt !== null;
  const visit = isNew ? openRecordOf(queue, found.value, { id: visitId, catalogue }, now) : known;
  const completed = transition(found.value, { type: "complete" }, now);
  if (visit === null || (!isNew && visit.id !== found.value.visitId))
    return completed.ok ? err("record_conflict") : completed;
  const today = localDate(now, queue.settings.timeZone);
  const revised = reviseVisit(visit, edit, later ? "open" : "complete", { catalogue, today });
  if (found.value.status === "completed" && revised.ok && revised.value === null) return ok(null);
  if (!completed.ok) return completed;
  if (!revised.ok) return revised;

  const talkMinutes = Math.round((talkMillis(completed.value, now) ?? 0) / 60_000);
  const record = { ...(revised.value ?? visit), talkMinutes };
  return ok({
    ...changeOf("ticket_completed", completed.value, now, found.value.deskId),
    talk: talkMinutes,
    visits: [record],
    tickets: [{ ...completed.value, visitId: visit.id }],
    audit: [auditVisit(later ? "visit_put_off" : "visit_completed", visit, record)],
  });
}

type Start = {
  ticketId: TicketId;
  visitId: VisitId;
  catalogue: Catalogue;
  /** The one the ticket was matched to (F8). */
  appointment?: Pick<Appointment, "caseId" | "interpreter"> | null;
};

type Completion = { ticketId: TicketId; visitId: VisitId; edit: VisitEdit; later: boolean; catalogue: Catalogue };

/** The record of a talk as it begins. Of the wishes nothing is kept (P6), but that it had been agreed on is a channel. */
function openRecordOf(
  queue: Queue,
  ticket: Ticket,
  { id, catalogue }: { id: VisitId; catalogue: Pick<Catalogue, "version"> },
  now: Instant,
): Visit {
  const wait = waitMillis(ticket);
  return beginVisit({
    id,
    state: "draft",
    ticketId: ticket.id,
    ticketNumber: ticket.number,
    date: queue.day.date,
    hour: localHour(ticket.startedAt ?? now, queue.settings.timeZone),
    channel: ticket.wishes.appointment ? "appointment" : "walk_in",
    statedConcern: ticket.concern,
    language: ticket.language,
    legalState: defaultLegalState(queue.day.date),
    waitMinutes: wait === null ? null : Math.round(wait / 60_000),
    catalogueVersion: catalogue.version,
  });
}
