import type { Concern, Outcome } from "./catalogue.ts";
import type { ConcernCode } from "./ticket.ts";
import type { PlainDate } from "./time.ts";
import type { LegalState, ReactionKind, RemedyAfter, RemedyBefore, Visit, VisitContent } from "./visit.ts";

/** Pure, and used by the form as well: what is asked, and what is needed, is decided in one place. */
export type VisitField = keyof VisitContent;

/** What the rules look up; both the catalogue and the reply that carries it to the browser have it. */
export type CatalogueFacts = {
  concerns: readonly Pick<Concern, "code" | "urgency">[];
};

/** What the rules look at. */
export type RecordedFacts = VisitContent & Pick<Visit, "statedConcern">;

const deadlineConcerns = ["BES-02", "BES-03", "BES-08", "ARB-01", "ARB-02", "ARB-03"];
const remedyTiles = ["BES", "ARB"];
/** A refusal, a cut of the rent, and the two an action for failure to act is possible in (§ 88 SGG). */
const remedyConcerns = ["LEB-07", "KDU-01", "VER-01", "VER-02"];

/** Remedies a talk may make needless: the first half of the rule V1. */
const avoidableRemedies: readonly RemedyBefore[] = [
  "objection_intended",
  "objection_pending",
  "lawsuit_intended",
  "lawsuit_pending",
  "interim_relief_pending",
];

/** How they end if it does: the other half. */
const avoidedRemedies: readonly RemedyAfter[] = [
  "not_needed",
  "objection_not_filed",
  "objection_withdrawn",
  "lawsuit_not_filed",
  "lawsuit_withdrawn",
];

/**
 * V1: a lawsuit was potentially avoided. Derived each time, never stored and never ticked: a remedy was intended or
 * pending, the outcome counts, and the remedy was not filed, was withdrawn, or is not needed any more.
 */
export function isLawsuitAvoided(
  content: Pick<VisitContent, "remedyBefore" | "remedyAfter">,
  outcome: Pick<Outcome, "countsForLawsuitAvoided"> | null | undefined,
): boolean {
  const { remedyBefore, remedyAfter } = content;
  if (!outcome?.countsForLawsuitAvoided || remedyBefore === null || remedyAfter === null) return false;
  return avoidableRemedies.includes(remedyBefore) && avoidedRemedies.includes(remedyAfter);
}

/** V2: what is still missing before the record is complete, in the order of the form. Empty: nothing. */
export function missingFields(content: RecordedFacts, facts: CatalogueFacts): readonly VisitField[] {
  return requiredFields(content, facts).filter((field) => isEmpty(content[field]));
}

/** V2: what has to be answered, in the order of the form. */
export function requiredFields(content: RecordedFacts, facts: CatalogueFacts): readonly VisitField[] {
  const required: VisitField[] = ["channel", "foundConcerns", "language", "outcome"];
  if (isUrgent(content, facts)) required.push("crisisIntervention");
  if (content.crisisIntervention === true) required.push("existenceSecured");
  if (content.foundConcerns.some((code) => deadlineConcerns.includes(code))) required.push("deadlineHintGiven");
  return required;
}

/** Asked only where the concern or another answer calls for it, in the order of the form. */
const conditionalFields = [
  "crisisIntervention",
  "existenceSecured",
  "deadlineHintGiven",
  "remedyBefore",
  "remedyAfter",
  "referrals",
  "factsEstablished",
  "decisionObtained",
  "interpreter",
  "area",
  "krmBefore",
  "consentJobcenterOn",
  "consentCallbackOn",
] as const satisfies readonly VisitField[];
export type ConditionalField = (typeof conditionalFields)[number];

/** What the form asks of these (V2): what is required, and what the concern or an answer makes relevant. */
export function askedFields(content: RecordedFacts, facts: CatalogueFacts): readonly ConditionalField[] {
  const required = requiredFields(content, facts);
  return conditionalFields.filter((field) => required.includes(field) || relevance[field](content, facts));
}

