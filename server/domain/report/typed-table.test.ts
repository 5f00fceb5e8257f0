import fc from "fast-check";
import { expect, test } from "vitest";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { seedCatalogue } from "#tests/support/seed-catalogue.ts";
import { buildFigure } from "./build-figures.ts";
import { type FigureId, figureIds } from "./figure.ts";
import { yearPeriod } from "./report-period.ts";
import { typedColumns } from "./typed-columns.ts";
import { createTypedTables, isTypedPlace } from "./typed-table.ts";

const seeded = seedCatalogue();
/** As in later years: some entries of every list have ended. */
const catalogue = {
  ...seeded,
  concerns: seeded.concerns.map((one, at) => (at % 7 === 3 ? { ...one, validTo: "2026-06-30" } : one)),
  outcomes: seeded.outcomes.map((one, at) => (at % 7 === 3 ? { ...one, validTo: "2026-06-30" } : one)),
};
const tables = createTypedTables(catalogue);
const single = catalogue.concerns.filter(({ parent }) => parent !== null).map(({ code }) => code);
/** Of 2020 and 2026 there is a 53rd week, and 2021 begins with one. */
const years = [2017, 2020, 2021, 2025, 2026];
const places = figureIds.flatMap((id) => typedColumns(id).map((column) => [id, column] as const));

/** Which of these rows, typed in for the year, are printed in the report of the year after; T8 lists ten of `single` at a time. */
function printed(id: FigureId, column: string, year: number, rows: readonly string[]): readonly string[] {
  const typed = new Map([...new Set(rows)].map((row, at) => [100_000 + at, row]));
  const historicValues = [...typed].map(([value, row]) => ({ year, figure: id, row, column, value }));
  const tens = id === "T8" ? Array.from({ length: Math.ceil(single.length / 10) }, (_, at) => at * 10) : [0];
  const found = tens.flatMap((first) => {
    const foundConcerns = single.slice(first, first + 10);
    const visits = foundConcerns.map((code) => buildReportVisit({ date: `${year + 1}-03-02`, foundConcerns: [code] }));
    const figure = buildFigure(
      id,
      buildReportSource({ period: yearPeriod(year + 1), visits, historicValues, catalogue }),
    );
    return figure.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => {
        if (cell.kind !== "count" && cell.kind !== "published") return [];
        return typed.get(cell.kind === "count" ? cell.value : Math.round(cell.value * 100)) ?? [];
      }),
    );
  });
  return [...new Set(found)].toSorted();
}

/** Whatever somebody might take for a row: those of every table, and their own slips. */
const slips = (year: number): readonly string[] => [
  ...figureIds.flatMap((id) =>
    buildFigure(id, buildReportSource({ period: yearPeriod(year + 1), catalogue })).rows.map(({ key }) => key),
  ),
  ...years.flatMap((one) => figureIds.flatMap((id) => tables(id, one).rows.map(({ key }) => key))),
  ...["", "Gesamt", "others", "kdu", "KDU ", "03", "März", "W07", "7", "1-W54", "2-W01", "0-W53", `${year}-13`],
  ...["ageBand", "gender", "household", "under_25", "persons ", "complaint_matter/x"],
];

test.each(places)(
  "[Z6] in %s, column %s, exactly the rows that are allowed are printed in the year after",
  (id, column) => {
    for (const year of years) {
      const allowed = tables(id, year).rows.map(({ key }) => key);
      const isAllowed = (row: string) => isTypedPlace(tables, { figure: id, year, row, column });
      expect(allowed.length).toBeGreaterThan(3);
      expect(printed(id, column, year, allowed)).toEqual(allowed.toSorted());
      expect(
        slips(year)
          .filter(isAllowed)
          .filter((row) => !allowed.includes(row)),
      ).toEqual([]);
      expect(
        printed(
          id,
          column,
          year,
          slips(year).filter((row) => !isAllowed(row)),
        ),
      ).toEqual([]);
    }
  },
);

test("[Z6] nothing else somebody types is printed anywhere", () => {
  const row = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.stringMatching(/^[0-9]-W[0-9]{2}$/),
    fc.stringMatching(/^20[0-9]{2}-[01][0-9]$/),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.constantFrom(...years),
      fc.array(row, { maxLength: 20 }),
      ([id, column], year, rows) => {
        const allowed = [...new Set(rows)].filter((one) =>
          isTypedPlace(tables, { figure: id, year, row: one, column }),
        );
        expect(printed(id, column, year, rows)).toEqual(allowed.toSorted());
      },
    ),
    { numRuns: 60 },
  );
});

test("[Z6] nothing can stand in a column or table that takes no earlier values", () => {
  for (const id of figureIds.filter((one) => typedColumns(one).length === 0)) expect(tables(id, 2025).rows).toEqual([]);
  expect(isTypedPlace(tables, { figure: "T7", year: 2025, row: "KDU", column: "share" })).toBe(false);
  expect(isTypedPlace(tables, { figure: "T99", year: 2025, row: "total", column: "count" })).toBe(false);
  expect(isTypedPlace(tables, { figure: "T7", year: 2025, row: "KDU", column: "count" })).toBe(true);
});
