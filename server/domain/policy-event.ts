import { firstRecordedDate } from "./recorded-date.ts";
import { mayUseConcern, type RegisterContext, type RegisterEntry, type RegisterRefusal } from "./register-entry.ts";
import { err, ok, type Result } from "./result.ts";
import type { ConcernCode } from "./ticket.ts";
import type { PlainDate } from "./time.ts";
import { addDays } from "./zoned-time.ts";

export type PolicyEventContent = {
  date: PlainDate;
  label: string;
  /** What it concerns, in order and each once; none: everything. */
  concerns: readonly ConcernCode[];
};

/** New rent ceilings, a change of law: what marks a line in the curves of the report. */
export type PolicyEvent = RegisterEntry & PolicyEventContent;

/** A law is published before it is in force; nobody knows one of in ten years. */
const knownAheadDays = 5 * 366;

/** G5 */
export function revisePolicyEvent(
  before: PolicyEventContent | null,
  draft: PolicyEventContent,
  { today, catalogue }: RegisterContext,
): Result<PolicyEventContent, RegisterRefusal> {
  const { date, concerns } = draft;
  if (date < firstRecordedDate || date > addDays(today, knownAheadDays)) return err("date_invalid");
  const chosen = { before: before?.concerns ?? [], from: date, to: date, catalogue };
  return concerns.every((code) => mayUseConcern(code, chosen)) ? ok(draft) : err("unknown_concern");
}
