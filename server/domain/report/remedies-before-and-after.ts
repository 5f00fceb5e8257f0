import { remediesAfter, remediesBefore } from "../visit.ts";
import { crossTable } from "./cross-table.ts";
import type { Figure } from "./figure.ts";
import type { ReportSource } from "./report-source.ts";
import { tallyPeriods } from "./tally-periods.ts";

/** No answer; `none` is one: no remedy. */
const remedyNotRecorded = "not_recorded";

/** T16: Rechtsbehelfe at the start of the talk and at its end (resolution no. 4). Counts contacts. */
export function remediesBeforeAndAfter(source: ReportSource): Figure {
  const { current } = tallyPeriods(source, source.visits, (tally, { remedyBefore, remedyAfter }) =>
    tally.add(remedyAfter ?? remedyNotRecorded, remedyBefore ?? remedyNotRecorded),
  );
  const entriesOf = (name: string, keys: readonly string[]) =>
    [...keys, remedyNotRecorded].map((key) => ({ key, label: { kind: "word", word: `${name}.${key}` } }) as const);
  const { columns, rows, sums } = crossTable(current, {
    unit: "contacts",
    period: source.period,
    rows: { dimension: "remedyAfter", entries: entriesOf("remedyAfter", remediesAfter) },
    columns: { dimension: "remedyBefore", entries: entriesOf("remedyBefore", remediesBefore) },
  });
  return {
    id: "T16",
    unit: "contacts",
    sources: ["visit.date", "visit.remedyBefore", "visit.remedyAfter"],
    columns,
    rows,
    sums,
    notes: [{ word: "remediesAreSaid" }],
  };
}
