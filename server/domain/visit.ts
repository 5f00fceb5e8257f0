import type { ConcernCode, TicketId } from "./ticket.ts";
import type { PlainDate } from "./time.ts";

export type VisitId = string & { readonly __brand: "VisitId" };
export type CaseId = string & { readonly __brand: "CaseId" };
export type OutcomeCode = string & { readonly __brand: "OutcomeCode" };
export type ReferralCode = string & { readonly __brand: "ReferralCode" };

/** How a contact reached the office; the first one by a number drawn at the kiosk. */
export const channels = [
  "walk_in",
  "appointment",
  "phone",
  "email",
  "letter",
  "online",
  "called_in_by_staff",
  "third_party",
] as const;
export type Channel = (typeof channels)[number];

/** `draft`: under way; `open`: put off with "später erfassen" (C6); `complete`: counts in the report. */
export const visitStates = ["draft", "open", "complete"] as const;
export type VisitState = (typeof visitStates)[number];

/** Kinds of the Kundenreaktionsmanagement; a complaint is about the matter or about conduct. */
export const reactionKinds = [
  "praise",
  "complaint_matter",
  "complaint_conduct",
  "suggestion",
  "information",
  "emergency",
] as const;
export type ReactionKind = (typeof reactionKinds)[number];

/** Which part of the authority it is about; never a person. */
export const areas = [
  "benefits",
  "integration",
  "reception",
  "appeals_office",
  "social_welfare_office",
  "debt_collection",
  "outside",
] as const;
export type Area = (typeof areas)[number];

/** Whether the Kundenreaktionsmanagement has dealt with it before. */
export const krmStates = ["no", "yes", "unknown"] as const;
export type KrmState = (typeof krmStates)[number];

/** `missing`: one was needed and not there; a point of the report. */
export const interpreters = ["not_needed", "companion", "remote", "sign_language", "missing"] as const;
export type Interpreter = (typeof interpreters)[number];

/** The three voluntary statements: asked by nobody, null where nothing was said. */
export const ageBands = ["under_25", "from_25", "from_40", "from_55", "not_stated"] as const;
export type AgeBand = (typeof ageBands)[number];
export const genders = ["female", "male", "diverse", "not_stated"] as const;
export type Gender = (typeof genders)[number];
export const households = ["alone", "single_parent", "couple", "couple_with_children", "other", "not_stated"] as const;
export type Household = (typeof households)[number];

/** Rechtsbehelf at the start of the talk. */
export const remediesBefore = [
  "none",
  "objection_intended",
  "objection_pending",
  "lawsuit_intended",
  "lawsuit_pending",
  "interim_relief_pending",
] as const;
export type RemedyBefore = (typeof remediesBefore)[number];

/** Rechtsbehelf at its end. */
export const remediesAfter = [
  "not_needed",
  "objection_not_filed",
  "objection_withdrawn",
  "objection_filed",
  "objection_pending",
  "lawsuit_not_filed",
  "lawsuit_withdrawn",
  "lawsuit_filed",
  "pending",
  "unknown",
] as const;
export type RemedyAfter = (typeof remediesAfter)[number];

/** Rechtsstand: the law the matter is judged by. The 13th amendment of SGB II came into force on 1 July 2026. */
export const legalStates = ["until_2026_06_30", "since_2026_07_01"] as const;
export type LegalState = (typeof legalStates)[number];

/** What a person records of a contact. Null: not recorded, which is another thing than "no". */
export type VisitContent = {
  channel: Channel;
  /** As found by the ombudsperson: the main one first, at most three. */
  foundConcerns: readonly ConcernCode[];
  reactionKind: ReactionKind | null;
  area: Area | null;
  krmBefore: KrmState | null;
  /** BCP 47 tag of the talk. */
  language: string;
  interpreter: Interpreter | null;
  ageBand: AgeBand | null;
  gender: Gender | null;
  household: Household | null;
  outcome: OutcomeCode | null;
  /** Acted on the same day in an emergency (V2). */
  crisisIntervention: boolean | null;
  /** Livelihood secured the same day; only with a crisis intervention. */
  existenceSecured: boolean | null;
  /** Facts established and passed on (resolution no. 4, second sentence). */
  factsEstablished: boolean | null;
  /** An administrative decision was obtained (resolution no. 4, third sentence). */
  decisionObtained: boolean | null;
  /** Said that the talk replaces no Widerspruch (V2). */
  deadlineHintGiven: boolean | null;
  remedyBefore: RemedyBefore | null;
  remedyAfter: RemedyAfter | null;
  legalState: LegalState | null;
  referrals: readonly ReferralCode[];
  /** Day of consent to contact the Jobcenter, or to be called back. */
  consentJobcenterOn: PlainDate | null;
  consentCallbackOn: PlainDate | null;
  caseId: CaseId | null;
};

/** The record of one contact. */
export type Visit = VisitContent & {
  id: VisitId;
  state: VisitState;
  /** Grows by one with every edit: who writes names the one it read (V5). */
  revision: number;
  /** Name of the edit that made this revision (`editKeyOf`); null: none has. */
  lastEdit: string | null;
  /** Both null once the day is closed: no row links a number to a topic (P7). */
  ticketId: TicketId | null;
  ticketNumber: number | null;
  date: PlainDate;
  /** Hour of the office's clock in which it began, 0–23; null where it is unknown or dropped (P7). */
  hour: number | null;
  /** As chosen at the kiosk; kept beside what was found. */
  statedConcern: ConcernCode | null;
  /** From the number to the first call (C5); null without a number. */
  waitMinutes: number | null;
  talkMinutes: number | null;
  /** Version of the concern and outcome catalogue the codes were chosen from (V3). */
  catalogueVersion: string;
};

export const maxFoundConcerns = 3;

/** What the queue knows of a visit that still has to be recorded: never what was recorded, but for its main concern. */
export type OpenRecord = {
  visitId: VisitId;
  state: Exclude<VisitState, "complete">;
  revision: number;
  date: PlainDate;
  channel: Channel;
  ticketNumber: number | null;
  statedConcern: ConcernCode | null;
  /** The main one as found so far. */
  foundConcern: ConcernCode | null;
};

export function toOpenRecord(visit: Visit & { state: OpenRecord["state"] }): OpenRecord {
  const { id, state, revision, date, channel, ticketNumber, statedConcern, foundConcerns } = visit;
  const foundConcern = foundConcerns[0] ?? null;
  return { visitId: id, state, revision, date, channel, ticketNumber, statedConcern, foundConcern };
}

/** A contact as it begins: nothing recorded yet. */
export function beginVisit(
  start: Pick<Visit, "id" | "state" | "channel" | "date" | "language" | "catalogueVersion"> & Partial<Visit>,
): Visit {
  return {
    revision: 0,
    lastEdit: null,
    ticketId: null,
    ticketNumber: null,
    hour: null,
    statedConcern: null,
    waitMinutes: null,
    talkMinutes: null,
    foundConcerns: [],
    reactionKind: null,
    area: null,
    krmBefore: null,
    interpreter: null,
    ageBand: null,
    gender: null,
    household: null,
    outcome: null,
    crisisIntervention: null,
    existenceSecured: null,
    factsEstablished: null,
    decisionObtained: null,
    deadlineHintGiven: null,
    remedyBefore: null,
    remedyAfter: null,
    legalState: null,
    referrals: [],
    consentJobcenterOn: null,
    consentCallbackOn: null,
    caseId: null,
    ...start,
  };
}
