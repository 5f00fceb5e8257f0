import { checkText } from "#app/_lib/check-text.ts";
import { registerLimits } from "#server/domain/register-entry.ts";
import type { SuggestionAddressee, SuggestionStatus } from "#server/domain/suggestion.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { RegistersReply } from "#server/protocol/registers.ts";
import { checkDate, type EntryProblems, problemsOf } from "./check-entry.ts";

export type SuggestionEntry = RegistersReply["suggestions"][number];
export type ClientViewEntry = RegistersReply["clientViews"][number];
export type ExpertViewEntry = RegistersReply["expertViews"][number];
export type PolicyEventEntry = RegistersReply["policyEvents"][number];

/** Forms hold what was typed, so that nothing is lost by being wrong. */
export type SuggestionDraft = {
  concern: ConcernCode | null;
  text: string;
  addressedTo: SuggestionAddressee;
  status: SuggestionStatus;
  reason: string;
  proposedOn: string;
  answeredOn: string;
};

export function draftSuggestion(entry: SuggestionEntry | null, today: string): SuggestionDraft {
  if (entry === null) {
    return {
      concern: null,
      text: "",
      addressedTo: "jobcenter",
      status: "proposed",
      reason: "",
      proposedOn: today,
      answeredOn: "",
    };
  }
  const { concern, text, addressedTo, status, reason, proposedOn, answeredOn } = entry;
  return { concern, text, addressedTo, status, reason: reason ?? "", proposedOn, answeredOn: answeredOn ?? "" };
}

export function checkSuggestion(draft: SuggestionDraft, today: string): EntryProblems {
  const last = { day: today, code: "inFuture" } as const;
  const isAnswered = draft.status !== "proposed";
  const answered = isAnswered ? checkDate(draft.answeredOn, last) : null;
  const isTooEarly = isAnswered && answered === null && draft.answeredOn < draft.proposedOn;
  const hasReason = draft.reason.trim() !== "";
  const reason = isAnswered && hasReason ? checkText(draft.reason, registerLimits.reason) : null;
  return problemsOf({
    text: checkText(draft.text, registerLimits.suggestion),
    proposedOn: checkDate(draft.proposedOn, last),
    answeredOn: isTooEarly ? { code: "answerTooEarly" } : answered,
    reason: draft.status === "rejected" && !hasReason ? { code: "reasonRequired" } : reason,
  });
}

export function finishSuggestion(draft: SuggestionDraft) {
  const isAnswered = draft.status !== "proposed";
  const reason = draft.reason.trim();
  return {
    ...draft,
    text: draft.text.trim(),
    reason: isAnswered && reason !== "" ? reason : null,
    answeredOn: isAnswered ? draft.answeredOn : null,
  };
}

export type ClientViewDraft = { concern: ConcernCode | null; text: string; language: string; month: string };

export function draftClientView(entry: ClientViewEntry | null, today: string): ClientViewDraft {
  if (entry === null) return { concern: null, text: "", language: "de", month: today.slice(0, 7) };
  return { concern: entry.concern, text: entry.text, language: entry.language, month: entry.month };
}

export function checkClientView(draft: ClientViewDraft): EntryProblems {
  return problemsOf({
    text: checkText(draft.text, registerLimits.clientView),
    concern: draft.concern === null ? { code: "concernRequired" } : null,
  });
}

export type ExpertViewDraft = Omit<ExpertViewEntry, "id" | "revision" | "concern"> & { concern: ConcernCode | null };

export function draftExpertView(
  entry: ExpertViewEntry | null,
  asked: Pick<ExpertViewDraft, "quarter" | "concern">,
): ExpertViewDraft {
  if (entry === null) return { ...asked, role: "ombudsperson", text: "" };
  return { quarter: entry.quarter, role: entry.role, concern: entry.concern, text: entry.text };
}

export function checkExpertView(draft: ExpertViewDraft): EntryProblems {
  return problemsOf({
    text: checkText(draft.text, registerLimits.expertView),
    concern: draft.concern === null ? { code: "concernRequired" } : null,
  });
}

export type PolicyEventDraft = { date: string; label: string; concerns: ConcernCode[] };

export function draftPolicyEvent(entry: PolicyEventEntry | null, today: string): PolicyEventDraft {
  return entry === null
    ? { date: today, label: "", concerns: [] }
    : { date: entry.date, label: entry.label, concerns: entry.concerns };
}

export function checkPolicyEvent(draft: PolicyEventDraft, today: string): EntryProblems {
  const last = { day: `${Number(today.slice(0, 4)) + 5}${today.slice(4)}`, code: "tooFar" } as const;
  return problemsOf({
    label: checkText(draft.label, registerLimits.eventLabel),
    date: checkDate(draft.date, last),
  });
}
