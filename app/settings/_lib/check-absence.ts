import { type AbsenceKind, absencesSince, absencesUntil } from "#server/domain/absence.ts";
import { firstRecordedDate } from "#server/domain/recorded-date.ts";

export type AbsenceDraft = { from: string; to: string; kind: AbsenceKind };
/** Words under `staff.registers.problems`. */
export type AbsenceProblem = "date" | "tooEarly" | "endsBeforeStart" | "tooOld" | "tooLate";
export type AbsenceProblems = { from?: AbsenceProblem; to?: AbsenceProblem };

/** What `absence:save` would refuse, said beside the field before it is asked (G6). */
export function checkAbsence({ from, to }: AbsenceDraft, today: string): AbsenceProblems {
  const problems: AbsenceProblems = {};
  if (!isDate(from)) problems.from = "date";
  else if (from < firstRecordedDate) problems.from = "tooEarly";
  if (!isDate(to)) problems.to = "date";
  else if (problems.from === undefined && to < from) problems.to = "endsBeforeStart";
  else if (to < absencesSince(today)) problems.to = "tooOld";
  else if (to > absencesUntil(today)) problems.to = "tooLate";
  return problems;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
