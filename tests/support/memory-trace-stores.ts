import type { AuditStore } from "#server/application/audit/audit-store.ts";
import type { NoteStore } from "#server/application/notes/note-store.ts";
import type { RetentionStore } from "#server/application/retention/retention-store.ts";
import { noCounts } from "#server/domain/retention-plan.ts";

/** For tests that are not about notes, retention and the log of changes: there is nothing. */
export function createMemoryNoteStore(): NoteStore {
  return {
    of: async () => [],
    find: async () => null,
    stateOf: async () => null,
    save: async () => false,
    remove: async () => false,
    keyIds: async () => [],
  };
}

export function createMemoryRetentionStore(): RetentionStore {
  return {
    count: async () => noCounts,
    run: async () => null,
    hasRun: async () => true,
    runs: async () => [],
    scrub: async () => {},
  };
}

export function createMemoryAuditStore(): AuditStore {
  return {
    seal: async () => 0,
    frame: async () => ({ head: null, lastSeq: 0, waiting: 0, cut: null }),
    chained: async () => [],
    list: async () => ({ total: 0, entries: [] }),
    people: async () => [],
  };
}
