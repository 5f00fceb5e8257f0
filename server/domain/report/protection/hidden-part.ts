import type { Count, CountSystem, Equation, Secrecy } from "./count-system.ts";
import { buildTableau, nothing, pivot, type Tableau } from "./tableau.ts";

/** Hidden counts that hang together by equations, and what else they may be as far as anybody can tell who reads. */
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
  /** Smallest and largest value of each member in whole numbers that fit everything printed. */
  least: Float64Array;
  most: Float64Array;
};

export type Bounds = { lower: number; upper: number };

/** What is known of a hidden count by the way it is printed. The upper end of what has none is far enough to tell. */
export function boundsOf({ value, isPrinted }: Count, secrecy: Secrecy, threshold: number): Bounds {
  const farEnough = 2 * threshold * (value + threshold);
  if (!isPrinted) return { lower: 0, upper: farEnough };
  if (secrecy === "small") return { lower: 1, upper: threshold - 1 };
  return { lower: value < threshold ? 1 : threshold, upper: farEnough };
}

export function buildHiddenPart(
  { counts, equations }: CountSystem,
  members: readonly number[],
  places: readonly number[],
  boundsAt: (count: number) => Bounds,
): HiddenPart {
  const memberAt = new Map(members.map((count, member) => [count, member]));
  const terms = places.map((place) => termsOf(equations[place], memberAt));
  const truth = Float64Array.from(members, (count) => counts[count]?.value ?? 0);
  return {
    members,
    equations: places,
    tableau: buildTableau(members.length, terms),
    terms,
    truth,
    lower: Float64Array.from(members, (count) => boundsAt(count).lower),
    upper: Float64Array.from(members, (count) => boundsAt(count).upper),
    point: truth.slice(),
    least: truth.slice(),
    most: truth.slice(),
  };
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
 * what is true. What it finds is checked in whole numbers before it counts.
 *
 * @param direction 1: up, −1: down.
 */
export function reach(part: HiddenPart, member: number, direction: 1 | -1, target: number): boolean {
  const isReached = () => (direction > 0 ? (part.most[member] ?? 0) >= target : (part.least[member] ?? 0) <= target);
  if (isReached()) return true;
  part.point.set(part.truth);
  for (let turns = 4 * part.members.length + 40; turns > 0; turns -= 1) {
    const step = nextStep(part, member, direction);
    if (!step) break;
    take(part, step);
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
function take(part: HiddenPart, { column, way }: Step): void {
  const { tableau, point, lower, upper } = part;
  let length = way > 0 ? (upper[column] ?? 0) - (point[column] ?? 0) : (point[column] ?? 0) - (lower[column] ?? 0);
  let stop = -1;
  tableau.rows.forEach((row, at) => {
    const rate = -way * (row[column] ?? 0);
    if (Math.abs(rate) <= nothing) return;
    const basic = tableau.basis[at] ?? -1;
    const end = rate > 0 ? upper[basic] : lower[basic];
    const limit = Math.max(0, ((end ?? 0) - (point[basic] ?? 0)) / rate);
    const isFirst =
      limit < length - nothing || (limit <= length + nothing && stop >= 0 && basic < (tableau.basis[stop] ?? 0));
    if (!isFirst) return;
    length = Math.min(length, limit);
    stop = at;
  });
  const whole = Math.floor(length + nothing);
  if (whole > 0) {
    advance(part, column, way * whole);
    note(part);
  }
  if (length - whole > nothing) advance(part, column, way * (length - whole));
  if (stop >= 0) pivot(tableau, stop, column);
}

function advance({ tableau, point }: HiddenPart, column: number, distance: number): void {
  point[column] = (point[column] ?? 0) + distance;
  tableau.rows.forEach((row, at) => {
    const basic = tableau.basis[at] ?? -1;
    if (row[column]) point[basic] = (point[basic] ?? 0) - (row[column] ?? 0) * distance;
  });
}

/** Keeps how far each member has come, if the point is in whole numbers and fits exactly. */
function note(part: HiddenPart): void {
  const { point, truth, least, most, lower, upper } = part;
  const whole = point.map(Math.round);
  for (let member = 0; member < whole.length; member += 1) {
    const value = whole[member] ?? 0;
    if (Math.abs(value - (point[member] ?? 0)) > 1e-6) return;
    if (value < (lower[member] ?? 0) || value > (upper[member] ?? 0)) return;
  }
  const change = (member: number) => (whole[member] ?? 0) - (truth[member] ?? 0);
  for (const terms of part.terms)
    if (terms.reduce((sum, [member, sign]) => sum + sign * change(member), 0) !== 0) return;
  whole.forEach((value, member) => {
    least[member] = Math.min(least[member] ?? 0, value);
    most[member] = Math.max(most[member] ?? 0, value);
  });
}
