import type { RegisterStore, RegisterStores, RegisterTrace } from "#server/application/registers/register-stores.ts";
import type { RegisterEntry } from "#server/domain/register-entry.ts";
import type { Suggestion } from "#server/domain/suggestion.ts";

export type MemoryRegisterStores = RegisterStores & {
  /** What was committed with the changes, oldest first. */
  traces: RegisterTrace[];
};

/** The registers without a database, for tests: the same contract, nothing survives the process. */
export function createMemoryRegisterStores(): MemoryRegisterStores {
  const traces: RegisterTrace[] = [];
  return {
    traces,
    suggestions: createStore(traces, belongsTo, (entry) => entry.proposedOn),
    client_views: createStore(
      traces,
      (entry, year) => entry.month.startsWith(year),
      (entry) => entry.month,
    ),
    expert_views: createStore(
      traces,
      (entry, year) => entry.quarter.startsWith(year),
      (entry) => entry.quarter,
    ),
    policy_events: createStore(
      traces,
      (entry, year) => entry.date.startsWith(year),
      (entry) => entry.date,
    ),
  };
}

/** Proposed in the year, or before it and not settled when it began. */
function belongsTo({ proposedOn, status, answeredOn }: Suggestion, year: string): boolean {
  const isUnsettled = status === "proposed" || status === "accepted" || (answeredOn ?? "") >= year;
  return proposedOn.startsWith(year) || (proposedOn < year && isUnsettled);
}

function createStore<E extends RegisterEntry>(
  traces: RegisterTrace[],
  isOf: (entry: E, year: string) => boolean,
  sortKey: (entry: E) => string,
): RegisterStore<E> {
  const rows = new Map<string, { officeId: string; entry: E }>();
  const find = (officeId: string, id: string) => {
    const row = rows.get(id);
    return row?.officeId === officeId ? row.entry : null;
  };
  return {
    find: async (officeId, id) => find(officeId, id),
    ofYear: async (officeId, year) =>
      [...rows.values()]
        .filter((row) => row.officeId === officeId && isOf(row.entry, String(year)))
        .map((row) => row.entry)
        .toSorted((a, b) => sortKey(b).localeCompare(sortKey(a)) || a.id.localeCompare(b.id)),
    async put(officeId, entry, trace) {
      const isFree =
        entry.revision === 0 ? !rows.has(entry.id) : find(officeId, entry.id)?.revision === entry.revision - 1;
      if (!isFree) return false;
      rows.set(entry.id, { officeId, entry });
      traces.push(trace);
      return true;
    },
    async remove(officeId, { id, revision }, trace) {
      if (find(officeId, id)?.revision !== revision) return false;
      rows.delete(id);
      traces.push(trace);
      return true;
    },
  };
}
