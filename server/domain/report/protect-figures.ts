import type { Fact } from "./fact.ts";
import type { Cell, Figure } from "./figure.ts";
import type { ProtectedFigure, ShownCell } from "./protected-figure.ts";
import { collectCounts, type PublishedFigures } from "./protection/collect-counts.ts";
import type { CountSystem, Secrecy } from "./protection/count-system.ts";
import { hideCounts } from "./protection/hide-counts.ts";
import { unrankHidden } from "./protection/unrank-hidden.ts";

export type Protection = {
  /** Counts from 1 to below it are hidden (Z1); never below 3. */
  threshold: number;
  /** What can be laid beside it: last year's report, older versions of this one. */
  published?: readonly PublishedFigures[];
};

/**
 * What may be published of the figures that are read together: all of a report at once, never one by one.
 *
 * @throws if two figures count the same fact differently, or a declared sum does not add up: a fault of the program.
 */
export function protectFigures(
  figures: readonly Figure[],
  { threshold, published = [] }: Protection,
): readonly ProtectedFigure[] {
  if (threshold < 3) throw new Error(`counts below ${threshold} are no protection`);
  const system = collectCounts(figures, published);
  const { secrecies, exposed } = hideCounts(system, threshold);
  const secrecyOf = new Map(system.counts.map(({ name }, place) => [name, secrecies[place] ?? "open"]));
  for (const name of withheldFacts(figures, system, exposed)) secrecyOf.set(name, "dotted");
  return figures.map(({ sums: _, ...figure }) => ({
    ...figure,
    rows: unrankHidden(
      figure.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => showCell(cell, secrecyOf, threshold)) })),
    ),
  }));
}

/**
 * Where what was published before would give a count away whatever else is hidden, the new figures that hold it are
 * withheld: all of their counts, also those that are nothing, but for what everybody knows already.
 */
function withheldFacts(figures: readonly Figure[], { counts }: CountSystem, exposed: ReadonlySet<number>): string[] {
  if (exposed.size === 0) return [];
  const names = new Set([...exposed].map((place) => counts[place]?.name));
  const known = new Set(counts.flatMap(({ name, before }) => (before === "open" ? [name] : [])));
  return figures.flatMap(({ rows }) => {
    const facts = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === "count" ? [cell.fact] : [])));
    return facts.some((fact) => names.has(fact)) ? facts.filter((fact) => !known.has(fact)) : [];
  });
}

/** Shares and measures go with their counts. They have a dot, which does not tell whether what they hang on is small. */
function showCell(cell: Cell, secrecyOf: ReadonlyMap<string, Secrecy>, threshold: number): ShownCell {
  const isOpen = (fact: Fact) => secrecyOf.get(fact) === "open";
  switch (cell.kind) {
    case "count":
      if (isOpen(cell.fact)) return cell;
      return { kind: "hidden", why: secrecyOf.get(cell.fact) === "small" ? "small" : "secondary" };
    case "share":
      return isOpen(cell.part) && isOpen(cell.whole) ? cell : { kind: "hidden", why: "secondary" };
    case "measure": {
      const isSmall = cell.count > 0 && cell.count < threshold;
      return isSmall || (secrecyOf.has(cell.from) && !isOpen(cell.from)) ? { kind: "hidden", why: "secondary" } : cell;
    }
    default:
      return cell;
  }
}
