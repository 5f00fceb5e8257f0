import fc from "fast-check";
import { expect, test } from "vitest";
import { buildFigure, buildFigures } from "#server/domain/report/build-figures.ts";
import { type FigureId, figureIds } from "#server/domain/report/figure.ts";
import { monthPeriod, yearBefore, yearPeriod } from "#server/domain/report/report-period.ts";
import { typedColumns } from "#server/domain/report/typed-columns.ts";
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

test.each(["de", "en"] as const)(
  "[Z6] no two columns of a table are called the same, whatever stands beside: counted, typed in, of a month (%s)",
  (locale) => {
    const typedYear = (year: number) =>
      figureIds.flatMap((id) =>
        typedColumns(id).map((column) => ({ year, figure: id, row: "total", column, value: 9 })),
      );
    const historicValues = [...typedYear(2024), ...typedYear(2025)];
    fc.assert(
      fc.property(randomRecords, fc.constantFrom(yearPeriod(2026), monthPeriod("2026-11")), (records, period) => {
        const language = createReportLanguage(locale, records.catalogue, 5);
        const counted = { ...records, period, previous: yearBefore(period), historicValues };
        const without = { ...counted, visits: [], tickets: [] };
        const twice = [counted, without].flatMap((one) =>
          buildFigures(one).flatMap(({ sums: _, ...figure }) => {
            const heads = labelFigure(figure, language).columns.map(({ label }) => label.toLowerCase());
            return heads.filter((head, at) => heads.indexOf(head) < at).map((head) => `${figure.id}: ${head}`);
          }),
        );
        expect(twice).toEqual([]);
      }),
      { numRuns: 25 },
    );
  },
);

test("[Z6] shares and measures of two years say of which, and measures their unit", () => {
  const visits = ["2025-11-03", "2026-11-02"].map((date) => buildReportVisit({ date }));
  const headsOf = (id: FigureId, locale: "de" | "en") => {
    const { sums: _, ...figure } = buildFigure(id, buildReportSource({ visits }));
    return labelFigure(figure, createReportLanguage(locale, source.catalogue, 5)).columns.map(({ label }) => label);
  };
  expect(headsOf("T6", "de")).toEqual([
    "2026",
    "Anteil an den Kontakten, 2026",
    "2025",
    "Anteil an den Kontakten, 2025",
  ]);
  expect(headsOf("T1", "de").slice(3)).toEqual(["2025 (Stunden)", "2025 (Tage)", "Anteil an den Öffnungszeiten, 2025"]);
  expect(headsOf("T2", "de").slice(-2)).toEqual(["Gesamt", "Gesamt, 2025"]);
  expect(headsOf("T7", "de").slice(1, 5)).toEqual([
    "als weiteres Anliegen, 2026",
    "Anliegen zusammen, 2026",
    "Anteil an den Anliegen, 2026",
    "Anliegen zusammen, 2025",
  ]);
  expect(headsOf("T4", "en").slice(5, 7)).toEqual(["Share of numbers drawn, 2025", "Median, 2025 (minutes)"]);
});

test.each([
  ["2026-01-01", "2026-12-31", "2026", "2026"],
  ["2026-01-01", "2026-11-25", "2026 bis 25.\u00a0Nov.", "2026 until 25\u00a0Nov"],
  ["2026-11-01", "2026-11-30", "November 2026", "November 2026"],
  ["2026-11-01", "2026-11-25", "1.–25. Nov. 2026", "1 – 25 Nov 2026"],
  ["2025-12-30", "2026-02-01", "30. Dez. 2025 – 1. Feb. 2026", "30 Dec 2025 – 1 Feb 2026"],
])("[Z6] %s to %s is called %s above a column", (from, to, german, english) => {
  const nameIn = (locale: "de" | "en") =>
    createReportLanguage(locale, source.catalogue, 5).nameOf({ kind: "period", period: { from, to } });
  expect([nameIn("de"), nameIn("en")]).toEqual([german, english]);
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
