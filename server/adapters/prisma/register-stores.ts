import type { RegisterStore, RegisterStores } from "#server/application/registers/register-stores.ts";
import type { RegisterEntry, RegisterName } from "#server/domain/register-entry.ts";
import { writeAudit } from "./audit-statements.ts";
import { commitRecord } from "./commit-record.ts";
import type { Database, SqlValue } from "./database.ts";
import {
  clientViewToRow,
  expertViewToRow,
  policyEventToRow,
  rowToClientView,
  rowToExpertView,
  rowToPolicyEvent,
  rowToSuggestion,
  suggestionToRow,
} from "./register-rows.ts";
import { deleteRow, insertRow, updateRow } from "./statements.ts";
import { guardStorage } from "./storage-guard.ts";

const tables = {
  suggestions: "Suggestion",
  client_views: "ClientView",
  expert_views: "ExpertView",
  policy_events: "PolicyEvent",
} as const satisfies Record<RegisterName, string>;

/** The four registers: each names how it is read and what a row is; writing is the same for all. */
export function createPrismaRegisterStores(database: Database): RegisterStores {
  const { client } = database;
  return {
    suggestions: createStore(database, "suggestions", {
      toRow: suggestionToRow,
      find: async (where) => (await client.suggestion.findMany({ where })).map(rowToSuggestion),
      async ofYear(officeId, { from, to }) {
        const isUnsettled = [{ status: { in: ["proposed", "accepted"] } }, { answeredOn: { gte: from } }];
        const rows = await client.suggestion.findMany({
          where: { officeId, proposedOn: { lte: to }, OR: [{ proposedOn: { gte: from } }, ...isUnsettled] },
          orderBy: [{ proposedOn: "desc" }, { id: "asc" }],
        });
        return rows.map(rowToSuggestion);
      },
    }),
    client_views: createStore(database, "client_views", {
      toRow: clientViewToRow,
      find: async (where) => (await client.clientView.findMany({ where })).map(rowToClientView),
      async ofYear(officeId, { from, to }) {
        const rows = await client.clientView.findMany({
          where: { officeId, notedOn: { gte: from, lte: to } },
          orderBy: [{ notedOn: "desc" }, { concern: "asc" }, { id: "asc" }],
        });
        return rows.map(rowToClientView);
      },
    }),
    expert_views: createStore(database, "expert_views", {
      toRow: expertViewToRow,
      find: async (where) => (await client.expertView.findMany({ where })).map(rowToExpertView),
      async ofYear(officeId, { year }) {
        const rows = await client.expertView.findMany({
          where: { officeId, quarter: { gte: `${year}-Q1`, lte: `${year}-Q4` } },
          orderBy: [{ quarter: "desc" }, { concern: "asc" }, { role: "asc" }, { id: "asc" }],
        });
        return rows.map(rowToExpertView);
      },
    }),
    policy_events: createStore(database, "policy_events", {
      toRow: policyEventToRow,
      find: async (where) => (await client.policyEvent.findMany({ where })).map(rowToPolicyEvent),
      async ofYear(officeId, { from, to }) {
        const rows = await client.policyEvent.findMany({
          where: { officeId, date: { gte: from, lte: to } },
          orderBy: [{ date: "desc" }, { id: "asc" }],
        });
        return rows.map(rowToPolicyEvent);
      },
    }),
  };
}

/** First and last day of a year, and the year. */
type Year = { year: number; from: string; to: string };

type Table<E> = {
  toRow(entry: E): Record<string, SqlValue> & { id: string };
  /** At most one: `id` is the key. */
  find(where: { id: string; officeId: string }): Promise<E[]>;
  ofYear(officeId: string, year: Year): Promise<readonly E[]>;
};

function createStore<E extends RegisterEntry>(
  database: Database,
  name: RegisterName,
  table: Table<E>,
): RegisterStore<E> {
  return {
    find: (officeId, id) => guardStorage(async () => (await table.find({ id, officeId }))[0] ?? null),
    ofYear: (officeId, year) =>
      guardStorage(() => table.ofYear(officeId, { year, from: `${year}-01-01`, to: `${year}-12-31` })),
    put(officeId, entry, { actor, at, audit }) {
      const { id, revision } = entry;
      const row = { ...table.toRow(entry), officeId };
      const write =
        revision === 0
          ? insertRow(tables[name], row)
          : updateRow(tables[name], row, { id, officeId, revision: revision - 1 });
      return commitRecord(database, [write, ...writeAudit(officeId, actor, at, audit)]);
    },
    remove: (officeId, { id, revision }, { actor, at, audit }) =>
      commitRecord(database, [
        deleteRow(tables[name], { id, officeId, revision }),
        ...writeAudit(officeId, actor, at, audit),
      ]),
  };
}
