import type { ReportPeriod } from "./report-period.ts";

/** What is counted. Persons, cases, contacts and concerns are never added up with one another. */
export const countedUnits = [
  "persons",
  "cases",
  "contacts",
  "concerns",
  "tickets",
  "referrals",
  "answers",
  "statements",
  "suggestions",
  "days",
  "hours",
] as const;
export type CountedUnit = (typeof countedUnits)[number];

/**
 * The name of one counted thing, `contacts 2026-01-01..2026-12-31 channel=phone`. Wherever the same thing is printed, in
 * whatever table, it has the same name: what is hidden in one place is hidden in all (Z2).
 */
export type Fact = string & { readonly __brand: "Fact" };

/** @param dimensions what it is limited to, in any order; a value may be a code or a word, never free text. */
export function factOf(
  unit: CountedUnit,
  { from, to }: ReportPeriod,
  dimensions: Readonly<Record<string, string | number>> = {},
): Fact {
  const limits = Object.entries(dimensions)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}=${value}`);
  return `${unit} ${from}..${to}${limits.join("")}` as Fact;
}

/** `whole` is the sum of `parts`, which exclude one another. Whoever publishes all of them but one publishes that one. */
export type Sum = { whole: Fact; parts: readonly Fact[] };
