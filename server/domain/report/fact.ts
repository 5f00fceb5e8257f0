import type { ReportPeriod } from "./report-period.ts";

/** What is counted. Persons, cases, contacts and concerns are never added up with one another. */
export const countedUnits = [
  "persons",
  "cases",
  "contacts",
  "concerns",
  "tickets",
  "referrals",
  "answers",
  "requests",
  "statements",
  "suggestions",
  "days",
  "hours",
] as const;
export type CountedUnit = (typeof countedUnits)[number];

/**
 * The name of one counted thing, `contacts 2026-01-01..2026-12-31 channel=phone`. Wherever the same thing is printed, in
 * whatever table, it has the same name: what is hidden in one place is hidden in all (Z2).
 */
export type Fact = string & { readonly __brand: "Fact" };

/**
 * What a fact may be limited to. The same limit has the same name in every figure. `none` is the value for what nobody
 * recorded.
 */
export type FactDimension =
  | "channel"
  | "contact"
  | "language"
  | "interpreter"
  | "needsInterpreter"
  | "ageBand"
  | "gender"
  | "household"
  | "area"
  | "reactionKind"
  /** Concerns by tile or code; a concern is counted once for each contact that has it. */
  | "tile"
  | "concern"
  /** All single concerns but these codes; and those of which only the tile was recorded. */
  | "otherThan"
  | "depth"
  | "municipal"
  | "position"
  | "baSubject"
  /** Contacts: of their main concern, of any of their concerns, and as it was said at the kiosk. */
  | "mainTile"
  | "anyTile"
  | "stated"
  | "outcome"
  | "outcomeGroup"
  | "remedyBefore"
  | "remedyAfter"
  | "referral"
  | "state"
  | "ending"
  | "measured"
  /** Concerns: what the city decides about, by benefit; what counts as an emergency; acted on, and secured, the same day. */
  | "benefit"
  | "emergency"
  | "crisis"
  | "secured"
  | "mediation"
  | "remedyEnded"
  | "lawsuitAvoided"
  | "factsEstablished"
  | "decisionObtained"
  /** Cases: of a complaint; acknowledged and answered in the time the KRM recommends. */
  | "complaint"
  | "acknowledged"
  | "replied"
  /** Requests: who is waited for. */
  | "waitingFor"
  | "answered"
  /** Answers at the kiosk. */
  | "helped"
  | "feedback"
  | "weekday"
  | "hour"
  /** The figure an imported value was typed in for: another count than the one of the office's own records (Z6). */
  | "historic";

/** @param dimensions what it is limited to, in any order; a value may be a code or a word, never free text. */
export function factOf(
  unit: CountedUnit,
  { from, to }: ReportPeriod,
  dimensions: Readonly<Record<string, string | number>> = {},
): Fact {
  const limits = Object.entries(dimensions)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}=${value}`);
  return `${unit} ${from}..${to}${limits.join("")}` as Fact;
}

/** `whole` is the sum of `parts`, which exclude one another. Whoever publishes all of them but one publishes that one. */
export type Sum = { whole: Fact; parts: readonly Fact[] };
