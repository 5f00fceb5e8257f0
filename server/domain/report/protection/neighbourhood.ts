import type { CountSystem, Secrecy } from "./count-system.ts";

/** Unknown counts around one, and every equation that any of them stands in. */
export type Neighbourhood = { members: readonly number[]; equations: readonly number[]; isWhole: boolean };

/** Whether whoever reads does not know the count. */
function isUnknown({ counts }: CountSystem, secrecies: readonly Secrecy[], count: number): boolean {
  return secrecies[count] !== "open" || counts[count]?.isPrinted === false;
}

/** The nearest ones first. What lies further out is taken to be what it is: worlds that fit then fit anyway. */
export function neighbourhoodOf(
  system: CountSystem,
  secrecies: readonly Secrecy[],
  center: number,
  size: number,
): Neighbourhood {
  const members = new Set([center]);
  const equations = new Set<number>();
  let isWhole = true;
  for (const member of members) {
    for (const place of system.equationsOf[member] ?? []) {
      if (equations.has(place)) continue;
      equations.add(place);
      const { plus = [], minus = [] } = system.equations[place] ?? {};
      for (const count of [...plus, ...minus]) {
        if (members.has(count) || !isUnknown(system, secrecies, count)) continue;
        if (members.size < size) members.add(count);
        else isWhole = false;
      }
    }
  }
  return { members: [...members], equations: [...equations], isWhole };
}
