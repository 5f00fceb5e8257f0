import { tileEntries, tileFinder } from "./concern-tiles.ts";
import { crossTable, type Entry } from "./cross-table.ts";
import type { Column, Figure } from "./figure.ts";
import { notRecorded } from "./not-recorded.ts";
import type { ReportSource } from "./report-source.ts";
import { shareCell } from "./share-cell.ts";
import { tallyPeriods } from "./tally-periods.ts";

/** Who drew no number had no tile to choose. */
const withoutKiosk = "without_kiosk";

const sameColumn: Column = {
  key: "same",
  label: { kind: "word", word: "share.same" },
  kind: "share",
  of: { kind: "word", word: "all.stated" },
};

/**
 * X1: the concern as it was said at the kiosk, beside the main one as the ombudsperson found it: the two perspectives
 * of resolution no. 6, and a check of the tiles. Counts contacts.
 */
export function statedAndFound(source: ReportSource): Figure {
  const { period, catalogue } = source;
  const tileOf = tileFinder(catalogue);
  const { current } = tallyPeriods(source, source.visits, (tally, { channel, statedConcern, foundConcerns }) => {
    const silent = channel === "walk_in" ? notRecorded : withoutKiosk;
    tally.add(statedConcern === null ? silent : tileOf(statedConcern), tileOf(foundConcerns[0]));
  });
  const word = (key: string, name: string): Entry => ({ key, label: { kind: "word", word: name } });
  const tiles = tileEntries(catalogue);
  const isTile = new Set(tiles.map(({ key }) => key));
  const { columns, rows, sums, countAt } = crossTable(current, {
    unit: "contacts",
    period,
    rows: {
      dimension: "stated",
      entries: [...tiles, word(notRecorded, "stated.none"), word(withoutKiosk, "stated.without_kiosk")],
    },
    columns: { dimension: "mainTile", entries: [...tiles, word(notRecorded, "none.concern")] },
  });
  return {
    id: "X1",
    unit: "contacts",
    sources: ["visit.date", "visit.statedConcern", "visit.foundConcerns"],
    columns: [...columns, sameColumn],
    rows: rows.map((row) => ({
      ...row,
      cells: [
        ...row.cells,
        isTile.has(row.key) ? shareCell(countAt(row.key, row.key), countAt(row.key)) : { kind: "none" },
      ],
    })),
    sums,
    notes: [{ word: "statedAndFound" }],
  };
}
