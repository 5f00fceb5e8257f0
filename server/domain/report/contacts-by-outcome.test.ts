import { expect, test } from "vitest";
import { columnValues, valueAt } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { outcomeOf, seedCatalogue } from "#tests/support/seed-catalogue.ts";
import { contactsByOutcome } from "./contacts-by-outcome.ts";

const contacts = (count: number, outcome: string | null, date = "2026-02-03") =>
  Array.from({ length: count }, () =>
    buildReportVisit({ date, outcome: outcome === null ? null : outcomeOf(outcome), state: "complete" }),
  );

const figure = contactsByOutcome(
  buildReportSource({
    catalogue: seedCatalogue(),
    visits: [
      ...contacts(3, "ABH-FEHL"),
      ...contacts(5, "ABH-NEU"),
      ...contacts(1, "KLA-INFO"),
      ...contacts(1, null),
      ...contacts(2, "ABH-FEHL", "2025-03-01"),
    ],
  }),
);

test("T15 keeps what was wrong apart from what new facts changed", () => {
  expect(columnValues(figure, "count")).toMatchObject({ G3: 8, "ABH-FEHL": 3, "ABH-NEU": 5, "ABH-ENT": 0, G1: 1 });
  expect(figure.notes.map(({ word }) => word)).toContain("errorsAndNewFacts");
});

test("T15 has a row for what has no outcome yet; shares are of all contacts", () => {
  expect(columnValues(figure, "count")).toMatchObject({ none: 1, total: 10 });
  expect(valueAt(figure, "ABH-FEHL", "share")).toBe(0.3);
  expect(columnValues(figure, "previous")).toMatchObject({ "ABH-FEHL": 2, G3: 2, total: 2 });
});

test("T15 prints every outcome of the catalogue once, below its group", () => {
  const codes = figure.rows.filter(({ level }) => level === 1).map(({ key }) => key);
  expect(codes.toSorted()).toEqual(
    seedCatalogue()
      .outcomes.map(({ code }) => code)
      .toSorted(),
  );
});
