import type { RetentionCounts, RetentionPlan } from "#server/domain/retention-plan.ts";
import type { Instant } from "#server/domain/time.ts";
import type { Trace } from "../ports.ts";

export type RetentionRun = { id: string; at: Instant; counts: RetentionCounts };

/** What is no part of the queue and is not kept for good (X2). */
export type RetentionStore = {
  /** How many of each would go; drafts and announcements are the queue's and count 0. */
  count(officeId: string, plan: RetentionPlan): Promise<RetentionCounts>;
  /**
   * Deletes and coarsens as one step, with the run and its entry in the log of changes; the oldest part of that log goes
   * with its anchor (L4). `done`: what was deleted before, out of the queue.
   *
   * @returns null where a run with this id was made before, by whichever process.
   */
  run(
    officeId: string,
    plan: RetentionPlan,
    run: { id: string; done: RetentionCounts; by: Trace },
  ): Promise<RetentionCounts | null>;
  hasRun(officeId: string, id: string): Promise<boolean>;
  /** The latest first. */
  runs(officeId: string, limit: number): Promise<readonly RetentionRun[]>;
  /** Leaves nothing of what was deleted in side files (R41). */
  scrub(): Promise<void>;
};
