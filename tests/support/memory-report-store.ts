import { createReportWork } from "#server/application/report/create-report-work.ts";
import type { ReportReader } from "#server/application/report/report-reader.ts";
import type { ReportStore } from "#server/application/report/report-store.ts";
import type { ReportWork } from "#server/application/report/report-work.ts";
import { yearBefore } from "#server/domain/report/report-period.ts";
import { buildSettings } from "./builders.ts";
import { buildReportSource } from "./report-source.ts";

type Report = Parameters<ReportStore["freeze"]>[1];

type MemoryReportStore = ReportStore & Pick<ReportReader, "readFrozen">;

/** Keeps what a database would, for the tests of the commands. */
export function createMemoryReportStore(): MemoryReportStore {
  const frozen: Report[] = [];
  const texts = new Map<string, Parameters<ReportStore["putText"]>[1]>();
  const values = new Map<string, Awaited<ReturnType<ReportStore["historicValues"]>>[number]>();
  const newestFirst = () => frozen.toSorted((a, b) => b.year - a.year || b.version - a.version);
  return {
    frozen: async () =>
      newestFirst().map(({ id, year, version, frozenAt, catalogueVersion, legalAsOf }) => ({
        id,
        year,
        version,
        frozenAt,
        catalogueVersion,
        legalAsOf,
      })),
    readFrozen: async (_, year, version) =>
      frozen.find((one) => one.year === year && one.version === version)?.documents ?? null,
    async freeze(_, report) {
      if (frozen.some(({ year, version }) => year === report.year && version === report.version)) return false;
      frozen.push(report);
      return true;
    },
    texts: async (_, year) => [...texts.values()].filter((one) => one.year === year),
    async putText(_, text) {
      const before = texts.get(text.id);
      if ((before?.revision ?? -1) !== text.revision - 1) return false;
      texts.set(text.id, text);
      return true;
    },
    historicValues: async () => [...values.values()],
    async putHistoricValues(_, edits) {
      if (edits.some(({ id, revision }) => (values.get(id)?.revision ?? -1) !== revision - 1)) return false;
      for (const { value, ...edit } of edits) {
        if (value === null) values.delete(edit.id);
        else values.set(edit.id, { ...edit, value });
      }
      return true;
    },
  };
}

/** Makes reports of an office without any record, where it is called; frozen ones are the store's. */
export function createEmptyReportWork({ readFrozen }: MemoryReportStore): ReportWork {
  const reader: ReportReader = {
    read: async (_, period) => ({
      source: buildReportSource({ period, previous: yearBefore(period) }),
      settings: buildSettings(),
      texts: {},
      published: [],
    }),
    readFrozen,
    close: async () => {},
  };
  const onFailure = (_: string, error: unknown) => {
    throw error;
  };
  return createReportWork({ reader, holidays: () => null, draw: () => null, renderers: [], onFailure });
}
