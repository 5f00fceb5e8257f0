import type { Catalogue } from "../catalogue.ts";
import type { ConcernCode } from "../ticket.ts";
import type { Entry } from "./cross-table.ts";
import { notRecorded } from "./not-recorded.ts";

/** The tiles in their order, and what nothing was recorded for. Those that ended are among them: codes stay (V3). */
export function tileEntries({ concerns }: Catalogue): readonly Entry[] {
  return concerns
    .filter(({ parent }) => parent === null)
    .toSorted((a, b) => a.order - b.order)
    .map(({ code }) => ({ key: code, label: { kind: "concern", code } }));
}

/** The key of the entry a concern is counted under. */
export function tileFinder({ concerns }: Catalogue): (code: ConcernCode | null | undefined) => string {
  const tiles = new Map<string, string>(concerns.map(({ code, parent }) => [code, parent ?? code]));
  return (code) => (code && tiles.get(code)) || notRecorded;
}
