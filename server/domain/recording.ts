import { type AuditDraft, auditOf, changedFields } from "./audit.ts";
import { type Catalogue, isValidOn } from "./catalogue.ts";
import { isDayOver } from "./day.ts";
import { editKeyOf } from "./edit-key.ts";
import type { Queue, QueueChange, QueueEventType } from "./queue.ts";
import { isRecordedDate } from "./recorded-date.ts";
import { err, ok, type Result } from "./result.ts";
import { type ConcernCode, isOpen } from "./ticket.ts";
import { getTicket } from "./ticket-index.ts";
import type { Instant, PlainDate } from "./time.ts";
import { beginVisit, type Visit, type VisitContent, type VisitId, type VisitState } from "./visit.ts";
import { defaultLegalState, missingFields, settleContent } from "./visit-rules.ts";
import { localDate, localHour } from "./zoned-time.ts";

/** What somebody changes in a record they read at `baseRevision` (V5). Fields that are not named stay as they are. */
export type VisitEdit = { baseRevision: number; changes: Partial<VisitContent> };

type CodeRefusal = "unknown_concern" | "unknown_outcome" | "unknown_referral";
export type RecordRefusal = "record_conflict" | "record_incomplete" | "date_invalid" | CodeRefusal;

/** A contact without a number: phone, letter … (V6). The same id again is the same contact. */
export function openContact(
  queue: Queue,
  known: Visit | null,
  contact: Pick<VisitContent, "channel" | "language" | "caseId"> & { visitId: VisitId; concern: ConcernCode | null },
  catalogue: Catalogue,
  now: Instant,
): Result<QueueChange | null, "day_over" | "record_conflict" | CodeRefusal> {
  if (isDayOver(queue, now)) return err("day_over");
  const { visitId, channel, language, caseId, concern } = contact;
  if (known !== null) return known.ticketId === null && known.channel === channel ? ok(null) : err("record_conflict");
  const { timeZone } = queue.settings;
  const date = localDate(now, timeZone);
  const foundConcerns = concern === null ? [] : [concern];
  const checked = checkNewCodes(catalogue, date, null, { foundConcerns });
  if (!checked.ok) return checked;
  const visit = beginVisit({
    id: visitId,
    state: "draft",
    date,
    hour: localHour(now, timeZone),
    channel,
    language,
    caseId,
    foundConcerns,
    legalState: defaultLegalState(date),
    catalogueVersion: catalogue.version,
  });
  return ok(recordChange("visit_opened", now, null, visit));
}

/** Saves what was typed: a draft and an open record stay what they are, a complete one has to stay complete (V5). */
export function saveVisit(
  queue: Queue,
  visit: Visit,
  edit: VisitEdit,
  catalogue: Catalogue,
  now: Instant,
): Result<QueueChange | null, EditRefusal> {
  return recordEdit(queue, visit, { edit, state: null, catalogue, now, type: "visit_saved" });
}

/** The record is complete, and counts in the report from now on (V2). A talk under way is ended by `completeTalk`. */
export function finishVisit(
  queue: Queue,
  visit: Visit,
  edit: VisitEdit,
  catalogue: Catalogue,
  now: Instant,
): Result<QueueChange | null, EditRefusal> {
  if (isTalkOpen(queue, visit)) return err("invalid_transition");
  return recordEdit(queue, visit, { edit, state: "complete", catalogue, now, type: "visit_completed" });
}

/** "Später erfassen" for a contact without a number (C6). What is complete stays complete. */
export function putOffVisit(
  queue: Queue,
  visit: Visit,
  edit: VisitEdit,
  catalogue: Catalogue,
  now: Instant,
): Result<QueueChange | null, EditRefusal> {
  // Who has not seen yet that somebody completed it is told so by the revision.
  const isKnownComplete = visit.state === "complete" && visit.revision === edit.baseRevision;
  if (isTalkOpen(queue, visit) || isKnownComplete) return err("invalid_transition");
  return recordEdit(queue, visit, { edit, state: "open", catalogue, now, type: "visit_put_off" });
}

/** A contact that was begun by mistake is gone without a trace but the one in the log (V6). */
export function discardVisit(
  visit: Visit,
  baseRevision: number,
  now: Instant,
): Result<QueueChange, "invalid_transition" | "record_conflict"> {
  if (visit.state !== "draft" || visit.ticketId !== null) return err("invalid_transition");
  if (visit.revision !== baseRevision) return err("record_conflict");
  return ok({
    event: { type: "visit_discarded", at: now },
    discarded: visit.id,
    audit: [auditOf("visit_discarded", { kind: "visit", id: visit.id })],
  });
}

