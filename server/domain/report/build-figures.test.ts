import fc from "fast-check";
import { expect, test } from "vitest";
import { countsOf, valueAt } from "#tests/support/figure-values.ts";
import { randomRecords } from "#tests/support/random-records.ts";
import { buildReportSource } from "#tests/support/report-source.ts";
import { seedCatalogue } from "#tests/support/seed-catalogue.ts";
import { buildFigures } from "./build-figures.ts";
import type { Fact } from "./fact.ts";
import type { Figure } from "./figure.ts";

/** What is wrong, in words: one comparison a report instead of thousands. */
function faultsOf(figures: readonly Figure[]): string[] {
  const counts = countsOf(figures);
  const countOf = (fact: Fact) => [...(counts.get(fact) ?? [])][0];
  const twoValued = [...counts].flatMap(([fact, values]) => (values.size === 1 ? [] : [`${fact} has two values`]));
  const rows = figures.flatMap(({ id, columns, rows }) =>
    rows.flatMap(({ key, cells }) => (cells.length === columns.length ? [] : [`${id} ${key} lacks cells`])),
  );
  const keys = figures.flatMap(({ id, columns, rows }) => [
    ...(areUnique(columns) ? [] : [`${id} has two columns of one key`]),
    ...(areUnique(rows) ? [] : [`${id} has two rows of one key`]),
  ]);
  const sums = figures.flatMap(({ id, sums }) =>
    sums.flatMap(({ whole, parts }) => {
      const known = parts.map(countOf).filter((value) => value !== undefined);
      const sum = known.reduce((total, value) => total + value, 0);
      const expected = countOf(whole);
      // What is printed nowhere can be anything that is not negative.
      const isWrong = expected !== undefined && (known.length === parts.length ? sum !== expected : sum > expected);
      return isWrong || new Set(parts).size < parts.length ? [`${id} ${whole} is ${expected}, its parts ${sum}`] : [];
    }),
  );
  return [...twoValued, ...rows, ...keys, ...sums];
}

function areUnique(entries: readonly { key: string }[]): boolean {
  return new Set(entries.map(({ key }) => key)).size === entries.length;
}

test("[Z3] in all figures the same fact has one value, every declared sum adds up, and every row has its cells", () => {
  fc.assert(
    fc.property(randomRecords, (records) => {
      expect(faultsOf(buildFigures(records))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("[Z6] typed values of two tables need not agree, nor add up: they are counts of their own", () => {
  const typed = (figure: string, row: string, value: number) => ({ year: 2025, figure, row, column: "count", value });
  const historicValues = [
    typed("T7", "total", 100),
    typed("T7", "KDU", 60),
    typed("T8", "total", 90),
    typed("T3", "concerns", 95),
  ];
  const figures = buildFigures(buildReportSource({ historicValues, catalogue: seedCatalogue() }));
  expect(valueAt(figures.find(({ id }) => id === "T8") ?? never(), "total", "previous")).toBe(90);
  expect(faultsOf(figures)).toEqual([]);
});

function never(): never {
  throw new Error("no such figure");
}

test("[Z3] every share is of the counts it names, and none is more than its whole", () => {
  fc.assert(
    fc.property(randomRecords, (records) => {
      const figures = buildFigures(records);
      const counts = countsOf(figures);
      const countOf = (fact: Fact) => [...(counts.get(fact) ?? [])][0];
      expect(
        sharesOf(figures).filter(({ part, whole, value }) => !isShare(countOf(part), countOf(whole), value)),
      ).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

function sharesOf(figures: readonly Figure[]) {
  const cells = figures.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.filter((cell) => cell.kind === "share");
}

function isShare(part: number | undefined, whole: number | undefined, value: number | null): boolean {
  if (part === undefined || whole === undefined) return true;
  return part <= whole && value === (whole === 0 ? null : part / whole);
}
