import { expect, test } from "vitest";
import { columnValues, valueAt } from "#tests/support/figure-values.ts";
import { buildReportCase, buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import type { CaseId } from "../visit.ts";
import { factsAndDecisions } from "./facts-and-decisions.ts";

const [short, long] = ["short", "long"] as [CaseId, CaseId];
const [open, refused] = ["open", "refused"] as [CaseId, CaseId];
const visitOf = (factsEstablished: boolean | null, decisionObtained: boolean | null, caseId: CaseId | null = null) =>
  buildReportVisit({ date: "2026-02-03", factsEstablished, decisionObtained, caseId });

const figure = factsAndDecisions(
  buildReportSource({
    visits: [
      visitOf(true, true, short),
      visitOf(true, true, long),
      visitOf(true, true, open),
      visitOf(true, false, refused),
      visitOf(false, null),
      visitOf(null, null),
    ],
    cases: [
      buildReportCase({ id: short, openedOn: "2026-01-30", closedOn: "2026-02-03" }),
      buildReportCase({ id: long, openedOn: "2025-12-01", closedOn: "2026-12-01" }),
      buildReportCase({ id: open, openedOn: "2026-01-01", closedOn: null }),
      buildReportCase({ id: refused, openedOn: "2026-02-03", closedOn: "2026-02-04" }),
      buildReportCase({ id: "unrelated" as CaseId, openedOn: "2026-01-01", closedOn: "2026-01-02" }),
    ],
  }),
);

test("T18 counts yes, no and not stated apart; shares are of all contacts", () => {
  expect(columnValues(figure, "yes")).toEqual({ factsEstablished: 4, decisionObtained: 3 });
  expect(columnValues(figure, "no")).toEqual({ factsEstablished: 1, decisionObtained: 1 });
  expect(columnValues(figure, "none")).toEqual({ factsEstablished: 1, decisionObtained: 2 });
  expect(valueAt(figure, "decisionObtained", "share")).toBe(0.5);
});

test("[F3] T18 tells the days of closed cases in which a decision was obtained", () => {
  expect(columnValues(figure, "cases")).toEqual({ factsEstablished: 3, decisionObtained: 2 });
  // 4 and 365 days.
  expect(valueAt(figure, "decisionObtained", "daysMedian")).toBe(184.5);
  expect(valueAt(figure, "decisionObtained", "daysP90")).toBe(365);
});

test("T18 names its cases as some of those that were closed (T3)", () => {
  const facts = figure.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === "count" ? cell.fact : [])));
  expect(facts).toContain("cases 2026-01-01..2026-12-31 decisionObtained=yes state=closed");
});
