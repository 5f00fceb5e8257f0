import type { Figure } from "../figure.ts";
import type { Relation } from "./count-system.ts";
import { readFact } from "./read-fact.ts";

/**
 * What is limited to more is no more than what is limited to less, and no part is more than its whole: the difference
 * is a count nobody prints and everybody knows not to be negative.
 */
export function wholesOf(
  figures: readonly Figure[],
  values: ReadonlyMap<string, number>,
  declared: readonly Relation[],
): Relation[] {
  const known = new Set(declared.flatMap(({ plus, minus }) => minus.map((part) => pairOf(plus[0] ?? "", part))));
  const relations: Relation[] = [];
  for (const [whole, part] of [...wholesByLimits(values), ...wholesOfShares(figures)]) {
    const pair = pairOf(whole, part);
    const isNew = whole !== part && !known.has(pair);
    if (!isNew || (values.get(part) ?? Number.NaN) > (values.get(whole) ?? Number.NaN)) continue;
    if (!values.has(part) || !values.has(whole)) continue;
    known.add(pair);
    relations.push({ plus: [whole], minus: [part, `${whole} without ${part}`] });
  }
  return relations;
}

function pairOf(whole: string, part: string): string {
  return `${whole}|${part}`;
}

function wholesOfShares(figures: readonly Figure[]): [string, string][] {
  return figures.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell): [string, string][] => (cell.kind === "share" ? [[cell.whole, cell.part]] : [])),
    ),
  );
}

/** To each fact the ones with the fewest limits less. */
function wholesByLimits(values: ReadonlyMap<string, number>): [string, string][] {
  const nameOf = (unit: string, { from, to }: { from: string; to: string }, limits: readonly string[]) =>
    [`${unit} ${from}..${to}`, ...limits].join(" ");
  return [...values.keys()].flatMap((part): [string, string][] => {
    const parts = readFact(part);
    if (!parts || parts.limits.length === 0) return [];
    for (let fewer = 1; fewer <= parts.limits.length; fewer += 1) {
      const wholes = subsets(parts.limits, parts.limits.length - fewer)
        .map((limits) => nameOf(parts.unit, parts.period, limits))
        .filter((name) => values.has(name));
      if (wholes.length > 0) return wholes.map((whole) => [whole, part]);
    }
    return [];
  });
}

function subsets(limits: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return limits.flatMap((first, at) => subsets(limits.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}
