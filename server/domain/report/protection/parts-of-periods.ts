import type { PlainDate } from "../../time.ts";
import type { Relation } from "./count-system.ts";
import { readFact } from "./read-fact.ts";

type Stretch = { name: string; value: number; from: number; end: number };

/**
 * Twelve months are their year: wherever printed periods of the same count cover the same days in two ways, both add up
 * to the same. Counts that do not (a person who comes in March and in May is one person) are left out.
 */
export function partsOfPeriods(values: ReadonlyMap<string, number>): Relation[] {
  const groups = new Map<string, Stretch[]>();
  for (const [name, value] of values) {
    const parts = readFact(name);
    if (!parts) continue;
    const key = `${parts.unit} ${parts.limits.join(" ")}`;
    const stretch = { name, value, from: dayOf(parts.period.from), end: dayOf(parts.period.to) + 1 };
    groups.set(key, [...(groups.get(key) ?? []), stretch]);
  }
  return [...groups.values()].flatMap((stretches) => relationsAmong(stretches));
}

/** The shortest ones that hang together are a tree; each longer one closes a circle, which is an equation. */
function relationsAmong(stretches: readonly Stretch[]): Relation[] {
  const tree = new Map<number, Stretch[]>();
  const relations: Relation[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.end - a.from - (b.end - b.from))) {
    const way = wayBetween(tree, stretch.from, stretch.end);
    if (!way) {
      for (const day of [stretch.from, stretch.end]) tree.set(day, [...(tree.get(day) ?? []), stretch]);
      continue;
    }
    const [forward, back] = [way.filter(({ isForward }) => isForward), way.filter(({ isForward }) => !isForward)];
    const sum = (taken: typeof way) => taken.reduce((total, { stretch: { value } }) => total + value, 0);
    if (stretch.value + sum(back) !== sum(forward)) continue;
    relations.push({
      plus: [stretch.name, ...back.map((one) => one.stretch.name)],
      minus: forward.map((one) => one.stretch.name),
    });
  }
  return relations;
}

type Leg = { stretch: Stretch; isForward: boolean };

function wayBetween(tree: ReadonlyMap<number, readonly Stretch[]>, from: number, end: number): Leg[] | null {
  const ways = new Map<number, Leg[]>([[from, []]]);
  const queue = [from];
  for (let day = queue.shift(); day !== undefined; day = queue.shift()) {
    const way = ways.get(day) ?? [];
    if (day === end) return way;
    for (const stretch of tree.get(day) ?? []) {
      const isForward = stretch.from === day;
      const next = isForward ? stretch.end : stretch.from;
      if (ways.has(next)) continue;
      ways.set(next, [...way, { stretch, isForward }]);
      queue.push(next);
    }
  }
  return null;
}

function dayOf(date: PlainDate): number {
  return Date.parse(date) / 86_400_000;
}
