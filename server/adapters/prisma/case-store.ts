import type { CaseStore, Trace } from "#server/application/case-store.ts";
import type { Case } from "#server/domain/case.ts";
import { writeAudit } from "./audit-statements.ts";
import { caseToRow, rowToCase } from "./case-rows.ts";
import { searchCases } from "./case-search.ts";
import { commitRecord } from "./commit-record.ts";
import type { Database, Statement } from "./database.ts";
import { rowToVisit } from "./rows.ts";
import { insertRow, updateRow } from "./statements.ts";
import { guardStorage } from "./storage-guard.ts";

export function createPrismaCaseStore(database: Database): CaseStore {
  const { client } = database;
  return {
    find: (officeId, id) =>
      guardStorage(async () => {
        const row = await client.case.findFirst({ where: { id, officeId } });
        return row && rowToCase(row);
      }),
    findByReference: (officeId, reference) =>
      guardStorage(async () => {
        const row = await client.case.findFirst({ where: { reference, officeId } });
        return row && rowToCase(row);
      }),
    contactsOf: (officeId, caseId) =>
      guardStorage(async () => {
        const include = { concerns: true, referrals: true } as const;
        const rows = await client.visit.findMany({ where: { officeId, caseId }, include });
        return rows.map(rowToVisit);
      }),
    create: (officeId, one, trace) =>
      commitRecord(database, [insertRow("Case", caseToRow(one, officeId)), ...auditOfTrace(officeId, trace)]),
    save: (officeId, one, trace) => {
      const { id, officeId: _, ...row } = caseToRow(one, officeId);
      return commitRecord(database, [
        updateRow("Case", row, { id, officeId, revision: one.revision - 1 }),
        ...(one.closedOn === null ? [] : forgetTexts(officeId, one)),
        ...auditOfTrace(officeId, trace),
      ]);
    },
    search: (officeId, query) => guardStorage(() => searchCases(database, officeId, query)),
  };
}

/** P14: notes and contacts for call-backs end with the case. */
function forgetTexts(officeId: string, { id }: Case): Statement[] {
  return [
    { sql: 'DELETE FROM "SealedText" WHERE "officeId" = ? AND "caseId" = ?', args: [officeId, id] },
    {
      sql: `DELETE FROM "SealedText" WHERE "officeId" = ?
            AND "visitId" IN (SELECT "id" FROM "Visit" WHERE "officeId" = ? AND "caseId" = ?)`,
      args: [officeId, officeId, id],
    },
  ];
}

export function auditOfTrace(officeId: string, { actor, at, audit }: Trace): Statement[] {
  return writeAudit(officeId, actor, at, audit);
}
