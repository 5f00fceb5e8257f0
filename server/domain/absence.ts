import { auditOf, changedFields } from "./audit.ts";
import type { Queue, QueueChange } from "./queue.ts";
import { err, ok, type Result } from "./result.ts";
import type { Instant, PlainDate } from "./time.ts";

export type AbsenceId = string & { readonly __brand: "AbsenceId" };

/**
 * `absence`: the office's person is not there; `closed`: a day on which the office stays shut; `deputised`: somebody
 * else does the work. Never why somebody is ill.
 */
export const absenceKinds = ["absence", "closed", "deputised"] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** From the first to the last day, both included; `from <= to`. */
export type Absence = {
  id: AbsenceId;
  /** Grows by one with every change: who writes names the one it read. */
  revision: number;
  from: PlainDate;
  to: PlainDate;
  kind: AbsenceKind;
};

export type AbsenceDraft = Omit<Absence, "revision">;

/** As many as the queue carries along; a small office has a dozen a year. */
const maxAbsences = 200;

/** A day without anybody: one on which the office is closed, or its person away and nobody deputises (D1). */
export function isAbsenceDay(absences: readonly Absence[], date: PlainDate): boolean {
  const kinds = absences.filter(({ from, to }) => from <= date && date <= to).map(({ kind }) => kind);
  return kinds.includes("closed") || (kinds.includes("absence") && !kinds.includes("deputised"));
}

/**
 * The queue carries those of this year, of the last one, and what is to come: they can be corrected, and the report of
 * the last year is written from them. Older ones stand as they are.
 */
export function absencesSince(day: PlainDate): PlainDate {
  return `${Number(day.slice(0, 4)) - 1}-01-01`;
}

/** Nobody plans further ahead, and a year that was typed wrong must not close the office for ever: the year after next. */
export function absencesUntil(day: PlainDate): PlainDate {
  return `${Number(day.slice(0, 4)) + 2}-12-31`;
}

/**
 * Stores an absence (D1, G6). `baseRevision`: the one it was read with, null for a new one. A repetition whose answer
 * was lost changes nothing.
 */
export function saveAbsence(
  queue: Queue,
  { draft, baseRevision }: { draft: AbsenceDraft; baseRevision: number | null },
  now: Instant,
): Result<QueueChange | null, "record_conflict" | "record_not_found" | "date_invalid" | "settings_invalid"> {
  const known = queue.absences.find(({ id }) => id === draft.id);
  const revision = baseRevision === null ? 0 : baseRevision + 1;
  const absence: Absence = { ...draft, revision };
  const fields = changedFields(known ?? {}, absence).filter((name) => name !== "revision" && name !== "id");
  if (known?.revision === revision && fields.length === 0) return ok(null);
  if (known === undefined && baseRevision !== null) return err("record_not_found");
  if (known !== undefined && known.revision !== baseRevision) return err("record_conflict");
  const { date } = queue.day;
  const isPossible = draft.from <= draft.to && absencesSince(date) <= draft.to && draft.to <= absencesUntil(date);
  if (!isPossible) return err("date_invalid");
  if (known === undefined && queue.absences.length >= maxAbsences) return err("settings_invalid");
  return ok({
    event: { type: "absence_saved", at: now },
    absences: [absence],
    audit: [auditOf("absence_saved", { kind: "absence", id: draft.id }, fields)],
  });
}

/** Null where it is gone already. */
export function removeAbsence(
  queue: Queue,
  { id, baseRevision }: { id: AbsenceId; baseRevision: number },
  now: Instant,
): Result<QueueChange | null, "record_conflict"> {
  const known = queue.absences.find((absence) => absence.id === id);
  if (known === undefined) return ok(null);
  if (known.revision !== baseRevision) return err("record_conflict");
  return ok({
    event: { type: "absence_removed", at: now },
    removedAbsences: [known],
    audit: [auditOf("absence_removed", { kind: "absence", id })],
  });
}

/** The list after a change, earliest first. */
export function mergeAbsences(
  absences: readonly Absence[],
  { saved, removed }: { saved: readonly Absence[]; removed: readonly Absence[] },
): readonly Absence[] {
  if (saved.length === 0 && removed.length === 0) return absences;
  const replaced = new Set([...saved, ...removed].map(({ id }) => id));
  return [...absences.filter(({ id }) => !replaced.has(id)), ...saved].toSorted(byDate);
}

function byDate(a: Absence, b: Absence): number {
  return a.from.localeCompare(b.from) || a.id.localeCompare(b.id);
}
