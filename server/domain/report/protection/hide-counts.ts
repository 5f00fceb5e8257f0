import { chooseRemedy, type Remedy } from "./choose-remedy.ts";
import type { Count, CountSystem, Secrecy } from "./count-system.ts";
import { boundsOf, buildHiddenPart, type HiddenPart, reach } from "./hidden-part.ts";
import { type Connected, splitHidden } from "./split-hidden.ts";

/** How each count is printed, and those that what was published before gives away whatever is hidden now. */
export type HidingPlan = { secrecies: readonly Secrecy[]; exposed: ReadonlySet<number> };

/**
 * Hides small counts (Z1), and as many others as it takes, until for every small one the whole range 1 … threshold − 1
 * fits everything else that is printed (Z2); a hidden one that is not small could be something else, too. What was
 * hidden for nothing is shown again.
 */
export function hideCounts(system: CountSystem, threshold: number): HidingPlan {
  const secrecies = system.counts.map((count) => secrecyAtFirst(count, threshold));
  const plan = { secrecies, exposed: new Set<number>() };
  const settled = new Set<string>();
  for (;;) {
    const remedies = splitHidden(system, secrecies).flatMap((group) => {
      const key = group.members.map((count) => `${count}${secrecies[count]}`).join();
      if (settled.has(key)) return [];
      const found = remediesFor(system, plan, buildPart(system, plan, group, threshold), threshold);
      if (found.length === 0) settled.add(key);
      return found;
    });
    if (remedies.length === 0) break;
    for (const { count } of remedies) secrecies[count] = "dotted";
  }
  showNeedless(system, plan, threshold);
  return plan;
}

function secrecyAtFirst({ value, isPrinted, before, wasHidden }: Count, threshold: number): Secrecy {
  if (before) return before;
  if (!isPrinted || value === 0) return "open";
  return value < threshold ? "small" : wasHidden ? "dotted" : "open";
}

type OpenPlan = { secrecies: Secrecy[]; exposed: Set<number> };

function buildPart(system: CountSystem, { secrecies }: OpenPlan, group: Connected, threshold: number): HiddenPart {
  return buildHiddenPart(system, group.members, group.equations, (count) => {
    const found = system.counts[count];
    return found ? boundsOf(found, secrecies[count] ?? "open", threshold) : { lower: 0, upper: 0 };
  });
}

/** Several at once where they have nothing to do with one another. */
function remediesFor(system: CountSystem, plan: OpenPlan, part: HiddenPart, threshold: number): Remedy[] {
  const remedies: Remedy[] = [];
  const touched = new Set<number>();
  part.members.forEach((count, member) => {
    if (!isSensitive(system, plan, count, threshold)) return;
    const direction = heldIn(system, plan, part, member, threshold);
    if (!direction) return;
    const remedy = chooseRemedy(system, plan.secrecies, part, member, direction, threshold);
    if (!remedy) plan.exposed.add(count);
    else if (!remedy.equations.some((equation) => touched.has(equation))) {
      remedies.push(remedy);
      for (const equation of remedy.equations) touched.add(equation);
    }
  });
  return remedies;
}

/** Small ones, printed or computable, and what was hidden before. Others are hidden for their sake alone. */
function isSensitive({ counts }: CountSystem, { exposed }: OpenPlan, count: number, threshold: number): boolean {
  const { value = 0, wasHidden = false, isNamed = false, before = null } = counts[count] ?? {};
  return !exposed.has(count) && before !== "open" && isNamed && value > 0 && (value < threshold || wasHidden);
}

/** @returns the direction in which the member should be able to go further and is not. */
function heldIn(
  { counts }: CountSystem,
  { secrecies }: OpenPlan,
  part: HiddenPart,
  member: number,
  threshold: number,
): 1 | -1 | null {
  const count = part.members[member] ?? -1;
  if (secrecies[count] === "small") {
    if (!reach(part, member, -1, 1)) return -1;
    return reach(part, member, 1, threshold - 1) ? null : 1;
  }
  const range = (counts[count]?.value ?? 0) < threshold ? threshold - 2 : 1;
  return widen(part, member, range) ? null : 1;
}

/** Whether the member can take values that far apart. */
function widen(part: HiddenPart, member: number, range: number): boolean {
  return (
    reach(part, member, 1, (part.least[member] ?? 0) + range) ||
    reach(part, member, -1, (part.most[member] ?? 0) - range)
  );
}

/**
 * Shows hidden counts that are not small where the small ones stay safe, the largest first. What can have one value
 * only is no secret anyway.
 */
function showNeedless(system: CountSystem, plan: OpenPlan, threshold: number): void {
  const { counts } = system;
  const sizeOf = (count: number) => counts[count]?.value ?? 0;
  for (const group of splitHidden(system, plan.secrecies)) {
    const extra = group.members
      .filter((count) => plan.secrecies[count] === "dotted" && sizeOf(count) >= threshold && !counts[count]?.wasHidden)
      .toSorted((a, b) => sizeOf(b) - sizeOf(a));
    if (extra.length === 0) continue;
    const part = buildPart(system, plan, group, threshold);
    for (const count of extra) if (isSafeWithout(system, plan, part, count, threshold)) plan.secrecies[count] = "open";
  }
}

/** Whether all that is sensitive stays safe when the count is printed; if not, the part is as it was. */
function isSafeWithout(
  system: CountSystem,
  plan: OpenPlan,
  part: HiddenPart,
  count: number,
  threshold: number,
): boolean {
  const member = part.members.indexOf(count);
  const { lower, upper, truth } = part;
  const before = { lower: lower[member] ?? 0, upper: upper[member] ?? 0 };
  part.least.set(truth);
  part.most.set(truth);
  lower[member] = truth[member] ?? 0;
  upper[member] = truth[member] ?? 0;
  const isSafe = part.members.every(
    (one, at) => !isSensitive(system, plan, one, threshold) || heldIn(system, plan, part, at, threshold) === null,
  );
  if (isSafe) return true;
  lower[member] = before.lower;
  upper[member] = before.upper;
  return false;
}
