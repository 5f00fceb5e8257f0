import fc from "fast-check";
import { expect, test } from "vitest";
import type { Figure } from "#server/domain/report/figure.ts";
import { protectFigures } from "#server/domain/report/protect-figures.ts";
import type { ProtectedFigure } from "#server/domain/report/protected-figure.ts";
import { figuresOf, randomTables } from "#tests/support/random-tables.ts";
import { attackTables, type Finding } from "#tests/support/table-puzzle.ts";

const thresholds = fc.constantFrom(3, 5, 5, 5, 10);

/** That a count in a withheld table is nothing is no secret. */
const isPinned = ({ value, least, most }: Finding) => value > 0 && least === most;

/** A small count is safe when it can be as many things as "below the threshold" leaves open. */
const isNarrow = (threshold: number) => (one: Finding) =>
  one.value > 0 && one.value < threshold ? one.most - one.least < threshold - 2 : isPinned(one);

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

test("[P9] [Z2] whoever lays all tables of a report side by side computes no hidden count", () => {
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

test("[Z2] this year's column of last year, with last year's report beside it, gives nothing away", () => {
  fc.assert(
    fc.property(randomTables, randomTables, (last, now) => {
      const threshold = 5;
      const lastYear = figuresOf(last, 2025);
      const published = [{ figures: lastYear, printed: protectFigures(lastYear, { threshold }) }];
      // This year's report prints last year's totals of the same things, and a table of them that was never printed.
      const again = { ...last, pairs: last.sizes.length > 2 ? last.pairs.slice(0, 1) : last.pairs };
      const figures = [...figuresOf(now, 2026), ...figuresOf(again, 2025)];
      const printed = protectFigures(figures, { threshold, published });
      const found = attackTables(
        [
          { tables: last, printed: published[0]!.printed, things: 2025 },
          { tables: again, printed: printed.slice(now.pairs.length), things: 2025 },
          { tables: now, printed: printed.slice(0, now.pairs.length), things: 2026 },
        ],
        threshold,
      );
      expect(found.filter(isNarrow(threshold))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("[Z2] a table of last year that was not in last year's report gives nothing away either", () => {
  fc.assert(
    fc.property(randomTables, (tables) => {
      const threshold = 5;
      const [first, ...others] = tables.pairs;
      fc.pre(first !== undefined && others.length > 0);
      const [then, now] = [
        { ...tables, pairs: [first!] },
        { ...tables, pairs: others },
      ];
      const old = figuresOf(then);
      const published = [{ figures: old, printed: protectFigures(old, { threshold }) }];
      const printed = protectFigures(figuresOf(now), { threshold, published });
      const found = attackTables(
        [
          { tables: then, printed: published[0]!.printed, things: 0 },
          { tables: now, printed, things: 0 },
        ],
        threshold,
        // What was printed then cannot be hidden now, so a dot must be as good as its word: it tells nothing.
        { isDotTold: false },
      );
      expect(found.filter(isPinned)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("[Z2] a second version with late records, laid beside the first, gives nothing away that did not change", () => {
  fc.assert(
    fc.property(randomTables, fc.integer({ min: 1, max: 6 }), (tables, late) => {
      const threshold = 5;
      const first = { ...tables, items: tables.items.slice(late) };
      const old = figuresOf(first);
      const published = [{ figures: old, printed: protectFigures(old, { threshold }) }];
      const printed = protectFigures(figuresOf(tables), { threshold, published });
      const beside = attackTables([{ tables, printed, things: 0 }], threshold);
      expect(beside.filter(isPinned)).toEqual([]);
      // What stood hidden in the first version and is not nothing now is hidden in the second.
      for (const [table, { rows }] of published[0]!.printed.entries())
        for (const [row, { cells }] of rows.entries())
          for (const [column, cell] of cells.entries())
            if (cell.kind === "hidden") expect(printed[table]?.rows[row]?.cells[column]?.kind).toBe("hidden");
    }),
    { numRuns: 25 },
  );
});
