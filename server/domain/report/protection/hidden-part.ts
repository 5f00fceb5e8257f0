import type { Count, CountSystem, Equation, Secrecy } from "./count-system.ts";
import type { Neighbourhood } from "./neighbourhood.ts";
import { addWorld, type Proofs } from "./proofs.ts";
import { buildTableau, nothing, pivot, type Tableau } from "./tableau.ts";

/** Hidden counts that hang together by equations, and the search for what else they may be. */
export type HiddenPart = {
  /** Places in the list of counts. */
  members: readonly number[];
  /** Places in the list of equations. */
  equations: readonly number[];
  tableau: Tableau;
  /** By member: each equation it stands in, by place within the part, with its sign. */
  terms: readonly (readonly [member: number, sign: number][])[];
  truth: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  /** Where the search stands. */
  point: Float64Array;
};

type Bounds = { lower: number; upper: number };

/** What is known of a hidden count by the way it is printed. The upper end of what has none is far enough to tell. */
function boundsOf({ value, isPrinted }: Count, secrecy: Secrecy, threshold: number): Bounds {
  const farEnough = 2 * threshold * (value + threshold);
  if (!isPrinted) return { lower: 0, upper: farEnough };
  if (secrecy === "small") return { lower: 1, upper: threshold - 1 };
  return { lower: value < threshold ? 1 : threshold, upper: farEnough };
}

/** @param isDotTold whether somebody might know of a dot that what it hides is not small; it is not printed. */
export function buildHiddenPart(
  { counts, equations }: CountSystem,
  secrecies: readonly Secrecy[],
  { members, equations: places }: Neighbourhood,
  threshold: number,
  isDotTold = true,
): HiddenPart {
  const memberAt = new Map(members.map((count, member) => [count, member]));
  const terms = places.map((place) => termsOf(equations[place], memberAt));
  const truth = Float64Array.from(members, (count) => counts[count]?.value ?? 0);
  const bounds = members.map((count): Bounds => {
    const found = counts[count];
    return found ? boundsOf(found, secrecies[count] ?? "open", threshold) : { lower: 0, upper: 0 };
  });
  return {
    members,
    equations: places,
    tableau: buildTableau(members.length, terms),
    terms,
    truth,
    lower: Float64Array.from(bounds, ({ lower }) => (isDotTold ? lower : Math.min(lower, 1))),
    upper: Float64Array.from(bounds, ({ upper }) => upper),
    point: truth.slice(),
  };
}

/** A small member becomes a dot. @returns false: it is no member. */
export function loosen({ counts }: CountSystem, part: HiddenPart, count: number, threshold: number): boolean {
  const member = part.members.indexOf(count);
  const found = counts[count];
  if (member < 0 || !found) return false;
  part.upper[member] = boundsOf(found, "dotted", threshold).upper;
  return true;
}

function termsOf(equation: Equation | undefined, memberAt: ReadonlyMap<number, number>): [number, number][] {
  const signed = (counts: readonly number[], sign: number) =>
    counts.flatMap((count): [number, number][] => {
      const member = memberAt.get(count);
      return member === undefined ? [] : [[member, sign]];
    });
  return equation ? [...signed(equation.plus, 1), ...signed(equation.minus, -1)] : [];
}

/**
 * Looks for whole numbers that fit everything printed and take one member as far as `target`: the simplex method, from
 * what is true. What it finds is checked in whole numbers before it counts as proved.
 *
 * @param direction 1: up, −1: down.
 */
export function reach(part: HiddenPart, proofs: Proofs, member: number, direction: 1 | -1, target: number): boolean {
  const count = part.members[member] ?? -1;
  const isReached = () => (direction > 0 ? (proofs.most[count] ?? 0) >= target : (proofs.least[count] ?? 0) <= target);
  if (isReached()) return true;
  part.point.set(part.truth);
  for (let turns = 4 * part.members.length + 40; turns > 0; turns -= 1) {
    const step = nextStep(part, member, direction);
    if (!step) break;
    take(part, proofs, step);
    if (isReached()) return true;
  }
  return false;
}

type Step = { column: number; way: 1 | -1 };

/** The first column that takes the member further (Bland's rule: no going round in circles). */
function nextStep({ tableau, point, lower, upper }: HiddenPart, member: number, direction: 1 | -1): Step | null {
  const room = (column: number, way: number) =>
    (way > 0 ? (upper[column] ?? 0) - (point[column] ?? 0) : (point[column] ?? 0) - (lower[column] ?? 0)) > nothing;
  const row = tableau.rows[tableau.rowOf[member] ?? -1];
  if (!row) return room(member, direction) ? { column: member, way: direction } : null;
  for (let column = 0; column < tableau.unknowns; column += 1) {
    const coefficient = row[column] ?? 0;
    if (column === member || Math.abs(coefficient) <= nothing) continue;
    const way = coefficient * direction < 0 ? 1 : -1;
    if (room(column, way)) return { column, way };
  }
  return null;
}

/** Moves one column as far as every bound lets it; the one that stops it leaves the basis. */
function take(part: HiddenPart, proofs: Proofs, { column, way }: Step): void {
  const { tableau, point, lower, upper } = part;
  let length = way > 0 ? (upper[column] ?? 0) - (point[column] ?? 0) : (point[column] ?? 0) - (lower[column] ?? 0);
  let stop = -1;
  for (let at = 0; at < tableau.rows.length; at += 1) {
    const rate = -way * (tableau.rows[at]?.[column] ?? 0);
    if (Math.abs(rate) <= nothing) continue;
    const basic = tableau.basis[at] ?? -1;
    const end = rate > 0 ? upper[basic] : lower[basic];
    const limit = Math.max(0, ((end ?? 0) - (point[basic] ?? 0)) / rate);
    const isFirst =
      limit < length - nothing || (limit <= length + nothing && stop >= 0 && basic < (tableau.basis[stop] ?? 0));
    if (!isFirst) continue;
    length = Math.min(length, limit);
    stop = at;
  }
  const whole = Math.floor(length + nothing);
  if (whole > 0) {
    advance(part, column, way * whole);
    note(part, proofs);
  }
  if (length - whole > nothing) advance(part, column, way * (length - whole));
  if (stop >= 0) pivot(tableau, stop, column);
}

function advance({ tableau, point }: HiddenPart, column: number, distance: number): void {
  point[column] = (point[column] ?? 0) + distance;
  for (let at = 0; at < tableau.rows.length; at += 1) {
    const rate = tableau.rows[at]?.[column] ?? 0;
    const basic = tableau.basis[at] ?? -1;
    if (rate !== 0) point[basic] = (point[basic] ?? 0) - rate * distance;
  }
}

/** Keeps the point as a world if it is in whole numbers and fits exactly. */
function note({ point, truth, lower, upper, terms, members }: HiddenPart, proofs: Proofs): void {
  const world = new Map<number, number>();
  for (let member = 0; member < members.length; member += 1) {
    const value = Math.round(point[member] ?? 0);
    if (Math.abs(value - (point[member] ?? 0)) > 1e-6) return;
    if (value < (lower[member] ?? 0) || value > (upper[member] ?? 0)) return;
    if (value !== truth[member]) world.set(members[member] ?? -1, value);
  }
  const change = (member: number) => Math.round(point[member] ?? 0) - (truth[member] ?? 0);
  const fits = terms.every(
    (equation) => equation.reduce((sum, [member, sign]) => sum + sign * change(member), 0) === 0,
  );
  if (fits) addWorld(proofs, world);
}
