import type { FollowUpStore } from "#server/application/case-store.ts";
import type { FollowUp } from "#server/domain/follow-up.ts";
import { followUpToRow, rowToFollowUp } from "./case-rows.ts";
import { auditOfTrace } from "./case-store.ts";
import { commitRecord } from "./commit-record.ts";
import type { Database, Statement } from "./database.ts";
import { findFollowUps } from "./find-follow-ups.ts";
import { readPlaces } from "./follow-up-places.ts";
import { insertRow, updateRow } from "./statements.ts";
import { guardStorage } from "./storage-guard.ts";

export function createPrismaFollowUpStore(database: Database): FollowUpStore {
  const { client } = database;
  return {
    find: (officeId, id) =>
      guardStorage(async () => {
        const row = await client.followUp.findFirst({ where: { id, officeId } });
        return row && rowToFollowUp(row);
      }),
    ofCase: (officeId, caseId) =>
      guardStorage(async () => {
        const contacts = await client.visit.findMany({ where: { officeId, caseId }, select: { id: true } });
        const visitIds = contacts.map(({ id }) => id);
        const rows = await findFollowUps(client, officeId, { caseIds: [caseId], visitIds });
        return rows.map(rowToFollowUp);
      }),
    create: (officeId, one, trace) =>
      commitRecord(database, [
        isThere(officeId, one),
        insertRow("FollowUp", followUpToRow(one, officeId)),
        ...auditOfTrace(officeId, trace),
      ]),
    save: (officeId, one, trace) => {
      const { id, officeId: _, caseId, visitId, ...row } = followUpToRow(one, officeId);
      return commitRecord(database, [
        updateRow("FollowUp", row, { id, officeId, revision: one.revision - 1 }),
        ...auditOfTrace(officeId, trace),
      ]);
    },
    list: (officeId, query) => guardStorage(() => listFollowUps(database, officeId, query)),
  };
}

/** Touches the one row it belongs to without changing it: of this office, or the whole commit fails. */
function isThere(officeId: string, { caseId, visitId }: FollowUp): Statement {
  const [table, id] = caseId === null ? (["Visit", visitId] as const) : (["Case", caseId] as const);
  return {
    sql: `UPDATE "${table}" SET "id" = "id" WHERE "id" = ? AND "officeId" = ?`,
    args: [id, officeId],
    expect: 1,
  };
}

async function listFollowUps(
  { client }: Database,
  officeId: string,
  query: Parameters<FollowUpStore["list"]>[1],
): ReturnType<FollowUpStore["list"]> {
  const where = { officeId, doneOn: query.done ? { not: null } : null };
  const [total, overdue, rows] = [
    await client.followUp.count({ where }),
    await client.followUp.count({ where: { officeId, doneOn: null, dueOn: { lt: query.today } } }),
    await client.followUp.findMany({
      where,
      orderBy: query.done ? [{ doneOn: "desc" }, { id: "asc" }] : [{ dueOn: "asc" }, { id: "asc" }],
      skip: query.offset,
      take: query.limit,
    }),
  ];
  const place = await readPlaces({ client }, officeId, rows);
  return { total, overdue, followUps: rows.map((row) => ({ ...rowToFollowUp(row), ...place(row) })) };
}
