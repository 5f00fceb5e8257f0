import type { AuditDraft } from "#server/domain/audit.ts";
import type { ClientView } from "#server/domain/client-view.ts";
import type { ExpertView } from "#server/domain/expert-view.ts";
import type { PolicyEvent } from "#server/domain/policy-event.ts";
import type { RegisterEntry } from "#server/domain/register-entry.ts";
import type { Suggestion } from "#server/domain/suggestion.ts";
import type { Instant } from "#server/domain/time.ts";
import type { ActorRef } from "../ports.ts";

/** Who changes an entry and what the log keeps of it; committed with the change (R35). */
export type RegisterTrace = { actor: ActorRef; at: Instant; audit: readonly AuditDraft[] };

/** One register of one kind of entry. Throws `StorageUnavailableError`. */
export type RegisterStore<E extends RegisterEntry> = {
  find(officeId: string, id: string): Promise<E | null>;
  /** What belongs to a calendar year, newest first. */
  ofYear(officeId: string, year: number): Promise<readonly E[]>;
  /**
   * Stores a new entry (revision 0), or the next revision of one.
   * @returns false where somebody else was faster.
   */
  put(officeId: string, entry: E, trace: RegisterTrace): Promise<boolean>;
  /** @returns false where it is not of this revision any more. */
  remove(officeId: string, entry: RegisterEntry, trace: RegisterTrace): Promise<boolean>;
};

export type RegisterStores = {
  /** Of a year are also those from before that were not settled when it began: they are carried over. */
  suggestions: RegisterStore<Suggestion>;
  client_views: RegisterStore<ClientView>;
  expert_views: RegisterStore<ExpertView>;
  policy_events: RegisterStore<PolicyEvent>;
};
