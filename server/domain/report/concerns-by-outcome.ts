import { tileEntries, tileFinder } from "./concern-tiles.ts";
import { crossTable, type Entry } from "./cross-table.ts";
import type { Figure } from "./figure.ts";
import { notRecorded } from "./not-recorded.ts";
import { outcomeGroupEntries, outcomeGroupFinder } from "./outcome-groups.ts";
import type { ReportSource } from "./report-source.ts";
import { tallyPeriods } from "./tally-periods.ts";

/** A3: what came of which concern (resolution no. 1 c). Counts contacts, each by its main concern: an outcome has one. */
export function concernsByOutcome(source: ReportSource): Figure {
  const { period, catalogue } = source;
  const [tileOf, groupOf] = [tileFinder(catalogue), outcomeGroupFinder(catalogue)];
  const { current } = tallyPeriods(source, source.visits, (tally, { foundConcerns, outcome }) =>
    tally.add(tileOf(foundConcerns[0]), groupOf(outcome)),
  );
  const none = (word: string): Entry => ({ key: notRecorded, label: { kind: "word", word } });
  const groups = [...outcomeGroupEntries(catalogue), none("none.outcome")];
  const { columns, rows, sums } = crossTable(current, {
    unit: "contacts",
    period,
    rows: { dimension: "mainTile", entries: [...tileEntries(catalogue), none("none.concern")] },
    columns: { dimension: "outcomeGroup", entries: groups },
  });
  return {
    id: "A3",
    unit: "contacts",
    sources: ["visit.date", "visit.foundConcerns", "visit.outcome"],
    columns,
    rows,
    sums,
    notes: [{ word: "mainConcernOnly" }],
    chart: { kind: "stackedBars", columns: groups.map(({ key }) => key) },
  };
}
