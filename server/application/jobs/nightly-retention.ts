import type { RetentionCounts } from "#server/domain/retention-plan.ts";
import type { ChainPoint } from "../audit/audit-chain.ts";
import type { AuditStore } from "../audit/audit-store.ts";
import { type RetentionPorts, runNightly } from "../retention/run-retention.ts";

const everyMs = 60_000;

/** Looks every minute whether a night's deletion is due (X2). @returns a function that ends it. */
export async function startNightlyRetention(
  ports: RetentionPorts & {
    audit: AuditStore;
    /** `head`: where the log of changes ends. */
    onRun: (counts: RetentionCounts, head: ChainPoint | null) => void;
    onError: (error: unknown) => void;
  },
): Promise<() => Promise<void>> {
  let running: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    try {
      for (const officeId of await ports.store.officeIds()) {
        const counts = await runNightly(ports, officeId);
        if (counts === null) continue;
        await ports.audit.seal(officeId);
        ports.onRun(counts, (await ports.audit.frame(officeId)).head);
      }
    } catch (error) {
      // The next minute tries again.
      ports.onError(error);
    }
  }

  function lookInTurn(): Promise<void> {
    running = running.then(look);
    return running;
  }

  await lookInTurn();
  const interval = setInterval(() => void lookInTurn(), everyMs);
  return () => {
    clearInterval(interval);
    return running;
  };
}
