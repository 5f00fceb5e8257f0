import { expect, test } from "vitest";
import { noFilter } from "#server/domain/report/report-filter.ts";
import { monthPeriod, yearBefore } from "#server/domain/report/report-period.ts";
import type { ReportSource } from "#server/domain/report/report-source.ts";
import type { ReportDocument } from "#server/protocol/report.ts";
import { buildSettings } from "#tests/support/builders.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { makeReport } from "./make-report.ts";

const period = monthPeriod("2026-11");
const job = {
  officeId: "main",
  period,
  filter: noFilter,
  locales: ["de", "en"],
  withTexts: true,
  today: "2026-11-23",
  frozen: null,
} as const;

async function make(overrides: Partial<ReportSource>, options: { holidays?: () => string | null } = {}) {
  const failures: string[] = [];
  const steps: number[] = [];
  let source: ReportSource | null = null;
  const made = await makeReport(
    {
      reader: {
        read: async () => {
          source = buildReportSource({ period, previous: yearBefore(period), ...overrides });
          return { source, settings: buildSettings({ isInvented: true }), texts: { outlook: "Neu." }, published: [] };
        },
      },
      holidays: options.holidays ?? (() => null),
      onFailure: (id) => failures.push(id),
    },
    job,
    ({ share }) => steps.push(share),
  );
  return { made, failures, steps };
}

const partsOf = (document: ReportDocument | undefined) => document?.chapters.flatMap(({ parts }) => parts) ?? [];

test("from records to one document a language, with what is said of an invented office", async () => {
  const { made, failures, steps } = await make({ visits: [buildReportVisit({ date: "2026-11-02" })] });
  expect(failures).toEqual([]);
  expect(made.documents.map(({ locale }) => locale)).toEqual(["de", "en"]);
  expect(made.documents[0]).toMatchObject({ isInvented: true, legalAsOf: "2026-11-23", period });
  expect(partsOf(made.documents[0]).filter(({ kind }) => kind === "failed")).toEqual([]);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
});

test("[Z9] a figure that cannot be computed, and one without its words, name themselves; the rest is there", async () => {
  const noCatalogue = { ...buildReportSource().catalogue, concerns: [], outcomes: [] };
  const { made, failures } = await make({ suggestions: null as never, catalogue: noCatalogue });
  expect(failures).toContain("T21");
  for (const document of made.documents) {
    expect(partsOf(document)).toContainEqual(expect.objectContaining({ kind: "failed", id: "T21" }));
    const tables = partsOf(document).flatMap((part) => (part.kind === "table" ? [part.table.id] : []));
    expect(tables).toContain("T2");
  }
});
