import { expect, test } from "vitest";
import { columnValues, valueAt } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { concernsOf, seedCatalogue } from "#tests/support/seed-catalogue.ts";
import type { Visit } from "../visit.ts";
import { emergenciesByKind } from "./emergencies-by-kind.ts";

const visitOf = (codes: string[], fields: Partial<Visit> = {}) =>
  buildReportVisit({ date: "2026-02-03", foundConcerns: concernsOf(...codes), ...fields });

const acted = { crisisIntervention: true, existenceSecured: false };
const secured = { crisisIntervention: true, existenceSecured: true };

const figure = emergenciesByKind(
  buildReportSource({
    catalogue: seedCatalogue(),
    visits: [
      visitOf(["NOT-01", "NOT-03"], { ...secured, waitMinutes: 4 }),
      visitOf(["NOT-01"], { ...acted, waitMinutes: 10 }),
      visitOf(["NOT-01"], { waitMinutes: 30 }),
      visitOf(["NOT-01"], { crisisIntervention: false, waitMinutes: null }),
      visitOf(["LEB-01", "ARB-03"], { ...secured, waitMinutes: 5 }),
      visitOf(["ARB-02"], { ...secured, waitMinutes: 99 }),
      visitOf(["NOT-01"], { ...secured, date: "2025-12-31" }),
    ],
  }),
);

test("T13 counts emergencies by kind, those acted on and those secured the same day", () => {
  expect(columnValues(figure, "count")).toMatchObject({ "NOT-01": 4, "NOT-03": 1, "NOT-02": 0, "ARB-03": 1, total: 6 });
  expect(columnValues(figure, "crisis")).toMatchObject({ "NOT-01": 2, "NOT-03": 1, "ARB-03": 1, total: 4 });
  expect(columnValues(figure, "secured")).toMatchObject({ "NOT-01": 1, "NOT-03": 1, "ARB-03": 1, total: 3 });
  expect(valueAt(figure, "NOT-01", "crisisShare")).toBe(0.5);
  expect(valueAt(figure, "total", "securedShare")).toBe(0.75);
  expect(valueAt(figure, "NOT-02", "crisisShare")).toBeNull();
});

test("T13 begins with what the catalogue begins with; the tile alone comes last", () => {
  const keys = figure.rows.map(({ key }) => key);
  expect([keys[0], ...keys.slice(-3)]).toEqual(["NOT-01", "ARB-03", "NOT", "total"]);
});

test("[Z4] T13 measures until the first call over single contacts, each once, and without those who had no number", () => {
  expect(valueAt(figure, "NOT-01", "firstActionMedian")).toBe(10);
  expect(valueAt(figure, "NOT-01", "firstActionP90")).toBe(30);
  // 4, 5, 10, 30: the contact with two emergencies waited once.
  expect(valueAt(figure, "total", "firstActionMedian")).toBe(7.5);
});
