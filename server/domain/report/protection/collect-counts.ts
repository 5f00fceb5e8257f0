import type { Fact } from "../fact.ts";
import type { Figure } from "../figure.ts";
import type { ProtectedFigure } from "../protected-figure.ts";
import { completeSystem } from "./complete-system.ts";
import type { Count, CountSystem, Relation, Secrecy } from "./count-system.ts";
import { partsOfPeriods } from "./parts-of-periods.ts";
import { countsIn, printedIn } from "./printed-counts.ts";
import { wholesOf } from "./wholes-of.ts";

/** What was published before: its figures with their facts, and how they were printed. */
export type PublishedFigures = { figures: readonly Figure[]; printed: readonly ProtectedFigure[] };

/**
 * Puts together all that whoever reads can set side by side: what is about to be printed, and what was published before.
 * A count that has changed since then is another unknown, under a name of its own.
 *
 * @throws if two figures count the same fact differently, or a declared sum does not add up: a fault of the program.
 */
export function collectCounts(figures: readonly Figure[], published: readonly PublishedFigures[]): CountSystem {
  const counts = new Map<string, Count>();
  const now = countsIn(figures);
  for (const [name, value] of now)
    counts.set(name, { name, value, isNamed: true, isPrinted: true, before: null, wasHidden: false });
  const relations = relationsOf(figures, now);
  published.forEach(({ figures: old, printed }, edition) => {
    const values = countsIn(old);
    const names = new Map(
      [...values].map(([fact, value]) => [
        fact,
        (counts.get(fact)?.value ?? value) === value ? fact : `${fact} (${edition})`,
      ]),
    );
    // What was printed nowhere may have changed as well, and nobody could tell.
    const nameThen = (fact: string) => names.get(fact as Fact) ?? `${fact} (${edition})`;
    for (const [fact, secrecy] of printedIn(old, printed)) {
      addPublished(counts, nameThen(fact), values.get(fact) ?? 0, secrecy);
      if (secrecy !== "open") keepHidden(counts, fact);
    }
    for (const { plus, minus } of relationsOf(old, values))
      relations.push({ plus: plus.map(nameThen), minus: minus.map(nameThen) });
  });
  const all = new Map([...counts.values()].map(({ name, value }) => [name, value]));
  return completeSystem(counts, [...relations, ...partsOfPeriods(all)]);
}

/** How the counts of one edition hang together: as declared, and as follows from what they are. */
function relationsOf(figures: readonly Figure[], values: ReadonlyMap<string, number>): Relation[] {
  const declared = figures.flatMap(({ sums }) => sums.map(({ whole, parts }) => ({ plus: [whole], minus: parts })));
  return [...declared, ...partsOfPeriods(values), ...wholesOf(figures, values, declared)];
}

function addPublished(counts: Map<string, Count>, name: string, value: number, before: Secrecy): void {
  const known = counts.get(name);
  const isOpen = before === "open" || known?.before === "open";
  counts.set(name, {
    name,
    value,
    isNamed: true,
    isPrinted: true,
    before: isOpen ? "open" : before,
    wasHidden: !isOpen,
  });
}

/** A count that has changed is no less telling about its neighbours of then. */
function keepHidden(counts: Map<string, Count>, name: string): void {
  const count = counts.get(name);
  if (count && count.before === null) counts.set(name, { ...count, wasHidden: true });
}
