import type { Catalogue } from "../catalogue.ts";
import { type CodeEntry, codeTable } from "./code-table.ts";
import type { Figure } from "./figure.ts";
import { notRecorded } from "./not-recorded.ts";
import { outcomeGroupEntries } from "./outcome-groups.ts";
import type { ReportSource } from "./report-source.ts";
import { tallyPeriods } from "./tally-periods.ts";

/**
 * T15: what came of it, by group and code (resolution no. 4). Counts contacts. A decision that was wrong and one that
 * new facts changed have rows of their own: the second is nobody's error.
 */
export function contactsByOutcome(source: ReportSource): Figure {
  const tallies = tallyPeriods(source, source.visits, (tally, { outcome }) => tally.add(outcome ?? notRecorded));
  const table = codeTable(source, {
    id: "T15",
    unit: "contacts",
    dimension: "outcome",
    entries: entriesOf(source.catalogue),
    tallies,
    share: { label: { kind: "word", word: "share.contacts" }, of: { kind: "word", word: "all.contacts" } },
  });
  return {
    id: "T15",
    unit: "contacts",
    sources: ["visit.date", "visit.outcome"],
    ...table,
    notes: [{ word: "errorsAndNewFacts" }, ...table.notes],
  };
}

function entriesOf(catalogue: Catalogue): readonly CodeEntry[] {
  const outcomes = catalogue.outcomes.toSorted((a, b) => a.order - b.order);
  const groups = outcomeGroupEntries(catalogue).flatMap((group): CodeEntry[] => {
    const codes = outcomes.filter((one) => one.group === group.key).map(({ code }) => code);
    return [
      { ...group, dimension: "outcomeGroup", level: 0, parts: codes },
      ...codes.map((code): CodeEntry => ({ key: code, label: { kind: "outcome", code }, level: 1 })),
    ];
  });
  return [...groups, { key: notRecorded, label: { kind: "word", word: "none.outcome" } }];
}
