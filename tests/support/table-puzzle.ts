import type { ProtectedFigure } from "#server/domain/report/protected-figure.ts";
import { type RandomTables, type Selection, selectedBy, selectionsOf } from "./random-tables.ts";
import { attack, type Puzzle } from "./report-attacker.ts";

/** Tables of counted things that are printed, whatever else is. */
export type Publication = {
  tables: RandomTables;
  printed: readonly ProtectedFigure[];
  /** Publications of the same things have the same number. */
  things: number;
};

/** A hidden cell, what is behind it, and what the attacker found that it can be. */
export type Finding = { value: number; least: number; most: number };

/**
 * Plays the attacker of random tables. What is unknown to him is how many things there are of every combination of all
 * dimensions: whatever follows from how the tables are made follows from that, and he needs no declared sum. Of a dot he
 * is even told whether what it hides is small, unless `isDotTold` is false.
 */
export function attackTables(
  publications: readonly Publication[],
  threshold: number,
  { isDotTold = true }: { isDotTold?: boolean } = {},
): Finding[] {
  const puzzle: Puzzle = { unknowns: [], equations: [] };
  const wanted = new Map<string, { terms: [number, 1][]; value: number }>();
  const firsts = new Map<number, number>();
  for (const { tables, printed, things } of publications) {
    const combinations = combinationsOf(tables.sizes);
    const first = firsts.get(things) ?? puzzle.unknowns.length;
    if (!firsts.has(things)) {
      firsts.set(things, first);
      puzzle.unknowns.push(...combinations.map(() => ({ lower: 0, upper: Number.POSITIVE_INFINITY })));
    }
    const truthOf = (selection: Selection) => tables.items.filter((item) => selectedBy(selection, item)).length;
    // A table whose cells are all dots: there even a count that is nothing has one.
    const withheld = new Set(
      cellsOf(tables).flatMap(({ selection, at }) =>
        printed[at.table]?.rows[at.row]?.cells[at.column]?.kind === "hidden" && truthOf(selection) === 0
          ? [at.table]
          : [],
      ),
    );
    for (const { selection, at } of cellsOf(tables)) {
      const terms = combinations.flatMap((combination, place): [number, 1][] =>
        selectedBy(selection, combination) ? [[first + place, 1]] : [],
      );
      const value = truthOf(selection);
      const cell = printed[at.table]?.rows[at.row]?.cells[at.column];
      if (cell?.kind === "count") puzzle.equations.push({ terms, least: cell.value, most: cell.value });
      if (cell?.kind !== "hidden") continue;
      const isSmall = cell.why === "small";
      const leastOfDot = withheld.has(at.table) ? 0 : isDotTold && value >= threshold ? threshold : 1;
      puzzle.equations.push({
        terms,
        least: isSmall ? 1 : leastOfDot,
        most: isSmall ? threshold - 1 : Number.POSITIVE_INFINITY,
      });
      wanted.set(`${things} ${JSON.stringify(Object.entries(selection).toSorted())}`, { terms, value });
    }
  }
  const found = attack(
    puzzle,
    [...wanted.values()].map(({ terms }) => terms),
  );
  return [...wanted.values()].flatMap(({ value }, at) => (found[at] ? [{ value, ...found[at] }] : []));
}

function combinationsOf(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (all, size) => all.flatMap((one) => Array.from({ length: size }, (_, value) => [...one, value])),
    [[]],
  );
}

function cellsOf({ pairs, sizes }: RandomTables): {
  selection: Selection;
  at: { table: number; row: number; column: number };
}[] {
  return pairs.flatMap((pair, table) =>
    selectionsOf(pair, sizes).flatMap((line, row) =>
      line.map((selection, column) => ({ selection, at: { table, row, column } })),
    ),
  );
}
