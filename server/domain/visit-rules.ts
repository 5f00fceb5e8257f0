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
const remedyConcerns = ["LEB-07", "KDU-01", "VER-02"];
const municipalTiles = ["KDU", "EIN"];
const reformedTiles = ["KDU", "LEB", "BES", "ARB"];

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

/**
 * What the form asks, in its order: what is required, what the concern or an answer makes relevant, and whatever has an
 * answer already, so that nothing that was typed is hidden.
 */
export function relevantFields(content: RecordedFacts, facts: CatalogueFacts): readonly VisitField[] {
  const asked = new Set<VisitField>([...alwaysAsked, ...requiredFields(content, facts)]);
  for (const [field, isRelevant] of relevance) if (isRelevant(content, facts)) asked.add(field);
  for (const field of fieldOrder) if (!isEmpty(content[field])) asked.add(field);
  return fieldOrder.filter((field) => asked.has(field));
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

const fieldOrder: readonly VisitField[] = [
  "channel",
  "foundConcerns",
  "crisisIntervention",
  "existenceSecured",
  "outcome",
  "deadlineHintGiven",
  "remedyBefore",
  "remedyAfter",
  "referrals",
  "reactionKind",
  "area",
  "krmBefore",
  "factsEstablished",
  "decisionObtained",
  "legalState",
  "language",
  "interpreter",
  "consentJobcenterOn",
  "consentCallbackOn",
  "caseId",
  "household",
  "ageBand",
  "gender",
];

const alwaysAsked: readonly VisitField[] = [
  "channel",
  "foundConcerns",
  "outcome",
  "reactionKind",
  "language",
  "caseId",
  "ageBand",
  "gender",
];

/** Where a field is asked for beyond what is required (V2). */
const relevance: readonly [VisitField, (content: RecordedFacts, facts: CatalogueFacts) => boolean][] = [
  ["crisisIntervention", isUrgent],
  ["deadlineHintGiven", hasRemedy],
  ["remedyBefore", (content) => mayHaveRemedy(content)],
  ["remedyAfter", hasRemedy],
  ["legalState", (content) => isAtOneOf(reformedTiles, content)],
  ["referrals", (content, facts) => isOutcomeOf(["WEI"], content) || isUrgent(content, facts)],
  ["area", (content) => isComplaint(content) || isAtOneOf(["UMG", "VER"], content)],
  ["krmBefore", (content) => isComplaint(content) || isAtOneOf(["UMG", "VER"], content)],
  ["factsEstablished", (content) => isOutcomeOf(["VER", "ABH", "BLE"], content) || content.outcome === "KLA-RUECK"],
  ["decisionObtained", (content) => isOutcomeOf(["VER", "ABH"], content)],
  ["interpreter", (content) => !isGerman(content.language)],
  ["consentJobcenterOn", (content) => needsTheJobcenter(content)],
  ["consentCallbackOn", (content) => content.outcome === "OFFEN" || needsTheJobcenter(content)],
  ["household", (content) => isAtOneOf(municipalTiles, content)],
];

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
