import { expect, test } from "vitest";
import { columnValues, valueAt } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import type { RemedyAfter, RemedyBefore } from "../visit.ts";
import { remediesBeforeAndAfter } from "./remedies-before-and-after.ts";

const visitOf = (remedyBefore: RemedyBefore | null, remedyAfter: RemedyAfter | null, date = "2026-02-03") =>
  buildReportVisit({ date, remedyBefore, remedyAfter });

test("T16 sets the remedies at the start beside those at the end; who was not asked is apart from who had none", () => {
  const figure = remediesBeforeAndAfter(
    buildReportSource({
      visits: [
        visitOf("objection_intended", "objection_not_filed"),
        visitOf("objection_intended", "objection_filed"),
        visitOf("objection_intended", null),
        visitOf("none", null),
        visitOf(null, null),
        visitOf(null, null),
        visitOf("none", null, "2025-02-03"),
      ],
    }),
  );
  expect(columnValues(figure, "objection_intended")).toMatchObject({
    objection_not_filed: 1,
    objection_filed: 1,
    not_recorded: 1,
    not_needed: 0,
    total: 3,
  });
  expect(valueAt(figure, "not_recorded", "none")).toBe(1);
  expect(valueAt(figure, "not_recorded", "not_recorded")).toBe(2);
  expect(valueAt(figure, "total", "total")).toBe(6);
});
