import type { CaseStore, FollowUpStore, Trace } from "#server/application/case-store.ts";
import type { Case } from "#server/domain/case.ts";
import type { FollowUp } from "#server/domain/follow-up.ts";

export type MemoryCaseStores = { cases: CaseStore; followUps: FollowUpStore; traces: Trace[] };

/** Cases and follow-ups without a database, for tests of the commands: no contacts, nothing survives the process. */
export function createMemoryCaseStores(): MemoryCaseStores {
  const cases = new Map<string, Case>();
  const followUps = new Map<string, FollowUp>();
  const traces: Trace[] = [];

  /** False where the row is not the one that is written over. */
  function write<T extends { id: string; revision: number }>(rows: Map<string, T>, one: T, trace: Trace): boolean {
    if ((rows.get(one.id)?.revision ?? -1) !== one.revision - 1) return false;
    rows.set(one.id, one);
    traces.push(trace);
    return true;
  }

  return {
    traces,
    cases: {
      find: async (_, id) => cases.get(id) ?? null,
      findByReference: async (_, reference) => [...cases.values()].find((one) => one.reference === reference) ?? null,
      contactsOf: async () => [],
      create: async (_, one, trace) =>
        ![...cases.values()].some(({ reference }) => reference === one.reference) && write(cases, one, trace),
      save: async (_, one, trace) => write(cases, one, trace),
      search: async () => [],
    },
    followUps: {
      find: async (_, id) => followUps.get(id) ?? null,
      ofCase: async (_, id) => [...followUps.values()].filter(({ caseId }) => caseId === id),
      create: async (_, one, trace) => write(followUps, one, trace),
      save: async (_, one, trace) => write(followUps, one, trace),
      async list(_, { done, today }) {
        const rows = [...followUps.values()];
        const listed = rows.filter(({ doneOn }) => (doneOn !== null) === done);
        return {
          total: listed.length,
          overdue: rows.filter(({ doneOn, dueOn }) => doneOn === null && dueOn < today).length,
          followUps: listed.map((one) => ({ ...one, reference: null, contactOn: null, concern: null })),
        };
      },
    },
  };
}
