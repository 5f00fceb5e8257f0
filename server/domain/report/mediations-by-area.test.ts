import { expect, test } from "vitest";
import { columnValues, valueAt } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { concernsOf, outcomeOf, seedCatalogue } from "#tests/support/seed-catalogue.ts";
import type { Area } from "../visit.ts";
import { mediationsByArea } from "./mediations-by-area.ts";

const visitOf = (area: Area | null, outcome: string | null, ...codes: string[]) =>
  buildReportVisit({
    date: "2026-02-03",
    area,
    outcome: outcome === null ? null : outcomeOf(outcome),
    foundConcerns: concernsOf(...codes),
  });

const figure = mediationsByArea(
  buildReportSource({
    catalogue: seedCatalogue(),
    visits: [
      visitOf("integration", "VER-EIN", "UMG-03"),
      visitOf("integration", "VER-WECHS", "UMG-02"),
      visitOf("integration", "KLA-INFO", "ARB-04"),
      visitOf("benefits", "VER-EIN", "LEB-01"),
      visitOf(null, null, "UMG-01"),
      visitOf("benefits", "KLA-INFO", "LEB-01"),
      buildReportVisit({ ...visitOf("integration", "VER-EIN", "UMG-03"), date: "2025-02-03" }),
    ],
  }),
);

test("T14 counts conflicts, and whatever was mediated, by part of the authority and outcome", () => {
  expect(columnValues(figure, "total")).toMatchObject({ integration: 3, benefits: 1, none: 1, outside: 0, total: 5 });
  expect(columnValues(figure, "VER-EIN")).toMatchObject({ integration: 1, benefits: 1, total: 2 });
  expect(columnValues(figure, "VER-WECHS")).toMatchObject({ integration: 1, benefits: 0, total: 1 });
  expect(columnValues(figure, "mediated")).toMatchObject({ integration: 2, benefits: 1, none: 0, total: 3 });
  expect(columnValues(figure, "other")).toMatchObject({ integration: 1, none: 1, total: 2 });
});

test("T14 takes the rate of agreements of what was mediated", () => {
  expect(valueAt(figure, "integration", "agreementShare")).toBe(0.5);
  expect(valueAt(figure, "total", "agreementShare")).toBe(2 / 3);
  expect(valueAt(figure, "none", "agreementShare")).toBeNull();
});

test("T14 names its outcomes as the table of outcomes does, so that both hide the same", () => {
  const facts = figure.rows.at(-1)?.cells.flatMap((cell) => (cell.kind === "count" ? cell.fact : []));
  expect(facts).toContain("contacts 2026-01-01..2026-12-31 outcome=VER-EIN");
  expect(facts).toContain("contacts 2026-01-01..2026-12-31 outcomeGroup=G2");
});
