import type { Instant } from "#server/domain/time.ts";
import type { AuditEntry, ChainedEntry } from "./audit-chain.ts";
import type { ChainFrame } from "./check-chain.ts";

export type AuditFilter = {
  from: Instant;
  until: Instant;
  /** Null: whoever it was. */
  actorId: string | null;
  offset: number;
  limit: number;
};

/** `actorName`: as account or device are called now; null where they are gone. */
export type ListedEntry = AuditEntry & { seq: number | null; actorName: string | null };

/** The log of changes as it is stored (R35). Entries are written by the store of whatever they tell of, in its commit. */
export type AuditStore = {
  /**
   * Numbers and chains what is not yet, in the order it was written (L2). Safe to run at any time and by several
   * processes at once. @returns how many entries it placed.
   */
  seal(officeId: string): Promise<number>;
  /** What `createChainCheck` needs to know beside the entries. */
  frame(officeId: string): Promise<ChainFrame>;
  /** Chained entries with a number above `after` and up to `upTo`, in order. */
  /** The latest first, from `from` to just before `until`. */
  list(officeId: string, filter: AuditFilter): Promise<{ total: number; entries: readonly ListedEntry[] }>;
  /** Everybody who has an account in the office. */
  people(officeId: string): Promise<readonly { id: string; name: string }[]>;
  chained(officeId: string, range: { after: number; upTo: number; limit: number }): Promise<readonly ChainedEntry[]>;
};
