import { auditOf } from "./audit.ts";
import type { Case } from "./case.ts";
import type { QueueChange } from "./queue.ts";
import type { Result } from "./result.ts";
import type { CaseId } from "./visit.ts";

/** The case somebody links a contact to; null: none, or the contact leaves the one it had. */
export function linkedCase({ changes }: { changes: { caseId?: CaseId | null | undefined } }): CaseId | null {
  return changes.caseId ?? null;
}

/** F1: the case is opened and its first contact linked in one step, or neither. What changes nothing opens nothing. */
export function withOpenedCase<E extends string>(
  change: Result<QueueChange | null, E>,
  one: Case | null,
): Result<QueueChange | null, E> {
  if (one === null || !change.ok || change.value === null) return change;
  const audit = [...(change.value.audit ?? []), auditOf("case_opened", { kind: "case", id: one.id })];
  return { ok: true, value: { ...change.value, openedCase: one, audit } };
}
