import type { Concern } from "./catalogue.ts";
import { isRecordedDate } from "./recorded-date.ts";
import { mayUseConcern, type RegisterContext, type RegisterEntry, type RegisterRefusal } from "./register-entry.ts";
import { err, ok, type Result } from "./result.ts";
import type { ConcernCode } from "./ticket.ts";
import type { PlainDate } from "./time.ts";
import type { OutcomeCode, VisitContent, VisitId } from "./visit.ts";

/** Whom a change was proposed to (resolution no. 1 c). */
export const suggestionAddressees = ["jobcenter", "city"] as const;
export type SuggestionAddressee = (typeof suggestionAddressees)[number];

export const suggestionStatuses = ["proposed", "accepted", "implemented", "rejected"] as const;
export type SuggestionStatus = (typeof suggestionStatuses)[number];

/**
 * What may follow what (G2). Each answer can be taken back by one step, because people press the wrong button; nothing
 * that was rejected is carried out without having been raised again.
 */
const suggestionSteps: Record<SuggestionStatus, readonly SuggestionStatus[]> = {
  proposed: ["accepted", "implemented", "rejected"],
  accepted: ["implemented", "rejected", "proposed"],
  implemented: ["accepted"],
  rejected: ["proposed"],
};

export type SuggestionContent = {
  concern: ConcernCode | null;
  text: string;
  addressedTo: SuggestionAddressee;
  status: SuggestionStatus;
  /** What was answered; always there where it was rejected. */
  reason: string | null;
  proposedOn: PlainDate;
  /** Day of the latest answer; null exactly while there is none. */
  answeredOn: PlainDate | null;
};

/** A change proposed to the Jobcenter or the city. */
export type Suggestion = RegisterEntry & SuggestionContent;

/** Statuses that may be chosen for an entry: the present one, and what may follow it. */
export function nextStatuses(status: SuggestionStatus | null): readonly SuggestionStatus[] {
  return status === null
    ? suggestionStatuses
    : suggestionStatuses.filter((s) => s === status || suggestionSteps[status].includes(s));
}

/** The suggestion as it may be stored (G2). What is entered late may have its answer already. */
export function reviseSuggestion(
  before: SuggestionContent | null,
  draft: SuggestionContent,
  { today, catalogue }: RegisterContext,
): Result<SuggestionContent, RegisterRefusal> {
  const { concern, status, reason, proposedOn, answeredOn } = draft;
  if (!nextStatuses(before?.status ?? null).includes(status)) return err("invalid_transition");
  if ((status === "proposed") !== (answeredOn === null)) return err("record_incomplete");
  if (status === "proposed" ? reason !== null : status === "rejected" && reason === null)
    return err("record_incomplete");
  const dates = answeredOn === null ? [proposedOn] : [proposedOn, answeredOn];
  if (!dates.every((date) => isRecordedDate(date, today))) return err("date_invalid");
  if (answeredOn !== null && answeredOn < proposedOn) return err("date_invalid");
  const chosen = { before: before?.concern ? [before.concern] : [], from: proposedOn, to: proposedOn, catalogue };
  return concern === null || mayUseConcern(concern, chosen) ? ok(draft) : err("unknown_concern");
}

/** "Suggestion recorded and passed on": the outcome that asks for an entry here. */
const suggestionOutcome = "AUF-ANREG" as OutcomeCode;

/** Of a record, what an entry may be made of. */
export type SuggestionSource = { id: VisitId; date: PlainDate } & Pick<VisitContent, "outcome" | "foundConcerns">;

/**
 * What a record hands to the register (G2): its day, its main concern, and who decides about that; nothing of a person.
 * The entry has the record's id, so that it is there once, whoever writes it, from whichever page. Null: the outcome is
 * another one.
 */
export function suggestionOfRecord(
  { id, date, outcome, foundConcerns }: SuggestionSource,
  concerns: readonly Pick<Concern, "code" | "municipal">[],
): { id: string; content: Omit<SuggestionContent, "text"> } | null {
  if (outcome !== suggestionOutcome) return null;
  const concern = foundConcerns[0] ?? null;
  const isMunicipal = concerns.some(({ code, municipal }) => code === concern && municipal);
  const addressedTo = isMunicipal ? "city" : "jobcenter";
  return {
    id,
    content: { concern, addressedTo, status: "proposed", reason: null, proposedOn: date, answeredOn: null },
  };
}
