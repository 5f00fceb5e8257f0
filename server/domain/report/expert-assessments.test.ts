import { expect, test } from "vitest";
import { buildConcern } from "#tests/support/builders.ts";
import { columnValues } from "#tests/support/figure-values.ts";
import { buildReportSource } from "#tests/support/report-source.ts";
import type { ExpertRole, ExpertView } from "../expert-view.ts";
import type { ConcernCode } from "../ticket.ts";
import { expertAssessments } from "./expert-assessments.ts";
import { monthPeriod, yearPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";

const codes = ["KDU", "KDU-01", "KDU-02", "EIN", "EIN-01", "EIN-05"] as ConcernCode[];
const concerns = codes.map((code, order) =>
  buildConcern({
    code,
    order,
    parent: code.length === 3 ? null : (code.slice(0, 3) as ConcernCode),
    municipal: code !== "EIN" && code !== "EIN-05",
  }),
);

function viewOf(quarter: string, role: ExpertRole, concern: string): ExpertView {
  const text = `${quarter} ${role} ${concern}`;
  return { id: text, revision: 0, quarter, role, concern: concern as ConcernCode, text };
}

function figureOf(expertViews: ExpertView[], period: ReportSource["period"] = yearPeriod(2026)) {
  const { catalogue } = buildReportSource();
  return expertAssessments(buildReportSource({ period, expertViews, catalogue: { ...catalogue, concerns } }));
}

test("[G4] T12 lists the views of the period by concern, quarter and role", () => {
  const figure = figureOf([
    viewOf("2026-Q2", "ombudsperson", "KDU-01"),
    viewOf("2026-Q1", "advice_centre", "KDU-01"),
    viewOf("2025-Q4", "ombudsperson", "KDU-01"),
    viewOf("2026-Q4", "social_welfare_office", "EIN-01"),
    viewOf("2026-Q1", "benefits_lead", "KDU-01"),
  ]);
  expect(columnValues(figure, "text")).toEqual({
    "1": "2026-Q1 benefits_lead KDU-01",
    "2": "2026-Q1 advice_centre KDU-01",
    "3": "2026-Q2 ombudsperson KDU-01",
    "4": "2026-Q4 social_welfare_office EIN-01",
  });
  expect(columnValues(figure, "role")["4"]).toBe("role.social_welfare_office");
  expect(columnValues(figure, "quarter")["4"]).toBe("2026-Q4");
});

test("[G4] T12 tells how many municipal concerns have no view; one on a tile speaks for all below it", () => {
  expect(figureOf([viewOf("2026-Q1", "ombudsperson", "KDU")]).notes[0]?.values).toEqual({ count: 1, of: 3 });
  expect(figureOf([]).notes[0]?.values).toEqual({ count: 3, of: 3 });
});

test("T12 of a month has the views of its quarter", () => {
  const views = [viewOf("2026-Q1", "ombudsperson", "KDU-01"), viewOf("2026-Q2", "ombudsperson", "KDU-01")];
  expect(figureOf(views, monthPeriod("2026-02")).rows).toHaveLength(1);
});
