import { type CountedUnit, type Fact, type FactDimension, factOf, type Sum } from "./fact.ts";
import type { Cell, Column, Label, Row } from "./figure.ts";
import type { ReportPeriod } from "./report-period.ts";
import type { Tally } from "./tally.ts";

/** One direction of a table: which limit it sets, and the entries it goes through. They exclude one another. */
export type Direction = { dimension: FactDimension; entries: readonly Entry[] };

export type Entry = { key: string; label: Label };

/** What a cell is limited to; left out: a total. */
export type LimitsAt = (row?: string, column?: string) => Readonly<Partial<Record<FactDimension, string>>>;

export type CrossTable = {
  columns: readonly Column[];
  rows: readonly Row[];
  sums: readonly Sum[];
  /** Left out: all of them. */
  countAt(row?: string, column?: string): { fact: Fact; value: number };
};

const total: Entry = { key: "total", label: { kind: "word", word: "total" } };

/** Rows and columns with their totals, all in counts; the tally knows no key that has no entry. */
export function crossTable(
  tally: Tally,
  {
    unit,
    period,
    rows,
    columns,
    limitsAt = limitsOf(rows, columns),
  }: { unit: CountedUnit; period: ReportPeriod; rows: Direction; columns: Direction; limitsAt?: LimitsAt },
): CrossTable {
  const keysOf = ({ entries }: Direction) => entries.map(({ key }) => key);
  const [rowKeys, columnKeys] = [keysOf(rows), keysOf(columns)];

  function countAt(row?: string, column?: string): { fact: Fact; value: number } {
    return { fact: factOf(unit, period, limitsAt(row, column)), value: tally.at(row, column) };
  }

  function rowOf({ key, label }: Entry, row?: string): Row {
    const cells = [...columnKeys, undefined].map((column): Cell => ({ kind: "count", ...countAt(row, column) }));
    return { key, label, level: 0, isTotal: row === undefined, cells };
  }

  return {
    columns: [...columns.entries, total].map((entry) => ({ ...entry, kind: "count" })),
    rows: [...rows.entries.map((entry) => rowOf(entry, entry.key)), rowOf(total)],
    sums: [
      ...[undefined, ...rowKeys].map((row) => ({
        whole: countAt(row).fact,
        parts: columnKeys.map((column) => countAt(row, column).fact),
      })),
      ...[undefined, ...columnKeys].map((column) => ({
        whole: countAt(undefined, column).fact,
        parts: rowKeys.map((row) => countAt(row, column).fact),
      })),
    ],
    countAt,
  };
}

function limitsOf(rows: Direction, columns: Direction): LimitsAt {
  return (row, column) => ({
    ...(row === undefined ? {} : { [rows.dimension]: row }),
    ...(column === undefined ? {} : { [columns.dimension]: column }),
  });
}
