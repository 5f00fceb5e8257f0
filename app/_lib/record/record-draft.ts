import type { CaseId, Visit, VisitContent } from "#server/domain/visit.ts";

/** A record as it is read: without what only the server needs. */
export type RecordVersion = Omit<Visit, "lastEdit">;

/** Fields of a record with their new values. */
export type RecordChanges = Partial<VisitContent>;

/**
 * A record under work in one tab: what the server is known to have, what was sent and not answered, what was typed
 * since. Pure: whoever holds it does the sending and reading, one thing at a time.
 */
export type RecordDraft = {
  stored: RecordVersion;
  /** May be stored already, for an answer can be lost: sent again exactly so, on the same revision. */
  sent: RecordChanges | null;
  typed: RecordChanges;
  /** A case that is opened by linking this record to it: not there yet. */
  opensCase?: CaseId | null;
  /** A newer version by somebody else that differs from what is typed here: a person decides. */
  theirs: RecordVersion | null;
};

const contentFields = {
  channel: true,
  foundConcerns: true,
  reactionKind: true,
  area: true,
  krmBefore: true,
  language: true,
  interpreter: true,
  ageBand: true,
  gender: true,
  household: true,
  outcome: true,
  crisisIntervention: true,
  existenceSecured: true,
  factsEstablished: true,
  decisionObtained: true,
  deadlineHintGiven: true,
  remedyBefore: true,
  remedyAfter: true,
  legalState: true,
  referrals: true,
  consentJobcenterOn: true,
  consentCallbackOn: true,
  caseId: true,
} as const satisfies Record<keyof VisitContent, true>;

const fieldNames = Object.keys(contentFields) as (keyof VisitContent)[];

export function beginRecordDraft(stored: RecordVersion): RecordDraft {
  return { stored, sent: null, typed: {}, theirs: null };
}

/** The record as this tab sees it. */
export function readRecord({ stored, sent, typed }: RecordDraft): RecordVersion {
  return { ...stored, ...sent, ...typed };
}

export function hasUnsaved({ sent, typed }: RecordDraft): boolean {
  return sent !== null || Object.keys(typed).length > 0;
}

/** What is typed; a field that is back at what the server gets anyway is none. */
export function editRecord(draft: RecordDraft, changes: RecordChanges): RecordDraft {
  const underWay = { ...draft.stored, ...draft.sent };
  return { ...draft, typed: differenceOf(underWay, { ...underWay, ...draft.typed, ...changes }) };
}

/** Links the record to a case that is opened by the very edit that links it (F1). */
export function openCaseWith(draft: RecordDraft, caseId: CaseId): RecordDraft {
  return { ...editRecord(draft, { caseId }), opensCase: caseId };
}

/** Whether these changes open the case they name. */
export function isOpeningCase({ opensCase }: RecordDraft, { caseId }: RecordChanges): boolean {
  return caseId != null && caseId === opensCase;
}

/** What to send next, and the draft that waits for its answer; null: nothing, or a person has to decide first. */
export function takeChanges(draft: RecordDraft): { draft: RecordDraft; changes: RecordChanges } | null {
  if (draft.theirs !== null || !hasUnsaved(draft)) return null;
  if (draft.sent !== null) return { draft, changes: draft.sent };
  return { draft: { ...draft, sent: draft.typed, typed: {} }, changes: draft.typed };
}

/** What was sent is stored, under this revision. */
export function acknowledge(draft: RecordDraft, revision: number): RecordDraft {
  return { ...draft, stored: { ...draft.stored, ...draft.sent, revision }, sent: null };
}

/** What was sent is certainly not stored: it counts as typed again. */
export function takeBack(draft: RecordDraft): RecordDraft {
  return { ...draft, sent: null, typed: { ...draft.sent, ...draft.typed } };
}

/**
 * The server's present version, read after a conflict, a reload or news of a change. A lost answer is found again, what
 * nobody contradicts is taken over; only where another content stands against what is typed here, a person decides.
 */
export function meetStored(draft: RecordDraft, current: RecordVersion): RecordDraft {
  if (draft.sent !== null && hasSameContent(current, { ...draft.stored, ...draft.sent })) {
    return { ...draft, stored: current, sent: null, theirs: null };
  }
  // More than one version on, what was sent may have been stored and taken out again: that is not for us to undo.
  const isUnclear = draft.sent !== null && current.revision > draft.stored.revision + 1;
  if (hasSameContent(current, draft.stored) && !isUnclear) return { ...takeBack(draft), stored: current, theirs: null };
  if (!hasUnsaved(draft) || hasSameContent(current, readRecord(draft))) return beginRecordDraft(current);
  return { ...draft, theirs: current };
}

/** The person takes the newer version; what was typed here is dropped. */
export function takeTheirs(draft: RecordDraft): RecordDraft {
  return draft.theirs === null ? draft : beginRecordDraft(draft.theirs);
}

/** The person saw the newer version and keeps the own one, whole. */
export function keepMine(draft: RecordDraft): RecordDraft {
  if (draft.theirs === null) return draft;
  const typed = differenceOf(draft.theirs, readRecord(draft));
  return { ...draft, stored: draft.theirs, sent: null, typed, theirs: null };
}

/** Names of the fields in which two versions of a record differ, in the order of the record. */
export function differingFields(one: VisitContent, other: VisitContent): readonly (keyof VisitContent)[] {
  return fieldNames.filter((name) => !isSameValue(one[name], other[name]));
}

function hasSameContent(one: VisitContent, other: VisitContent): boolean {
  return differingFields(one, other).length === 0;
}

function differenceOf(from: VisitContent, to: VisitContent): RecordChanges {
  return Object.fromEntries(differingFields(from, to).map((name) => [name, to[name]]));
}

/** Codes, days, flags, null, and lists of codes. */
function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