/**
 * The record after an edit (V5); null where this very edit has been stored already, its answer lost, or where nothing
 * would change. `wantedState` is what the record is to be afterwards; null: what it is. To save and to complete are two edits,
 * whatever they change.
 */
export function reviseVisit(
  visit: Visit,
  { baseRevision, changes }: VisitEdit,
  wantedState: VisitState | null,
  { catalogue, today }: { catalogue: Catalogue; today: PlainDate },
): Result<Visit | null, RecordRefusal> {
  const state = wantedState ?? visit.state;
  const lastEdit = editKeyOf(baseRevision, wantedState ?? "kept", changes);
  if (visit.revision === baseRevision + 1 && visit.lastEdit === lastEdit) return ok(null);
  if (visit.revision !== baseRevision) return err("record_conflict");
  const checked = checkNewCodes(catalogue, visit.date, visit, changes);
  if (!checked.ok) return checked;
  if (!areDaysPossible(visit, changes, today)) return err("date_invalid");

  const revised = settleContent({ ...visit, ...changes, state });
  if (state === "complete" && missingFields(revised, catalogue).length > 0) return err("record_incomplete");
  const fields = changedFields(visit, revised);
  if (fields.length === 0) return ok(null);
  const hasNewCodes = ["foundConcerns", "outcome", "referrals"].some((field) => fields.includes(field));
  const catalogueVersion = hasNewCodes ? catalogue.version : visit.catalogueVersion;
  return ok({ ...revised, catalogueVersion, revision: visit.revision + 1, lastEdit });
}

/** What the log keeps of a record: its id and the names of its fields (R35). */
export function auditVisit(action: string, before: Visit | null, after: Visit): AuditDraft {
  const { revision, lastEdit, ticketId, ticketNumber, ...kept } = after;
  return auditOf(action, { kind: "visit", id: after.id }, before === null ? [] : changedFields(before, kept));
}

type Recording = { edit: VisitEdit; state: VisitState | null; catalogue: Catalogue; now: Instant; type: RecordEvent };
type EditRefusal = RecordRefusal | "day_over" | "invalid_transition";
type RecordEvent = Extract<QueueEventType, "visit_opened" | "visit_saved" | "visit_completed" | "visit_put_off">;

function recordEdit(
  queue: Queue,
  visit: Visit,
  { edit, state, catalogue, now, type }: Recording,
): Result<QueueChange | null, RecordRefusal | "day_over"> {
  if (isDayOver(queue, now)) return err("day_over");
  const today = localDate(now, queue.settings.timeZone);
  const revised = reviseVisit(visit, edit, state, { catalogue, today });
  if (!revised.ok) return revised;
  return ok(revised.value && recordChange(type, now, visit, revised.value));
}

function recordChange(type: RecordEvent, at: Instant, before: Visit | null, after: Visit): QueueChange {
  return { event: { type, at }, visits: [after], audit: [auditVisit(type, before, after)] };
}

/** The talk it is the record of still goes on, or is to go on. */
function isTalkOpen(queue: Queue, visit: Visit): boolean {
  const ticket = visit.ticketId === null ? undefined : getTicket(queue.tickets, visit.ticketId);
  return ticket !== undefined && isOpen(ticket);
}

/** V7: a consent is given on a day of the office up to today. What is stored may stay. */
function areDaysPossible(stored: Visit, changes: Partial<VisitContent>, today: PlainDate): boolean {
  return (["consentJobcenterOn", "consentCallbackOn"] as const).every((field) => {
    const day = changes[field] ?? null;
    return day === null || day === stored[field] || isRecordedDate(day, today);
  });
}

/** V3: codes of the current catalogue that were valid on the day of the visit. What is stored may stay. */
function checkNewCodes(
  catalogue: Catalogue,
  date: string,
  stored: Visit | null,
  { foundConcerns = [], outcome = null, referrals = [] }: Partial<VisitContent>,
): Result<null, CodeRefusal> {
  type Entry = { code: string; validFrom: string | null; validTo: string | null };
  const isKnown = (entries: readonly Entry[], code: string) =>
    entries.some((entry) => entry.code === code && isValidOn(entry, date));
  const newConcerns = foundConcerns.filter((code) => !stored?.foundConcerns.includes(code));
  if (!newConcerns.every((code) => isKnown(catalogue.concerns, code))) return err("unknown_concern");
  if (outcome !== null && outcome !== stored?.outcome && !isKnown(catalogue.outcomes, outcome)) {
    return err("unknown_outcome");
  }
  const newReferrals = referrals.filter((code) => !stored?.referrals.includes(code));
  return newReferrals.every((code) => isKnown(catalogue.referralTargets, code)) ? ok(null) : err("unknown_referral");
}
