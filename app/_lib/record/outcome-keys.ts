import type { OutcomeGroup } from "#app/_lib/catalogue-labels.ts";
import type { OutcomeCode } from "#server/domain/visit.ts";

/** Two digits for an outcome, its group and its place in it, both from 1; groups and places beyond 9 have none. */
export function outcomeKeysOf(groups: readonly OutcomeGroup[]): ReadonlyMap<OutcomeCode, string> {
  return new Map(
    groups
      .slice(0, 9)
      .flatMap((group, g) => group.outcomes.slice(0, 9).map(({ code }, o) => [code, `${g + 1}${o + 1}`] as const)),
  );
}

/** What a digit means after the digits before it: more to come, an outcome, or nothing. */
export function pressOutcomeKey(
  keys: ReadonlyMap<OutcomeCode, string>,
  before: string,
  digit: string,
): { typed: string; outcome: OutcomeCode | null } {
  const typed = before + digit;
  for (const [outcome, key] of keys) if (key === typed) return { typed: "", outcome };
  const begins = (start: string) => [...keys.values()].some((key) => key.startsWith(start));
  if (begins(typed)) return { typed, outcome: null };
  // A second digit that leads nowhere is the first one of another try.
  return { typed: begins(digit) ? digit : "", outcome: null };
}
