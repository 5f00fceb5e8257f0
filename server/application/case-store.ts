import type { AuditDraft } from "#server/domain/audit.ts";
import type { Case, CaseFilter } from "#server/domain/case.ts";
import type { CaseReference } from "#server/domain/case-reference.ts";
import type { FollowUp, FollowUpId } from "#server/domain/follow-up.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { Instant, PlainDate } from "#server/domain/time.ts";
import type { CaseId, OutcomeCode, Visit } from "#server/domain/visit.ts";
import type { ActorRef } from "./ports.ts";

/** Who changed what when: committed with the change (R35). */
export type Trace = { actor: ActorRef; at: Instant; audit: readonly AuditDraft[] };

export type CaseQuery = {
  from: PlainDate;
  to: PlainDate;
  concern: ConcernCode | null;
  state: CaseFilter;
  offset: number;
  limit: number;
};

export type CaseSummary = Omit<Case, "revision"> & {
  contactCount: number;
  lastContactOn: PlainDate | null;
  /** Main concern as found, and outcome, of the latest contact. */
  concern: ConcernCode | null;
  outcome: OutcomeCode | null;
  nextDueOn: PlainDate | null;
};

/** `tests/support/case-store-contract.ts`. Throws `StorageUnavailableError` where the database does not serve. */
export type CaseStore = {
  find(officeId: string, id: CaseId): Promise<Case | null>;
  findByReference(officeId: string, reference: CaseReference): Promise<Case | null>;
  /** Its contacts, in no order. */
  contactsOf(officeId: string, id: CaseId): Promise<readonly Visit[]>;
  /** False, and nothing stored: its id or its reference is taken. */
  create(officeId: string, one: Case, trace: Trace): Promise<boolean>;
  /**
   * Writes a case over the one with a revision less by one. False, and nothing stored: it is another one by now. Closing
   * it deletes its notes and contacts for call-backs, and those of its contacts (P14).
   */
  save(officeId: string, one: Case, trace: Trace): Promise<boolean>;
  /** The newest first. */
  search(officeId: string, query: CaseQuery): Promise<readonly CaseSummary[]>;
};

export type ListedFollowUp = FollowUp & {
  reference: CaseReference | null;
  contactOn: PlainDate | null;
  concern: ConcernCode | null;
};

/** `tests/support/case-store-contract.ts`. Throws `StorageUnavailableError` where the database does not serve. */
export type FollowUpStore = {
  find(officeId: string, id: FollowUpId): Promise<FollowUp | null>;
  /** Of a case and of its contacts, what is due first. */
  ofCase(officeId: string, id: CaseId): Promise<readonly FollowUp[]>;
  /** False, and nothing stored: the id is taken, or what it belongs to is not there. */
  create(officeId: string, one: FollowUp, trace: Trace): Promise<boolean>;
  /** False, and nothing stored: it is another one by now. */
  save(officeId: string, one: FollowUp, trace: Trace): Promise<boolean>;
  list(
    officeId: string,
    query: { done: boolean; today: PlainDate; offset: number; limit: number },
  ): Promise<{ total: number; overdue: number; followUps: readonly ListedFollowUp[] }>;
};
