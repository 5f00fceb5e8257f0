import type { ConcernCode } from "#server/domain/ticket.ts";
import { beginVisit, maxFoundConcerns, type OutcomeCode, type Visit, type VisitId } from "#server/domain/visit.ts";
import { type CatalogueFacts, requiredFields } from "#server/domain/visit-rules.ts";

/** Questions some concerns make necessary (V2). */
export const questions = ["crisisIntervention", "existenceSecured", "deadlineHintGiven"] as const;
export type Question = (typeof questions)[number];
type Answers = Pick<Visit, Question>;

/** What stands in the visit form; the main concern first, null: not chosen yet. */
export type VisitFormDraft = {
  concerns: readonly (ConcernCode | null)[];
  outcome: OutcomeCode | null;
  answers: Answers;
};

export type VisitDraft = { foundConcerns: ConcernCode[]; outcome: OutcomeCode } & Partial<Answers>;

export type VisitProblem = "needConcern" | "duplicate" | "needOutcome" | "needAnswer";

/** What is asked beside the draft (V2). */
export type AskedOf = { stated: ConcernCode | null; facts: CatalogueFacts };

const noAnswers: Answers = { crisisIntervention: null, existenceSecured: null, deadlineHintGiven: null };

/** The form as it opens: preset with the concern stated at the kiosk. */
export function startDraft(stated: ConcernCode | null): VisitFormDraft {
  return { concerns: [stated], outcome: null, answers: noAnswers };
}

export function askedQuestions({ concerns, answers }: VisitFormDraft, { stated, facts }: AskedOf): readonly Question[] {
  const foundConcerns = concerns.filter((code) => code !== null);
  const frame = { id: "" as VisitId, state: "draft", channel: "walk_in", date: "", language: "de" } as const;
  const content = beginVisit({ ...frame, catalogueVersion: "", statedConcern: stated, foundConcerns, ...answers });
  const required = requiredFields(content, facts);
  return questions.filter((question) => required.includes(question));
}

export function canAddConcern(draft: VisitFormDraft): boolean {
  return draft.concerns.length < maxFoundConcerns && draft.concerns.every((code) => code !== null);
}

/** What is missing before the visit can be stored, in the order of the form (C6). */
export function checkDraft(draft: VisitFormDraft, asked: AskedOf): readonly VisitProblem[] {
  const chosen = draft.concerns.filter((code) => code !== null);
  const problems: VisitProblem[] = [];
  if (draft.concerns[0] === null || chosen.length === 0) problems.push("needConcern");
  if (new Set(chosen).size < chosen.length) problems.push("duplicate");
  if (askedQuestions(draft, asked).some((question) => draft.answers[question] === null)) problems.push("needAnswer");
  if (draft.outcome === null) problems.push("needOutcome");
  return problems;
}

/** The visit to store; null while something is missing. Lines left empty do not count. */
export function finishDraft(draft: VisitFormDraft, asked: AskedOf): VisitDraft | null {
  if (checkDraft(draft, asked).length > 0 || draft.outcome === null) return null;
  const answers = askedQuestions(draft, asked).map((question) => [question, draft.answers[question]]);
  const foundConcerns = draft.concerns.filter((code) => code !== null);
  return { foundConcerns, outcome: draft.outcome, ...(Object.fromEntries(answers) as Partial<Answers>) };
}
