import type { PlainDate } from "./time.ts";
import type { CaseId, VisitId } from "./visit.ts";

export type FollowUpId = string & { readonly __brand: "FollowUpId" };

/** What is to be done. */
export const followUpKinds = [
  "call_back",
  "ask_team",
  "mediation",
  "reply_letter",
  "check_payment",
  "track_suggestion",
] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** Who is waited for; never a person by name. */
export const waitedFor = [
  "ombuds_office",
  "benefits_team",
  "integration_team",
  "appeals_office",
  "social_welfare_office",
  "person",
  "other",
] as const;
export type WaitedFor = (typeof waitedFor)[number];

/** Something due later, of one contact or one case. */
export type FollowUp = {
  id: FollowUpId;
  revision: number;
  /** Exactly one of the two (F5). */
  caseId: CaseId | null;
  visitId: VisitId | null;
  dueOn: PlainDate;
  kind: FollowUpKind;
  waitingFor: WaitedFor | null;
  askedOn: PlainDate | null;
  answeredOn: PlainDate | null;
  /** Null: still to be done. */
  doneOn: PlainDate | null;
};

type Dates = Pick<FollowUp, "dueOn" | "askedOn" | "answeredOn" | "doneOn">;

export type FollowUpProblem = { field: keyof Dates; is: "too_early" | "too_late" | "before_asked" };

/** Longer ahead nobody plans; a year typed wrong is caught. */
const maxDaysAhead = 731;

/**
 * What is wrong with the days of a follow-up (F5): asked, answered and done are days up to today and not before the
 * office, an answer comes not before its question, and it is due within two years.
 */
export function checkFollowUp(dates: Dates, limits: { first: PlainDate; today: PlainDate }): FollowUpProblem[] {
  const { first, today } = limits;
  const problems: FollowUpProblem[] = [];
  for (const field of ["dueOn", "askedOn", "answeredOn", "doneOn"] as const) {
    const date = dates[field];
    if (date === null) continue;
    const last = field === "dueOn" ? dateAfter(today, maxDaysAhead) : today;
    if (date < first) problems.push({ field, is: "too_early" });
    else if (date > last) problems.push({ field, is: "too_late" });
  }
  const { askedOn, answeredOn } = dates;
  if (askedOn !== null && answeredOn !== null && answeredOn < askedOn) {
    problems.push({ field: "answeredOn", is: "before_asked" });
  }
  return problems;
}

/** Due before today and not done. What is due today is not overdue yet. */
export function isOverdue({ dueOn, doneOn }: Pick<FollowUp, "dueOn" | "doneOn">, today: PlainDate): boolean {
  return doneOn === null && dueOn < today;
}

/** Without a calendar of zones, so that screens can use it. */
function dateAfter(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
