import { areas, type ReactionKind, reactionKinds } from "../visit.ts";
import { type CodeEntry, codeTable } from "./code-table.ts";
import type { Figure } from "./figure.ts";
import { notRecorded } from "./not-recorded.ts";
import type { ReportSource } from "./report-source.ts";
import { tallyPeriods } from "./tally-periods.ts";

/** Kinds of which the part of the authority they are about is told. */
const complaints: readonly string[] = ["complaint_matter", "complaint_conduct"] satisfies ReactionKind[];

/** T20: praise, complaints about the matter and about conduct, suggestions (resolution no. 1 b). Counts contacts. */
export function reactions(source: ReportSource): Figure {
  const tallies = tallyPeriods(source, source.visits, (tally, { reactionKind, area }) => {
    const kind = reactionKind ?? notRecorded;
    tally.add(complaints.includes(kind) ? keyOf(kind, area ?? notRecorded) : kind);
  });
  const table = codeTable(source, {
    id: "T20",
    unit: "contacts",
    dimension: "reactionKind",
    entries: [...reactionKinds, notRecorded].flatMap(entriesOf),
    tallies,
    share: { label: { kind: "word", word: "share.contacts" }, of: { kind: "word", word: "all.contacts" } },
  });
  return {
    id: "T20",
    unit: "contacts",
    sources: ["visit.date", "visit.reactionKind", "visit.area"],
    ...table,
    notes: [{ word: "matterAndConduct" }, ...table.notes],
  };
}

function entriesOf(kind: string): CodeEntry[] {
  const entry: CodeEntry = { key: kind, label: { kind: "word", word: `reaction.${kind}` } };
  if (!complaints.includes(kind)) return [entry];
  const below = [...areas, notRecorded].map(
    (area): CodeEntry => ({
      key: keyOf(kind, area),
      label: { kind: "word", word: `area.${area}` },
      limits: { reactionKind: kind, area },
      level: 1,
    }),
  );
  return [{ ...entry, parts: below.map(({ key }) => key) }, ...below];
}

function keyOf(kind: string, area: string): string {
  return `${kind}/${area}`;
}
