import type { Case as CaseRow, FollowUp as FollowUpRow } from "#generated/sqlite/client.ts";
import type { Case } from "#server/domain/case.ts";
import type { CaseReference } from "#server/domain/case-reference.ts";
import { type FollowUp, type FollowUpId, followUpKinds, waitedFor } from "#server/domain/follow-up.ts";
import type { CaseId, VisitId } from "#server/domain/visit.ts";
import { oneOf, oneOfOrNull } from "./rows.ts";

export function caseToRow(one: Case, officeId: string) {
  const { id, revision, reference, openedOn, closedOn } = one;
  return { id, officeId, revision, reference, openedOn, closedOn };
}

export function rowToCase(row: CaseRow): Case {
  const { revision, openedOn, closedOn } = row;
  return { id: row.id as CaseId, revision, reference: row.reference as CaseReference, openedOn, closedOn };
}

export function followUpToRow(one: FollowUp, officeId: string) {
  const { id, revision, caseId, visitId, dueOn, kind, waitingFor, askedOn, answeredOn, doneOn } = one;
  return { id, officeId, revision, caseId, visitId, dueOn, kind, waitingFor, askedOn, answeredOn, doneOn };
}

export function rowToFollowUp(row: FollowUpRow): FollowUp {
  return {
    id: row.id as FollowUpId,
    revision: row.revision,
    caseId: row.caseId as CaseId | null,
    visitId: row.visitId as VisitId | null,
    dueOn: row.dueOn,
    kind: oneOf(followUpKinds, row.kind),
    waitingFor: oneOfOrNull(waitedFor, row.waitingFor),
    askedOn: row.askedOn,
    answeredOn: row.answeredOn,
    doneOn: row.doneOn,
  };
}
