import type { ConcernCode } from "#server/domain/ticket.ts";
import type { OutcomeCode } from "#server/domain/visit.ts";
import { maxFoundConcerns } from "#server/domain/visit.ts";
import type { CommandInput } from "#server/protocol/commands.ts";

/** What stands in the visit form; the main concern first, null: not chosen yet. */
export type VisitFormDraft = { concerns: readonly (ConcernCode | null)[]; outcome: OutcomeCode | null };

export type VisitDraft = CommandInput<"visit:save">["visit"];

export type VisitProblem = "needConcern" | "duplicate" | "needOutcome";

/** The form as it opens: preset with the concern stated at the kiosk. */
export function startDraft(stated: ConcernCode | null): VisitFormDraft {
  return { concerns: [stated], outcome: null };
}

export function canAddConcern(draft: VisitFormDraft): boolean {
  return draft.concerns.length < maxFoundConcerns && draft.concerns.every((code) => code !== null);
}

/** What is missing before the visit can be stored, in the order of the form (C6). */
export function checkDraft(draft: VisitFormDraft): readonly VisitProblem[] {
  const chosen = draft.concerns.filter((code) => code !== null);
  const problems: VisitProblem[] = [];
  if (draft.concerns[0] === null || chosen.length === 0) problems.push("needConcern");
  if (new Set(chosen).size < chosen.length) problems.push("duplicate");
  if (draft.outcome === null) problems.push("needOutcome");
  return problems;
}

/** The visit to store; null while something is missing. Lines left empty do not count. */
export function finishDraft(draft: VisitFormDraft): VisitDraft | null {
  if (checkDraft(draft).length > 0 || draft.outcome === null) return null;
  return { foundConcerns: draft.concerns.filter((code) => code !== null), outcome: draft.outcome };
}
