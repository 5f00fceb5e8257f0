import fc from "fast-check";
import { expect, test } from "vitest";
import { countsOf } from "#tests/support/figure-values.ts";
import { randomRecords } from "#tests/support/random-records.ts";
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
  return [...twoValued, ...rows, ...sums];
}

test("[Z3] in all figures the same fact has one value, every declared sum adds up, and every row has its cells", () => {
  fc.assert(
    fc.property(randomRecords, (records) => {
      expect(faultsOf(buildFigures(records))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
