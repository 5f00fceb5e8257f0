import type { ConcernCode } from "#server/domain/ticket.ts";
import type { PlainDate } from "#server/domain/time.ts";

/** A tile that is asked about more often for a while: weight at once, fading out over so many days. */
export type Surge = { from: PlainDate; days: number; tiles: Readonly<Record<string, number>> };

type InventedEvent = { date: PlainDate; label: string; concerns: readonly ConcernCode[] };

const codes = (...list: string[]) => list as ConcernCode[];

/** Marks in the curves. The first of July 2026 is real; the rent ceilings are those of no year in particular. */
export const policyEvents: readonly InventedEvent[] = [
  { date: "2019-01-01", label: "Neue Angemessenheitsrichtwerte", concerns: codes("KDU-01", "KDU-02") },
  { date: "2021-01-01", label: "Neue Angemessenheitsrichtwerte", concerns: codes("KDU-01", "KDU-02") },
  { date: "2023-01-01", label: "Bürgergeld; neue Angemessenheitsrichtwerte", concerns: codes("KDU-01", "KDU-02") },
  { date: "2025-01-01", label: "Neue Angemessenheitsrichtwerte", concerns: codes("KDU-01", "KDU-02") },
  { date: "2026-07-01", label: "13. SGB II-Änderungsgesetz", concerns: codes("ARB-01", "ARB-02", "ARB-03") },
];

export const surges: readonly Surge[] = [
  ...["2019", "2021", "2023", "2025"].map((year) => ({ from: `${year}-01-01`, days: 240, tiles: { KDU: 1.1 } })),
  { from: "2022-09-01", days: 270, tiles: { KDU: 0.8, NOT: 0.6 } },
  { from: "2026-07-01", days: 300, tiles: { ARB: 1.6, NOT: 0.7, BES: 0.5 } },
];

/** The years in which the house was closed for months, and people telephoned. */
export const closedHouse = { from: "2020-03-18", to: "2021-06-06" };

/** When many came from Ukraine. */
export const ukrainianFrom: PlainDate = "2022-06-01";
