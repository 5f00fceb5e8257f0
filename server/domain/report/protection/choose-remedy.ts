import type { CountSystem, Secrecy } from "./count-system.ts";
import type { HiddenPart } from "./hidden-part.ts";
import { nothing } from "./tableau.ts";

/**
 * What gives way to a count that cannot get further: of the printed counts that hold it, the one whose loss is least.
 * Where it is held by knowing that others are small, one of them becomes a dot. Where it takes several at once, the
 * printed ones around it go one by one, and at last the small ones: when all is hidden, everything can be any multiple
 * of what it is.
 *
 * @returns one more count to hide, or a small one to print as a dot; null: what holds it was published before, and nothing can be done.
 */
export function chooseRemedy(
  system: CountSystem,
  secrecies: readonly Secrecy[],
  part: HiddenPart,
  member: number,
  direction: 1 | -1,
  threshold: number,
): number | null {
  const weights = weightsOf(part, member);
  const printed = printedHolders(system, secrecies, part, weights);
  const moving = new Map([...printed].filter(([, move]) => Math.abs(move) > nothing));
  const everywhere = () =>
    printedHolders(
      system,
      secrecies,
      part,
      part.equations.map(() => 1),
    );
  const leastOf = (holders: ReadonlyMap<number, number>) => leastLoss(system, secrecies, holders, direction, threshold);
  return (
    leastOf(moving) ??
    smallHolder(system, secrecies, part, member, direction) ??
    leastOf(printed) ??
    leastOf(everywhere()) ??
    anySmall(system, secrecies, part, member)
  );
}

/** How much each equation of the part has to do with where the member stands. */
function weightsOf({ tableau, equations, terms }: HiddenPart, member: number): readonly number[] {
  const row = tableau.rows[tableau.rowOf[member] ?? -1];
  return equations.map((_, at) =>
    row ? (row[tableau.unknowns + at] ?? 0) : terms[at]?.some(([one]) => one === member) ? 1 : 0,
  );
}

/** Printed counts that could be hidden, with how the member would move if they did. */
function printedHolders(
  { counts, equations }: CountSystem,
  secrecies: readonly Secrecy[],
  part: HiddenPart,
  weights: readonly number[],
): ReadonlyMap<number, number> {
  const holders = new Map<number, number>();
  const add = (count: number, weight: number) => {
    const { isPrinted = false, before = null, value = 0 } = counts[count] ?? {};
    if (secrecies[count] === "open" && isPrinted && before === null && value > 0)
      holders.set(count, (holders.get(count) ?? 0) - weight);
  };
  part.equations.forEach((equation, at) => {
    const weight = weights[at] ?? 0;
    if (Math.abs(weight) <= nothing) return;
    for (const count of equations[equation]?.plus ?? []) add(count, weight);
    for (const count of equations[equation]?.minus ?? []) add(count, -weight);
  });
  return holders;
}

/** What it takes where nothing else is hidden yet: another one, mostly about as large. More would spare small counts and hide totals. */
const anotherLoss = 20;

/** The smallest, and rather one that something else hidden lets move. */
function leastLoss(
  { counts, equationsOf, equations }: CountSystem,
  secrecies: readonly Secrecy[],
  holders: ReadonlyMap<number, number>,
  direction: 1 | -1,
  threshold: number,
): number | null {
  const isStuck = (place: number) => {
    const { plus = [], minus = [] } = equations[place] ?? {};
    return !plus.some((one) => secrecies[one] !== "open") && !minus.some((one) => secrecies[one] !== "open");
  };
  let best: { count: number; loss: number } | null = null;
  for (const [count, move] of holders) {
    const value = counts[count]?.value ?? 0;
    const stuck = (equationsOf[count] ?? []).filter(isStuck).length;
    const isUseless = move * direction < 0 && value <= threshold;
    const loss = value + anotherLoss * stuck + (isUseless ? 1e9 : 0);
    if (!best || loss < best.loss) best = { count, loss };
  }
  return best?.count ?? null;
}

/** The largest small count that would have to grow for the member to move. */
function smallHolder(
  system: CountSystem,
  secrecies: readonly Secrecy[],
  part: HiddenPart,
  member: number,
  direction: 1 | -1,
): number | null {
  const row = part.tableau.rows[part.tableau.rowOf[member] ?? -1];
  if (!row) return null;
  return largestSmall(system, secrecies, part, (one) => one !== member && (row[one] ?? 0) * direction < -nothing);
}

function anySmall(system: CountSystem, secrecies: readonly Secrecy[], part: HiddenPart, member: number): number | null {
  return (
    largestSmall(system, secrecies, part, (one) => one === member) ?? largestSmall(system, secrecies, part, () => true)
  );
}

/** Of those that were not published as small before. */
function largestSmall(
  { counts }: CountSystem,
  secrecies: readonly Secrecy[],
  { members }: HiddenPart,
  isMeant: (member: number) => boolean,
): number | null {
  const sizeOf = (count: number) => counts[count]?.value ?? 0;
  const found = members.filter(
    (count, member) => secrecies[count] === "small" && counts[count]?.before !== "small" && isMeant(member),
  );
  return found.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? null;
}
