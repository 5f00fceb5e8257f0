import type { Catalogue } from "../catalogue.ts";
import type { OutcomeCode } from "../visit.ts";
import type { Entry } from "./cross-table.ts";
import { notRecorded } from "./not-recorded.ts";

/** The groups of outcomes in their order. */
export function outcomeGroupEntries({ outcomeGroups }: Catalogue): readonly Entry[] {
  return outcomeGroups.map(({ code }) => ({ key: code, label: { kind: "outcomeGroup", code } }));
}

/** The key of the group an outcome is counted under. */
export function outcomeGroupFinder({ outcomes }: Catalogue): (code: OutcomeCode | null) => string {
  const groups = new Map<string, string>(outcomes.map(({ code, group }) => [code, group]));
  return (code) => (code && groups.get(code)) || notRecorded;
}
