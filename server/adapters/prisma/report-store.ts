import type { Prisma, ReportSnapshot } from "#generated/sqlite/client.ts";
import type { FrozenHead, HistoricEdit, ReportStore } from "#server/application/report/report-store.ts";
import { freeTextIds } from "#server/domain/report/chapters.ts";
import { auditOfTrace } from "./case-store.ts";
import { commitRecord } from "./commit-record.ts";
import type { Database, Statement } from "./database.ts";
import { oneOf, toInstant } from "./rows.ts";
import { deleteRow, insertRow, updateRow } from "./statements.ts";
import { guardStorage } from "./storage-guard.ts";

const head = {
  id: true,
  year: true,
  version: true,
  frozenAt: true,
  catalogueVersion: true,
  legalAsOf: true,
} satisfies Prisma.ReportSnapshotSelect;

export function createPrismaReportStore(database: Database): ReportStore {
  const { client } = database;
  return {
    frozen: (officeId) =>
      guardStorage(async () => {
        const orderBy = [{ year: "desc" as const }, { version: "desc" as const }];
        return (await client.reportSnapshot.findMany({ where: { officeId }, orderBy, select: head })).map(toHead);
      }),
    freeze(officeId, { documents, figures, printed, frozenBy, ...report }, trace) {
      const { id, year, version, frozenAt, catalogueVersion, legalAsOf } = report;
      const row = {
        id,
        officeId,
        year,
        version,
        frozenAt: new Date(frozenAt),
        frozenBy,
        catalogueVersion,
        legalAsOf,
        documents: JSON.stringify(documents),
        figures: JSON.stringify({ figures, printed }),
      };
      return commitRecord(database, [insertRow("ReportSnapshot", row), ...auditOfTrace(officeId, trace)]);
    },
    texts: (officeId, year) =>
      guardStorage(async () => {
        const rows = await client.reportText.findMany({ where: { officeId, year }, orderBy: { chapter: "asc" } });
        return rows.map(({ id, chapter, text, revision }) => ({
          id,
          year,
          chapter: oneOf(freeTextIds, chapter),
          text,
          revision,
        }));
      }),
    putText(officeId, { id, year, chapter, text, revision }, trace) {
      const write =
        revision === 0
          ? insertRow("ReportText", { id, officeId, year, chapter, text, revision })
          : updateRow("ReportText", { text, revision }, { id, officeId, revision: revision - 1 });
      return commitRecord(database, [write, ...auditOfTrace(officeId, trace)]);
    },
    historicValues: (officeId) =>
      guardStorage(async () => {
        const orderBy = ["year", "figure", "row", "column"].map((name) => ({ [name]: "asc" as const }));
        const rows = await client.historicValue.findMany({ where: { officeId }, orderBy });
        return rows.map(({ officeId: _, ...value }) => value);
      }),
    putHistoricValues: (officeId, values, trace) =>
      commitRecord(database, [
        ...values.map((value) => writeHistoric(officeId, value)),
        ...auditOfTrace(officeId, trace),
      ]),
  };
}

function toHead({ frozenAt, ...row }: Pick<ReportSnapshot, keyof typeof head>): FrozenHead {
  const { id, year, version, catalogueVersion, legalAsOf } = row;
  return { id, year, version, frozenAt: toInstant(frozenAt), catalogueVersion, legalAsOf };
}

function writeHistoric(officeId: string, edit: HistoricEdit): Statement {
  const { id, revision, value, year, figure, row, column } = edit;
  const before = { id, officeId, revision: revision - 1 };
  if (value === null) return deleteRow("HistoricValue", before);
  return revision === 0
    ? insertRow("HistoricValue", { id, officeId, year, figure, row, column, value, revision })
    : updateRow("HistoricValue", { value, revision }, before);
}
