import { expect, test } from "vitest";
import { columnValues, valueAt } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { outcomeOf, seedCatalogue } from "#tests/support/seed-catalogue.ts";
import type { CaseId, RemedyAfter, RemedyBefore, Visit } from "../visit.ts";
import { lawsuitsAvoided } from "./lawsuits-avoided.ts";

const visitOf = (
  remedyBefore: RemedyBefore | null,
  remedyAfter: RemedyAfter | null,
  outcome: string,
  fields: Partial<Visit> = {},
) => buildReportVisit({ date: "2026-02-03", remedyBefore, remedyAfter, outcome: outcomeOf(outcome), ...fields });

const caseId = "case-1" as CaseId;
const figure = lawsuitsAvoided(
  buildReportSource({
    catalogue: seedCatalogue(),
    visits: [
      visitOf("objection_intended", "objection_not_filed", "KLA-INFO", { caseId }),
      visitOf("objection_intended", "objection_not_filed", "KLA-INFO", { caseId }),
      visitOf("objection_intended", "not_needed", "WEI-JC"),
      visitOf("objection_intended", "objection_filed", "KLA-INFO"),
      visitOf("lawsuit_pending", "lawsuit_withdrawn", "ABH-FEHL"),
      visitOf("none", "not_needed", "KLA-INFO"),
      visitOf(null, null, "KLA-INFO"),
      visitOf("lawsuit_pending", "lawsuit_withdrawn", "ABH-NEU", { date: "2025-02-03" }),
    ],
  }),
);

test("[V1] T17 derives what was potentially avoided, in three steps that can be followed", () => {
  expect(columnValues(figure, "remedy")).toMatchObject({ objection_intended: 4, lawsuit_pending: 1, total: 5 });
  expect(columnValues(figure, "ended")).toMatchObject({ objection_intended: 3, lawsuit_pending: 1, total: 4 });
  expect(columnValues(figure, "avoided")).toMatchObject({ objection_intended: 2, lawsuit_pending: 1, total: 3 });
  expect(valueAt(figure, "objection_intended", "share")).toBe(0.5);
  expect(columnValues(figure, "previous")).toMatchObject({ objection_intended: 0, lawsuit_pending: 1, total: 1 });
});

test("T17 counts two contacts of one case as one case, in a row of its own", () => {
  expect(columnValues(figure, "avoided").cases).toBe(2);
  expect(columnValues(figure, "remedy").cases).toBe(4);
});

test("[V1] T17 has no row for who had no remedy, and its rule stands below it", () => {
  expect(figure.rows.map(({ key }) => key)).toEqual([
    "objection_intended",
    "objection_pending",
    "lawsuit_intended",
    "lawsuit_pending",
    "interim_relief_pending",
    "total",
    "cases",
  ]);
  expect(figure.notes[0]?.word).toBe("lawsuitAvoidedRule");
});
