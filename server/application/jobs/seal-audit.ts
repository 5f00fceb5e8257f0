import type { AuditStore } from "../audit/audit-store.ts";
import type { QueueStore } from "../ports.ts";

/** Entries written within this time are chained in one commit, and no command waits for it. */
const afterMs = 100;
/** What a process left behind that ended right after its commit. */
const everyMs = 60_000;

export type AuditSealer = {
  /** Entries were written. */
  noteWritten(): void;
  /** Chains once, and then again and again. @returns a function that ends it. */
  start(): Promise<() => Promise<void>>;
};

/** Keeps the log of changes numbered and chained, in the background (L2). */
export function createAuditSealer(ports: {
  audit: AuditStore;
  store: QueueStore;
  onError: (error: unknown) => void;
}): AuditSealer {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;

  async function sealAll(): Promise<void> {
    try {
      for (const officeId of await ports.store.officeIds()) await ports.audit.seal(officeId);
    } catch (error) {
      // The entries are there; the next round finds them.
      ports.onError(error);
    }
  }

  function sealSoon(): Promise<void> {
    running = running.then(sealAll);
    return running;
  }

  return {
    noteWritten() {
      if (timer !== null || isStopped) return;
      timer = setTimeout(() => {
        timer = null;
        void sealSoon();
      }, afterMs);
    },
    async start() {
      await sealSoon();
      const interval = setInterval(() => void sealSoon(), everyMs);
      return async () => {
        isStopped = true;
        clearInterval(interval);
        if (timer !== null) clearTimeout(timer);
        await sealSoon();
      };
    },
  };
}
