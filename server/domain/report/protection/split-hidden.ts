import type { CountSystem, Secrecy } from "./count-system.ts";

export type Connected = { members: number[]; equations: number[] };

/** Whether whoever reads does not know the count. */
function isUnknown({ counts }: CountSystem, secrecies: readonly Secrecy[], count: number): boolean {
  return secrecies[count] !== "open" || counts[count]?.isPrinted === false;
}

/** The unknown counts in groups that no equation connects, each with its equations. */
export function splitHidden(system: CountSystem, secrecies: readonly Secrecy[]): Connected[] {
  const parents = system.counts.map((_, count) => count);
  const root = (count: number): number => {
    let top = count;
    while (parents[top] !== top) top = parents[top] ?? top;
    let next = count;
    while (next !== top) {
      const above = parents[next] ?? top;
      parents[next] = top;
      next = above;
    }
    return top;
  };
  const unknowns = system.equations.map(({ plus, minus }) =>
    [...plus, ...minus].filter((count) => isUnknown(system, secrecies, count)),
  );
  for (const [first, ...others] of unknowns) for (const other of others) parents[root(other)] = root(first ?? other);
  const groups = new Map<number, Connected>();
  const groupOf = (count: number) => {
    const key = root(count);
    const group = groups.get(key) ?? { members: [], equations: [] };
    groups.set(key, group);
    return group;
  };
  for (let count = 0; count < parents.length; count += 1)
    if (isUnknown(system, secrecies, count)) groupOf(count).members.push(count);
  unknowns.forEach(([first], equation) => {
    if (first !== undefined) groupOf(first).equations.push(equation);
  });
  return [...groups.values()];
}
