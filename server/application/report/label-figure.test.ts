import fc from "fast-check";
import { expect, test } from "vitest";
import { buildFigures } from "#server/domain/report/build-figures.ts";
import { monthPeriod } from "#server/domain/report/report-period.ts";
import { reportTable } from "#server/protocol/report.ts";
import { randomRecords } from "#tests/support/random-records.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { createReportLanguage } from "./create-report-language.ts";
import { labelFigure } from "./label-figure.ts";

const source = buildReportSource({
  period: monthPeriod("2026-11"),
  visits: [buildReportVisit({ date: "2026-11-02", channel: "phone" })],
});
const figures = buildFigures(source);

test.each(["de", "en"] as const)("every figure has all its words (%s)", (locale) => {
  const language = createReportLanguage(locale, source.catalogue, 5);
  for (const { sums, ...figure } of figures) {
    expect(sums).toBeDefined();
    const table = reportTable.parse(labelFigure(figure, language));
    for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
  }
});

test.each(["de", "en"] as const)("whatever was recorded has its words, and no placeholder is left (%s)", (locale) => {
  fc.assert(
    fc.property(randomRecords, (records) => {
      const language = createReportLanguage(locale, records.catalogue, 5);
      const tables = buildFigures(records).map(({ sums: _, ...figure }) => labelFigure(figure, language));
      expect(JSON.stringify(tables)).not.toMatch(/[{]\w+[}]/);
      for (const table of tables) reportTable.parse(table);
    }),
    { numRuns: 25 },
  );
});

test("a hidden cell has words and no value", () => {
  const [first] = figures;
  if (!first) throw new Error("no figure");
  const row = { key: "x", label: { kind: "month", month: "2026-11" } as const, level: 0 as const, isTotal: false };
  const cells = [{ kind: "hidden", why: "small" } as const, { kind: "hidden", why: "secondary" } as const];
  const table = labelFigure({ ...first, rows: [{ ...row, cells }] }, createReportLanguage("de", source.catalogue, 5));
  expect(table.rows[0]?.cells).toEqual([
    { text: "< 5", value: null, hidden: "small" },
    { text: "·", value: null, hidden: "secondary" },
  ]);
  expect(table.rows[0]?.label).toBe("November 2026");
});
