import fc from "fast-check";
import { expect, test } from "vitest";
import type { Figure } from "#server/domain/report/figure.ts";
import { protectFigures } from "#server/domain/report/protect-figures.ts";
import type { ProtectedFigure } from "#server/domain/report/protected-figure.ts";
import { figuresOf, randomTables } from "#tests/support/random-tables.ts";
import { attackTables, type Finding } from "#tests/support/table-puzzle.ts";

const thresholds = fc.constantFrom(3, 5, 5, 5, 10);

const isPinned = ({ least, most }: Finding) => least === most;

/** A small count is safe when it can be as many things as "below the threshold" leaves open. */
const isNarrow = (threshold: number) => (one: Finding) =>
  one.value < threshold ? one.most - one.least < threshold - 2 : isPinned(one);

/** What a report without secondary suppression would print. */
function withSmallHidden(figures: readonly Figure[], threshold: number): ProtectedFigure[] {
  return figures.map(({ sums: _, ...figure }) => ({
    ...figure,
    rows: figure.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.kind === "count" && cell.value > 0 && cell.value < threshold
          ? ({ kind: "hidden", why: "small" } as const)
          : cell,
      ),
    })),
  }));
}

test("[Z2] whoever lays all tables of a report side by side computes no hidden count", () => {
  fc.assert(
    fc.property(randomTables, thresholds, (tables, threshold) => {
      const printed = protectFigures(figuresOf(tables), { threshold });
      expect(attackTables([{ tables, printed, things: 0 }], threshold).filter(isNarrow(threshold))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("[Z2] without hiding more than the small ones the attacker finds some in every third report", () => {
  const reports = fc.sample(randomTables, { numRuns: 40, seed: 1 });
  const open = reports.filter((tables) => {
    const printed = withSmallHidden(figuresOf(tables), 5);
    return attackTables([{ tables, printed, things: 0 }], 5).some(isPinned);
  });
  expect(open.length / reports.length).toBeGreaterThan(0.3);
});
