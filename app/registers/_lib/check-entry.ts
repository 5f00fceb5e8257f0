import type { TextProblem } from "#app/_lib/check-text.ts";
import { firstRecordedDate } from "#server/domain/recorded-date.ts";

/** What is wrong with a field; the words stand under `staff.registers.problems`. */
export type EntryProblem =
  | TextProblem
  | {
      code: "date" | "tooEarly" | "inFuture" | "tooFar" | "answerTooEarly" | "reasonRequired" | "concernRequired";
    };

export type EntryProblems = Readonly<Record<string, EntryProblem>>;

/** `last`: the last day that makes sense, and what is said of a later one. */
export function checkDate(date: string, last: { day: string; code: "inFuture" | "tooFar" }): EntryProblem | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return { code: "date" };
  if (date < firstRecordedDate) return { code: "tooEarly" };
  return date > last.day ? { code: last.code } : null;
}

/** Without the fields that are right. */
export function problemsOf(checked: Record<string, EntryProblem | null>): EntryProblems {
  return Object.fromEntries(
    Object.entries(checked).filter((entry): entry is [string, EntryProblem] => entry[1] !== null),
  );
}
