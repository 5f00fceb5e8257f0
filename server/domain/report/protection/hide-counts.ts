import { chooseRemedy } from "./choose-remedy.ts";
import type { Count, CountSystem, Secrecy } from "./count-system.ts";
import { buildHiddenPart, type HiddenPart, loosen, reach } from "./hidden-part.ts";
import { neighbourhoodOf } from "./neighbourhood.ts";
import { copyProofs, createProofs, type Proofs, withoutWorldsOf } from "./proofs.ts";

/** How each count is printed, and those that what was published before gives away whatever is hidden now. */
export type HidingPlan = { secrecies: readonly Secrecy[]; exposed: ReadonlySet<number> };

type OpenPlan = { secrecies: Secrecy[]; exposed: Set<number>; proofs: Proofs; threshold: number };

/** How far the search for a proof goes: most are found nearby. The last one is for what nothing nearby can help. */
const sizes = [40, 160, 2000] as const;

/**
 * Hides small counts (Z1), and as many others as it takes, until for every small one the whole range 1 … threshold − 1
 * fits everything else that is printed (Z2); a hidden one that is not small could be something else, too. What was
 * hidden for nothing is shown again.
 */
export function hideCounts(system: CountSystem, threshold: number): HidingPlan {
  const { counts } = system;
  const plan: OpenPlan = {
    secrecies: counts.map((count) => secrecyAtFirst(count, threshold)),
    exposed: new Set(),
    proofs: createProofs(counts.map(({ value }) => value)),
    threshold,
  };
  // A proof is good for ever: what is hidden later only lets more worlds fit.
  for (const [count, found] of counts.entries()) if (isSensitive(found, threshold)) protect(system, plan, count);
  showNeedless(system, plan);
  return plan;
}

function secrecyAtFirst({ value, isPrinted, before, wasHidden }: Count, threshold: number): Secrecy {
  if (before) return before;
  if (!isPrinted || value === 0) return "open";
  return value < threshold ? "small" : wasHidden ? "dotted" : "open";
}

/** Small ones, printed or computable, and what was hidden before. Others are hidden for their sake alone. */
function isSensitive({ value, wasHidden, isNamed, before }: Count, threshold: number): boolean {
  return before !== "open" && isNamed && value > 0 && (value < threshold || wasHidden);
}

/** Hides until the count is proved to be safe. */
function protect(system: CountSystem, plan: OpenPlan, count: number): void {
  for (;;) {
    const held = search(system, plan, count, sizes.slice(0, 2));
    if (!held) return;
    if (relieve(system, plan, held)) continue;
    const heldFar = search(system, plan, count, sizes.slice(2));
    if (!heldFar) return;
    if (relieve(system, plan, heldFar)) continue;
    if (search(system, plan, count, sizes, false)) plan.exposed.add(count);
    return;
  }
}

/** Hides one more, or prints small ones as dots as long as that is all it takes. @returns whether anything could be done. */
function relieve(system: CountSystem, plan: OpenPlan, { part, member, direction }: Held): boolean {
  let isDone = false;
  for (let way: 1 | -1 | null = direction; way; way = heldIn(system, plan, part, member)) {
    const remedy = chooseRemedy(system, plan.secrecies, part, member, way, plan.threshold);
    if (remedy === null) return isDone;
    plan.secrecies[remedy] = "dotted";
    isDone = true;
    if (!loosen(system, part, remedy, plan.threshold)) return true;
  }
  return true;
}

/** Where a search ended: the member cannot go further in a direction in which it should. */
type Held = { part: HiddenPart; member: number; direction: 1 | -1 };

/** Searches in ever larger neighbourhoods. @returns null: the count is safe. */
function search(
  system: CountSystem,
  plan: OpenPlan,
  count: number,
  within: readonly number[],
  isDotTold = true,
): Held | null {
  let held: Held | null = null;
  for (const size of within) {
    const nearby = neighbourhoodOf(system, plan.secrecies, count, size);
    const part = buildHiddenPart(system, plan.secrecies, nearby, plan.threshold, isDotTold);
    const direction = heldIn(system, plan, part, 0);
    if (!direction) return null;
    held = { part, member: 0, direction };
    if (nearby.isWhole) break;
  }
  return held;
}

/** @returns the direction in which the member should be able to go further and is not. */
function heldIn({ counts }: CountSystem, plan: OpenPlan, part: HiddenPart, member: number): 1 | -1 | null {
  const { proofs, threshold } = plan;
  const count = part.members[member] ?? -1;
  const range = (counts[count]?.value ?? 0) < threshold ? threshold - 2 : 1;
  // Up comes last: what holds it there is what the tableau tells then.
  const isWide =
    reach(part, proofs, member, -1, (proofs.most[count] ?? 0) - range) ||
    reach(part, proofs, member, 1, (proofs.least[count] ?? 0) + range);
  return isWide ? null : 1;
}

/**
 * Shows hidden counts that are not small where all others stay safe, the largest first. What stays hidden is another in
 * a world that is needed, so it is not pinned either.
 */
function showNeedless(system: CountSystem, plan: OpenPlan): void {
  const { counts } = system;
  const sizeOf = (count: number) => counts[count]?.value ?? 0;
  const extra = counts.flatMap(({ value, before, wasHidden }, count) =>
    plan.secrecies[count] === "dotted" && value >= plan.threshold && before === null && !wasHidden ? [count] : [],
  );
  for (const count of extra.toSorted((a, b) => sizeOf(b) - sizeOf(a))) {
    const before = copyProofs(plan.proofs);
    plan.secrecies[count] = "open";
    if (areSafeWithout(system, plan, count)) continue;
    plan.secrecies[count] = "dotted";
    plan.proofs = before;
  }
}

/** Whether all that is sensitive can be proved to be safe by worlds in which the count is what it is. */
function areSafeWithout(system: CountSystem, plan: OpenPlan, count: number): boolean {
  const values = system.counts.map(({ value }) => value);
  return withoutWorldsOf(plan.proofs, values, count).every((lost) => {
    const found = system.counts[lost];
    if (!found || plan.exposed.has(lost) || !isSensitive(found, plan.threshold)) return true;
    return search(system, plan, lost, sizes.slice(0, 2)) === null;
  });
}
