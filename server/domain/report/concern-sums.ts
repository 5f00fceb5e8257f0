import type { Catalogue } from "../catalogue.ts";
import { concernsInOrder } from "./concerns-in-order.ts";
import { type Fact, factOf, type Sum } from "./fact.ts";
import type { ReportPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";

/**
 * A tile is what its own code and those below it have together, whichever of them are printed in T7, T8 and T10: who
 * knows the catalogue takes one from the other (Z2).
 */
export function tileSums({ period, previous, catalogue }: ReportSource): readonly Sum[] {
  const all = concernsInOrder(catalogue);
  const tiles = all.filter(({ parent }) => parent === null);
  return [period, previous].flatMap((within) =>
    tiles.map(({ code: tile }) => ({
      whole: factOf("concerns", within, { tile }),
      parts: all.filter(({ code, parent }) => code === tile || parent === tile).map(({ code }) => ofCode(within, code)),
    })),
  );
}

/** What a list leaves out: single concerns, and tiles of which nothing below was chosen. */
export function restSums({ period, previous, catalogue }: ReportSource, listed: readonly string[]): readonly Sum[] {
  const [tiles, single] = [codesOf(catalogue, true), codesOf(catalogue, false)];
  const others = single.filter((code) => !listed.includes(code));
  return [period, previous].flatMap((within) => [
    { whole: factOf("concerns", within, othersThan(listed)), parts: others.map((code) => ofCode(within, code)) },
    { whole: factOf("concerns", within, tilesAlone), parts: tiles.map((code) => ofCode(within, code)) },
  ]);
}

/** All single concerns but these: others are another count wherever another list is printed. */
export function othersThan(listed: readonly string[]): { otherThan: string } {
  return { otherThan: listed.toSorted().join(",") };
}

export const tilesAlone = { depth: "tile" } as const;

function codesOf({ concerns }: Catalogue, isTile: boolean): readonly string[] {
  return concerns.filter(({ parent }) => (parent === null) === isTile).map(({ code }) => code);
}

function ofCode(within: ReportPeriod, concern: string): Fact {
  return factOf("concerns", within, { concern });
}
