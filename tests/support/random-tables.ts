import fc from "fast-check";
import { type Fact, factOf, type Sum } from "#server/domain/report/fact.ts";
import type { Figure, Row } from "#server/domain/report/figure.ts";
import { monthPeriod, type ReportPeriod } from "#server/domain/report/report-period.ts";

/** One counted thing: its value in each dimension, the first of them its month. */
export type Item = readonly number[];

/** Random counted things and the tables that are printed of them: pairs of dimensions, with all their totals. */
export type RandomTables = {
  sizes: readonly number[];
  items: readonly Item[];
  pairs: readonly (readonly [number, number])[];
};

const dimensionNames = ["month", "a", "b", "c"] as const;

/** Two to four dimensions of two to six values; a few values are frequent and most are rare, as in life. */
export const randomTables: fc.Arbitrary<RandomTables> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 2, max: 6 }), { minLength: 2, maxLength: 4 }),
    isSkewed: fc.boolean(),
    seeds: fc.array(fc.array(fc.nat(9999), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 160 }),
    choice: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  })
  .map(({ sizes, isSkewed, seeds, choice }) => {
    const items = seeds.map((seed) =>
      sizes.map((size, at) => Math.floor(size * ((seed[at] ?? 0) / 10_000) ** (isSkewed ? 2.5 : 1))),
    );
    const all = sizes.flatMap((_, one) => sizes.flatMap((__, other) => (one < other ? [[one, other] as const] : [])));
    return { sizes, items, pairs: withoutCircles(all.filter((_, at) => choice[at])) };
  });

/** As many of the pairs as form no circle; at least one. */
function withoutCircles(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const groups = dimensionNames.map((_, at) => at);
  const kept = pairs.filter(([one, other]) => {
    const [from, to] = [groups[one] ?? 0, groups[other] ?? 0];
    groups.forEach((group, at) => {
      if (group === from) groups[at] = to;
    });
    return from !== to;
  });
  return kept.length === 0 ? [[0, 1]] : kept;
}

/** What a cell counts: a value or none in each dimension. */
export type Selection = Readonly<Partial<Record<number, number>>>;

export function selectedBy(selection: Selection, item: Item): boolean {
  return item.every((value, dimension) => (selection[dimension] ?? value) === value);
}

/** The fact of a selection: a month is a period, everything else a limit. */
function factOfSelection(selection: Selection, sizes: readonly number[], year = 2026): Fact {
  const { 0: month, ...others } = selection;
  const limits = Object.fromEntries(
    Object.entries(others).map(([dimension, value]) => [dimensionNames[Number(dimension)] ?? "", `v${value}`]),
  );
  return factOf("contacts", month === undefined ? yearOf(sizes, year) : monthAt(month, year), limits);
}

function monthAt(month: number, year: number): ReportPeriod {
  return monthPeriod(`${year}-0${month + 1}`);
}

/** As many months as there are. */
function yearOf(sizes: readonly number[], year: number): ReportPeriod {
  return { from: monthAt(0, year).from, to: monthAt((sizes[0] ?? 1) - 1, year).to };
}

/** The selections of a table's cells, row by row, the total last in both directions. */
export function selectionsOf([down, across]: readonly [number, number], sizes: readonly number[]): Selection[][] {
  const along = (dimension: number): Selection[] => [
    ...Array.from({ length: sizes[dimension] ?? 0 }, (_, value) => ({ [dimension]: value })),
    {},
  ];
  return along(down).map((row) => along(across).map((column) => ({ ...row, ...column })));
}

/** The tables as figures that declare how they add up. */
export function figuresOf({ sizes, items, pairs }: RandomTables, year = 2026): Figure[] {
  return pairs.map((pair, at) => {
    const selections = selectionsOf(pair, sizes);
    const facts = selections.map((row) => row.map((selection) => factOfSelection(selection, sizes, year)));
    const [first = []] = facts;
    const rows = selections.map(
      (row, place): Row => ({
        key: `r${place}`,
        label: { kind: "number", value: place },
        level: 0,
        isTotal: place === selections.length - 1,
        cells: row.map((selection) => ({
          kind: "count",
          fact: factOfSelection(selection, sizes, year),
          value: items.filter((item) => selectedBy(selection, item)).length,
        })),
      }),
    );
    const columnsOfFacts = first.map((_, column) => facts.map((row) => row[column]!));
    return {
      id: (["T2", "T5", "T6", "T7", "T10", "T15"] as const)[at]!,
      unit: "contacts",
      sources: [],
      columns: first.map((_, place) => ({
        key: `c${place}`,
        label: { kind: "number", value: place },
        kind: "count" as const,
      })),
      rows,
      sums: [...facts, ...columnsOfFacts].map((line): Sum => ({ whole: line.at(-1)!, parts: line.slice(0, -1) })),
      notes: [],
    };
  });
}
