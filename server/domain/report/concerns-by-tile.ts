import { codeTable } from "./code-table.ts";
import { tileEntries } from "./concern-tiles.ts";
import { type ConcernCounts, countConcerns } from "./count-concerns.ts";
import type { Cell, Column, Figure, Row } from "./figure.ts";
import { notRecorded } from "./not-recorded.ts";
import type { ReportSource } from "./report-source.ts";
import { shareCell } from "./share-cell.ts";

/**
 * T7: concerns by tile, with the year before (resolution no. 1 c, 6). Counts concerns: a contact has up to three, so
 * the contacts that have a concern stand beside them.
 */
export function concernsByTile(source: ReportSource): Figure {
  const entries = tileEntries(source.catalogue);
  const counts = countConcerns(
    source,
    entries.map(({ key }) => key),
  );
  const table = codeTable(source, {
    id: "T7",
    unit: "concerns",
    dimension: "tile",
    entries,
    tallies: counts.concerns,
    share: { label: { kind: "word", word: "share.concerns" }, of: { kind: "word", word: "all.concerns" } },
  });
  // Beside other years, what is counted of this one alone says so.
  const isAlone = table.columns.filter(({ kind }) => kind === "count").length === 1;
  const ofPeriod = (column: Column): Column =>
    isAlone ? column : { ...column, within: { kind: "period", period: source.period } };
  const together = (column: Column): Column =>
    column.kind === "count"
      ? { ...column, label: { kind: "word", word: "concern.all" }, ...(isAlone ? {} : { within: column.label }) }
      : column;
  return {
    id: "T7",
    unit: "concerns",
    sources: ["visit.date", "visit.foundConcerns"],
    columns: [...mainColumns.map(ofPeriod), ...table.columns.map(together), ...contactColumns.map(ofPeriod)],
    rows: [
      ...table.rows.map((row) => ({ ...row, cells: cellsBeside(row, counts) })),
      withoutConcern(table.columns.length, counts),
    ],
    sums: [...table.sums, ...counts.sums],
    notes: [{ word: "severalConcerns" }, ...table.notes],
  };
}

const mainColumns: readonly Column[] = [
  { key: "main", label: { kind: "word", word: "concern.main" }, kind: "count" },
  { key: "further", label: { kind: "word", word: "concern.further" }, kind: "count" },
];

const contactColumns: readonly Column[] = [
  { key: "contacts", label: { kind: "word", word: "contactsWithConcern" }, kind: "count" },
  {
    key: "contactsShare",
    label: { kind: "word", word: "share.contacts" },
    kind: "share",
    of: { kind: "word", word: "all.contacts" },
  },
];

function cellsBeside(
  { isTotal, key, cells }: Row,
  { mainOf, furtherOf, contactsWith, allContacts }: ConcernCounts,
): Cell[] {
  const tile = isTotal ? undefined : key;
  const having = contactsWith(tile);
  return [
    { kind: "count", ...mainOf(tile) },
    { kind: "count", ...furtherOf(tile) },
    ...cells,
    { kind: "count", ...having },
    shareCell(having, allContacts),
  ];
}

function withoutConcern(width: number, { contactsWithout, allContacts }: ConcernCounts): Row {
  const nothing = Array.from({ length: mainColumns.length + width }, (): Cell => ({ kind: "none" }));
  return {
    key: notRecorded,
    label: { kind: "word", word: "none.concern" },
    level: 0,
    isTotal: false,
    cells: [...nothing, { kind: "count", ...contactsWithout }, shareCell(contactsWithout, allContacts)],
  };
}
