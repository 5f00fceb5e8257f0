import type { ConcernCode } from "../ticket.ts";
import { codeTable } from "./code-table.ts";
import { tileEntries, tileFinder } from "./concern-tiles.ts";
import { type Fact, factOf, type Sum } from "./fact.ts";
import type { Cell, Column, Figure, Row } from "./figure.ts";
import { notRecorded } from "./not-recorded.ts";
import type { ReportSource } from "./report-source.ts";
import { shareCell } from "./share-cell.ts";
import type { Tally } from "./tally.ts";
import { tallyPeriods } from "./tally-periods.ts";

const main = "main";
const further = "further";
/** Contacts with any concern at all. */
const any = "any";

type Counted = { fact: Fact; value: number };

/**
 * T7: concerns by tile, with the year before (resolution no. 1 c, 6). Counts concerns: a contact has up to three, so
 * the contacts that have a concern stand beside them.
 */
export function concernsByTile(source: ReportSource): Figure {
  const tileOf = tileFinder(source.catalogue);
  const concerns = tallyPeriods(source, source.visits, (tally, { foundConcerns }) => {
    foundConcerns.forEach((code, at) => {
      tally.add(tileOf(code), at === 0 ? main : further);
    });
  });
  const contacts = tallyPeriods(source, source.visits, (tally, { foundConcerns }) =>
    countContact(tally, foundConcerns, tileOf),
  );
  const entries = tileEntries(source.catalogue);
  const table = codeTable(source, {
    id: "T7",
    unit: "concerns",
    dimension: "tile",
    entries,
    tallies: concerns,
    share: { label: { kind: "word", word: "share.concerns" }, of: { kind: "word", word: "all.concerns" } },
  });
  const counts = { source, concerns: concerns.current, contacts: contacts.current };
  return {
    id: "T7",
    unit: "concerns",
    sources: ["visit.date", "visit.foundConcerns"],
    columns: [...mainColumns, ...table.columns, ...contactColumns],
    rows: [
      ...table.rows.map((row) => ({ ...row, cells: cellsBeside(row, counts) })),
      withoutConcern(table.columns.length, counts),
    ],
    sums: [
      ...table.sums,
      ...sumsOf(
        entries.map(({ key }) => key),
        counts,
      ),
    ],
    notes: [{ word: "severalConcerns" }, ...table.notes],
  };
}

type Counts = { source: ReportSource; concerns: Tally; contacts: Tally };

const mainColumns: readonly Column[] = [
  { key: main, label: { kind: "word", word: "concern.main" }, kind: "count" },
  { key: further, label: { kind: "word", word: "concern.further" }, kind: "count" },
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

/** Its tiles once each, however many concerns of them it has. */
function countContact(tally: Tally, concerns: readonly ConcernCode[], tileOf: (code: ConcernCode) => string): void {
  const tiles = concerns.map(tileOf);
  tally.add(any, tiles.length === 0 ? notRecorded : any);
  tiles.forEach((tile, at) => {
    if (tiles.indexOf(tile) === at) tally.add(tile);
  });
}

function cellsBeside({ isTotal, key, cells }: Row, counts: Counts): Cell[] {
  const tile = isTotal ? undefined : key;
  const all = allContacts(counts);
  const having = tile === undefined ? coded(counts) : contactsWith(tile, counts);
  return [
    { kind: "count", ...mainOf(tile, counts) },
    { kind: "count", ...furtherOf(tile, counts) },
    ...cells,
    { kind: "count", ...having },
    shareCell(having, all),
  ];
}

function withoutConcern(width: number, counts: Counts): Row {
  const without = uncoded(counts);
  const nothing = Array.from({ length: mainColumns.length + width }, (): Cell => ({ kind: "none" }));
  return {
    key: notRecorded,
    label: { kind: "word", word: "none.concern" },
    level: 0,
    isTotal: false,
    cells: [...nothing, { kind: "count", ...without }, shareCell(without, allContacts(counts))],
  };
}

function mainOf(tile: string | undefined, counts: Counts): Counted {
  if (tile === undefined) return coded(counts);
  const { source, concerns } = counts;
  return { fact: factOf("contacts", source.period, { mainTile: tile }), value: concerns.at(tile, main) };
}

function furtherOf(tile: string | undefined, { source, concerns }: Counts): Counted {
  const limits = { position: further, ...(tile === undefined ? {} : { tile }) };
  return { fact: factOf("concerns", source.period, limits), value: concerns.at(tile, further) };
}

function contactsWith(tile: string, { source, contacts }: Counts): Counted {
  return { fact: factOf("contacts", source.period, { anyTile: tile }), value: contacts.at(tile) };
}

function coded({ source, contacts }: Counts): Counted {
  return { fact: factOf("contacts", source.period, { anyTile: any }), value: contacts.at(any, any) };
}

function uncoded({ source, contacts }: Counts): Counted {
  return { fact: factOf("contacts", source.period, { mainTile: notRecorded }), value: contacts.at(any, notRecorded) };
}

function allContacts({ source, contacts }: Counts): Counted {
  return { fact: factOf("contacts", source.period), value: contacts.at(any) };
}

/** A main concern is one concern of one contact: both units meet here and nowhere else. */
function sumsOf(tiles: readonly string[], counts: Counts): Sum[] {
  const { source } = counts;
  const mains = tiles.map((tile) => mainOf(tile, counts).fact);
  return [
    { whole: allContacts(counts).fact, parts: [coded(counts).fact, uncoded(counts).fact] },
    { whole: coded(counts).fact, parts: mains },
    { whole: furtherOf(undefined, counts).fact, parts: tiles.map((tile) => furtherOf(tile, counts).fact) },
    {
      whole: factOf("concerns", source.period),
      parts: [coded(counts).fact, furtherOf(undefined, counts).fact],
    },
    ...tiles.map((tile) => ({
      whole: factOf("concerns", source.period, { tile }),
      parts: [mainOf(tile, counts).fact, furtherOf(tile, counts).fact],
    })),
  ];
}
