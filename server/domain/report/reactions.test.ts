import { expect, test } from "vitest";
import { columnValues, valueAt } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import type { Area, ReactionKind } from "../visit.ts";
import { reactions } from "./reactions.ts";

const visitOf = (reactionKind: ReactionKind | null, area: Area | null = null, date = "2026-02-03") =>
  buildReportVisit({ date, reactionKind, area });

test("T20 counts reactions by kind, complaints about the matter and about conduct apart, each by what part they are about", () => {
  const figure = reactions(
    buildReportSource({
      visits: [
        visitOf("complaint_matter", "benefits"),
        visitOf("complaint_matter", "benefits"),
        visitOf("complaint_matter"),
        visitOf("complaint_conduct", "reception"),
        visitOf("praise", "benefits"),
        visitOf(null),
        visitOf("praise", null, "2025-05-05"),
      ],
    }),
  );
  expect(columnValues(figure, "count")).toMatchObject({
    praise: 1,
    complaint_matter: 3,
    "complaint_matter/benefits": 2,
    "complaint_matter/none": 1,
    complaint_conduct: 1,
    "complaint_conduct/reception": 1,
    none: 1,
    total: 6,
  });
  expect(valueAt(figure, "complaint_matter/benefits", "share")).toBe(2 / 6);
  expect(valueAt(figure, "praise", "previous")).toBe(1);
  expect(figure.rows.some(({ key }) => key.startsWith("praise/"))).toBe(false);
});
