import type { ChainedEntry } from "./audit-chain.ts";
import type { ChainFrame } from "./check-chain.ts";

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
  chained(officeId: string, range: { after: number; upTo: number; limit: number }): Promise<readonly ChainedEntry[]>;
};
