import { tileFinder } from "./concern-tiles.ts";
import { type Fact, factOf, type Sum } from "./fact.ts";
import { notRecorded } from "./not-recorded.ts";
import type { ReportSource } from "./report-source.ts";
import { type PeriodTallies, tallyPeriods } from "./tally-periods.ts";

type Counted = { fact: Fact; value: number };

/** Concerns by tile, and the contacts that have them; a tile left out: all of them. */
export type ConcernCounts = {
  /** Concerns by tile. */
  concerns: PeriodTallies;
  /** A main concern is one concern of one contact: both units meet here and nowhere else. */
  mainOf(tile?: string): Counted;
  furtherOf(tile?: string): Counted;
  /** Contacts, each once however many concerns of the tile it has. */
  contactsWith(tile?: string): Counted;
  contactsWithout: Counted;
  allContacts: Counted;
  sums: readonly Sum[];
};

const main = "main";
const further = "further";
const any = "any";

/** Of the period; `concerns` of the year before as well. */
export function countConcerns(source: ReportSource, tiles: readonly string[]): ConcernCounts {
  const { period } = source;
  const { concerns, contacts } = tallyConcerns(source);
  const { at } = concerns.current;
  const contactsAt = contacts.current.at;

  const coded = { fact: factOf("contacts", period, { anyTile: any }), value: contactsAt(any, any) };
  const uncoded = { fact: factOf("contacts", period, { mainTile: notRecorded }), value: contactsAt(any, notRecorded) };
  const counts = {
    concerns,
    contactsWithout: uncoded,
    allContacts: { fact: factOf("contacts", period), value: contactsAt(any) },
    mainOf: (tile?: string) =>
      tile === undefined ? coded : { fact: factOf("contacts", period, { mainTile: tile }), value: at(tile, main) },
    furtherOf: (tile?: string) => ({
      fact: factOf("concerns", period, { position: further, ...(tile === undefined ? {} : { tile }) }),
      value: at(tile, further),
    }),
    contactsWith: (tile?: string) =>
      tile === undefined ? coded : { fact: factOf("contacts", period, { anyTile: tile }), value: contactsAt(tile) },
  };
  return { ...counts, sums: sumsOf(source, counts, tiles) };
}

function tallyConcerns(source: ReportSource): { concerns: PeriodTallies; contacts: PeriodTallies } {
  const tileOf = tileFinder(source.catalogue);
  const concerns = tallyPeriods(source, source.visits, (tally, { foundConcerns }) => {
    foundConcerns.forEach((code, at) => {
      tally.add(tileOf(code), at === 0 ? main : further);
    });
  });
  const contacts = tallyPeriods(source, source.visits, (tally, { foundConcerns }) => {
    const tiles = foundConcerns.map(tileOf);
    tally.add(any, tiles.length === 0 ? notRecorded : any);
    tiles.forEach((tile, at) => {
      if (tiles.indexOf(tile) === at) tally.add(tile);
    });
  });
  return { concerns, contacts };
}

function sumsOf(
  { period }: ReportSource,
  { mainOf, furtherOf, contactsWithout, allContacts }: Omit<ConcernCounts, "sums">,
  tiles: readonly string[],
): Sum[] {
  return [
    { whole: allContacts.fact, parts: [mainOf().fact, contactsWithout.fact] },
    { whole: mainOf().fact, parts: tiles.map((tile) => mainOf(tile).fact) },
    { whole: furtherOf().fact, parts: tiles.map((tile) => furtherOf(tile).fact) },
    { whole: factOf("concerns", period), parts: [mainOf().fact, furtherOf().fact] },
    ...tiles.map((tile) => ({
      whole: factOf("concerns", period, { tile }),
      parts: [mainOf(tile).fact, furtherOf(tile).fact],
    })),
  ];
}
