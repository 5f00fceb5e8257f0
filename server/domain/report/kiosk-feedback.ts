import { type CodeEntry, codeTable } from "./code-table.ts";
import { concernsInOrder } from "./concerns-in-order.ts";
import type { Figure } from "./figure.ts";
import { notRecorded } from "./not-recorded.ts";
import type { ReportSource } from "./report-source.ts";
import { tallyPeriods } from "./tally-periods.ts";

/** The tile of praise, criticism and ideas. */
const feedbackTile = "IDE";

/** X3: praise, criticism and ideas left at the kiosk (resolution no. 1 b). Counts answers, which have no ticket. */
export function kioskFeedback(source: ReportSource): Figure {
  const kinds = concernsInOrder(source.catalogue).filter(({ parent }) => parent === feedbackTile);
  const codes = new Set<string>(kinds.map(({ code }) => code));
  const tallies = tallyPeriods(source, source.feedback, (tally, { kind }) =>
    tally.add(codes.has(kind) ? kind : notRecorded),
  );
  const table = codeTable(source, {
    id: "X3",
    unit: "answers",
    dimension: "feedback",
    entries: [
      ...kinds.map(({ code }): CodeEntry => ({ key: code, label: { kind: "concern", code } })),
      { key: notRecorded, label: { kind: "word", word: "answer.none" } },
    ],
    tallies,
    share: { label: { kind: "word", word: "share.feedback" }, of: { kind: "word", word: "helped.all" } },
  });
  return { id: "X3", unit: "answers", sources: ["feedback.date", "feedback.kind"], ...table };
}