/** What it does not ask and takes all the same: nobody knows beforehand all that somebody comes with. */
export function unaskedFields(content: RecordedFacts, facts: CatalogueFacts): readonly ConditionalField[] {
  const asked = askedFields(content, facts);
  // What follows on an answer is nothing without it (V4).
  const isFollowing = (field: ConditionalField) =>
    field === "existenceSecured" || (field === "remedyAfter" && !hasRemedy(content) && content.remedyAfter === null);
  return conditionalFields.filter((field) => !asked.includes(field) && !isFollowing(field));
}

/** The kind of reaction a concern usually is (Kundenreaktionsmanagement); null: none is preset. */
export function presetReaction(concern: { krmDefault?: ReactionKind | undefined } | null | undefined) {
  return concern?.krmDefault ?? null;
}

/** Rechtsstand of what happens on a day: the 13th amendment of SGB II came into force on 1 July 2026. */
export function defaultLegalState(date: PlainDate): LegalState {
  return date < "2026-07-01" ? "until_2026_06_30" : "since_2026_07_01";
}

/** What follows from the other answers: the livelihood can only be secured by a crisis intervention (V4). */
export function settleContent<T extends VisitContent>(content: T): T {
  return content.crisisIntervention === true || content.existenceSecured === null
    ? content
    : { ...content, existenceSecured: null };
}

/** Where a field is asked for beyond what is required (V2); the handbook has it as a table. */
const relevance: Record<ConditionalField, (content: RecordedFacts, facts: CatalogueFacts) => boolean> = {
  crisisIntervention: isUrgent,
  existenceSecured: () => false,
  deadlineHintGiven: (content) => mayHaveRemedy(content) && hasRemedy(content),
  remedyBefore: mayHaveRemedy,
  remedyAfter: (content) => mayHaveRemedy(content) && hasRemedy(content),
  referrals: (content, facts) => isOutcomeOf(["WEI"], content) || isUrgent(content, facts),
  factsEstablished: (content) => isOutcomeOf(["VER", "ABH", "BLE"], content) || content.outcome === "KLA-RUECK",
  decisionObtained: (content) => isOutcomeOf(["VER", "ABH"], content),
  interpreter: (content) => !isGerman(content.language),
  area: (content) => isComplaint(content) || isAtOneOf(["UMG", "VER"], content),
  krmBefore: (content) => isComplaint(content) || isAtOneOf(["UMG", "VER"], content),
  consentJobcenterOn: needsTheJobcenter,
  consentCallbackOn: (content) => content.outcome === "OFFEN" || needsTheJobcenter(content),
};

function isUrgent(content: RecordedFacts, facts: CatalogueFacts): boolean {
  return allConcerns(content).some((code) => facts.concerns.find((c) => c.code === code)?.urgency === 2);
}

function hasRemedy(content: RecordedFacts): boolean {
  return content.remedyBefore !== null && content.remedyBefore !== "none";
}

function mayHaveRemedy(content: RecordedFacts): boolean {
  return isAtOneOf(remedyTiles, content) || allConcerns(content).some((code) => remedyConcerns.includes(code));
}

function isComplaint({ reactionKind }: RecordedFacts): boolean {
  return reactionKind === "complaint_matter" || reactionKind === "complaint_conduct";
}

function needsTheJobcenter(content: RecordedFacts): boolean {
  return isOutcomeOf(["VER", "ABH"], content) || ["KLA-RUECK", "WEI-JC", "AUF-BESCHW"].includes(content.outcome ?? "");
}

/** What was found counts; before anything is, what was stated. */
function concernsSoFar(content: RecordedFacts): readonly ConcernCode[] {
  if (content.foundConcerns.length > 0) return content.foundConcerns;
  return content.statedConcern === null ? [] : [content.statedConcern];
}

function allConcerns(content: RecordedFacts): readonly ConcernCode[] {
  return content.statedConcern === null ? content.foundConcerns : [...content.foundConcerns, content.statedConcern];
}

/** The letters of the tile stand in front of every code below it. */
function isAtOneOf(tiles: readonly string[], content: RecordedFacts): boolean {
  return concernsSoFar(content).some((code) => tiles.includes(code.slice(0, 3)));
}

function isOutcomeOf(groups: readonly string[], content: RecordedFacts): boolean {
  return groups.includes(content.outcome?.split("-")[0] ?? "");
}

function isGerman(language: string): boolean {
  return language === "de" || language.startsWith("de-");
}

function isEmpty(value: VisitContent[VisitField]): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}
