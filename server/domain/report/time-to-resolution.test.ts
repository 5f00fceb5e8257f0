import { expect, test } from "vitest";
import { columnValues, valueAt } from "#tests/support/figure-values.ts";
import {
  buildReportCase,
  buildReportFollowUp,
  buildReportSource,
  buildReportVisit,
} from "#tests/support/report-source.ts";
import type { CaseId } from "../visit.ts";
import { timeToResolution } from "./time-to-resolution.ts";

// A Thursday before Easter: the third working day after it is the Wednesday thereafter.
const thursday = "2026-04-02";
const holidays = ["2026-04-03", "2026-04-06"];
const [spoken, written] = ["spoken", "written"] as [CaseId, CaseId];
const [late, silent, open] = ["late", "silent", "open"] as [CaseId, CaseId, CaseId];

const figure = timeToResolution(
  buildReportSource({
    holidays,
    cases: [
      buildReportCase({ id: spoken, openedOn: thursday, closedOn: "2026-04-16" }),
      buildReportCase({ id: written, openedOn: thursday, closedOn: "2026-04-17" }),
      buildReportCase({ id: late, openedOn: thursday, closedOn: "2026-05-02" }),
      buildReportCase({ id: silent, openedOn: thursday, closedOn: "2026-04-08" }),
      buildReportCase({ id: open, openedOn: thursday, closedOn: null }),
      buildReportCase({ id: "before" as CaseId, openedOn: "2025-04-01", closedOn: "2025-12-31" }),
    ],
    visits: [
      buildReportVisit({ date: thursday, caseId: spoken, channel: "walk_in", reactionKind: "complaint_conduct" }),
      buildReportVisit({ date: thursday, caseId: written, channel: "letter", reactionKind: "complaint_matter" }),
      buildReportVisit({ date: thursday, caseId: late, channel: "email", reactionKind: "information" }),
      buildReportVisit({ date: thursday, caseId: silent, channel: "email" }),
    ],
    followUps: [
      buildReportFollowUp({ caseId: written, kind: "reply_letter", doneOn: "2026-04-09" }),
      buildReportFollowUp({ caseId: late, kind: "reply_letter", doneOn: "2026-04-10" }),
      buildReportFollowUp({ caseId: late, kind: "ask_team", doneOn: thursday }),
    ],
  }),
);

test("[F3, Z4] T19 measures the days of cases closed in the period, complaints apart", () => {
  expect(columnValues(figure, "count")).toEqual({ complaints: 2, others: 2, total: 4 });
  // 6, 14, 15 and 30 days.
  expect(valueAt(figure, "total", "daysMedian")).toBe(14.5);
  expect(valueAt(figure, "total", "daysP90")).toBe(30);
});

test("[F4] T19 tells who was talked or written to within three working days, over a holiday and a weekend", () => {
  expect(columnValues(figure, "acknowledged")).toEqual({ complaints: 2, others: 1, total: 3 });
  expect(valueAt(figure, "total", "acknowledgedShare")).toBe(0.75);
});

test("[F4] T19 tells what was closed within fourteen calendar days, the last one included", () => {
  expect(columnValues(figure, "replied")).toEqual({ complaints: 1, others: 1, total: 2 });
  expect(valueAt(figure, "complaints", "repliedShare")).toBe(0.5);
});
