import type { Count, CountSystem, Equation, Relation } from "./count-system.ts";

/**
 * Counts and equations by place. A count that stands in a relation and is printed nowhere is worked out from it; several
 * such in one relation are one unknown together. What is nothing and printed so is left out: it is known.
 *
 * @throws if a relation does not add up.
 */
export function completeSystem(printed: ReadonlyMap<string, Count>, relations: readonly Relation[]): CountSystem {
  const counts = new Map(printed);
  const complete = workOut(counts, relations);
  const places = new Map([...counts.keys()].map((name, place) => [name, place]));
  const all = [...counts.values()];
  const equationsOf = all.map((): number[] => []);
  const equations: Equation[] = [];
  const seen = new Set<string>();
  for (const relation of complete) {
    const equation = equationOf(relation, counts, places);
    const key = `${equation.plus.join()}=${equation.minus.join()}`;
    if (seen.has(key) || equation.plus.length + equation.minus.length < 2) continue;
    seen.add(key);
    for (const place of [...equation.plus, ...equation.minus]) equationsOf[place]?.push(equations.length);
    equations.push(equation);
  }
  return { counts: all, equations, equationsOf };
}

function equationOf(
  { plus, minus }: Relation,
  counts: ReadonlyMap<string, Count>,
  places: ReadonlyMap<string, number>,
): Equation {
  const value = (names: readonly string[]) => names.reduce((sum, name) => sum + (counts.get(name)?.value ?? 0), 0);
  const hasNegative = [...plus, ...minus].some((name) => (counts.get(name)?.value ?? 0) < 0);
  if (hasNegative || value(plus) !== value(minus))
    throw new Error(`the report's ${plus.join(" + ")}, ${value(plus)}, does not add up from ${minus.join(" + ")}`);
  const placesOf = (names: readonly string[]) =>
    names
      .filter((name) => counts.get(name)?.value !== 0 || counts.get(name)?.isPrinted === false)
      .flatMap((name) => places.get(name) ?? [])
      .toSorted((a, b) => a - b);
  return { plus: placesOf(plus), minus: placesOf(minus) };
}

/** Adds what is printed nowhere; relations with unprinted counts on both sides say nothing. */
function workOut(counts: Map<string, Count>, relations: readonly Relation[]): Relation[] {
  const complete: Relation[] = [];
  let waiting = relations;
  for (let isMore = true; isMore; ) {
    const later: Relation[] = [];
    for (const relation of waiting) {
      const missing = [...new Set([...relation.plus, ...relation.minus])].filter((name) => !counts.has(name));
      if (missing.length > 1) {
        later.push(relation);
        continue;
      }
      for (const name of missing) counts.set(name, unprinted(name, balance(relation, counts, name), true));
      complete.push(relation);
    }
    isMore = later.length < waiting.length;
    waiting = later;
  }
  return [...complete, ...waiting.flatMap((relation) => withRest(relation, counts))];
}

function withRest({ plus, minus }: Relation, counts: Map<string, Count>): Relation[] {
  if (plus.some((name) => !counts.has(name))) return [];
  const missing = minus.filter((name) => !counts.has(name)).toSorted();
  const name = `together ${missing.join(" + ")}`;
  const relation = { plus, minus: [...minus.filter((one) => counts.has(one)), name] };
  if (!counts.has(name)) counts.set(name, unprinted(name, balance(relation, counts, name), false));
  return [relation];
}

/** What is missing on the side it stands on. */
function balance({ plus, minus }: Relation, counts: ReadonlyMap<string, Count>, missing: string): number {
  const value = (names: readonly string[]) => names.reduce((sum, name) => sum + (counts.get(name)?.value ?? 0), 0);
  return minus.includes(missing) ? value(plus) - value(minus) : value(minus) - value(plus);
}

function unprinted(name: string, value: number, isNamed: boolean): Count {
  const isFact = isNamed && !name.includes(" without ");
  return { name, value, isNamed: isFact, isPrinted: false, before: null, wasHidden: false };
}
