import { expect, test } from "vitest";
import { columnValues, valueAt } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { concernsOf, seedCatalogue } from "#tests/support/seed-catalogue.ts";
import type { PolicyEvent } from "../policy-event.ts";
import { housingByMonth } from "./housing-by-month.ts";

const catalogue = seedCatalogue();
const visitOf = (date: string, ...codes: string[]) => buildReportVisit({ date, foundConcerns: concernsOf(...codes) });
const eventOf = (date: string, label: string, ...codes: string[]): PolicyEvent => ({
  id: label,
  revision: 0,
  date,
  label,
  concerns: concernsOf(...codes),
});

test("A4 counts concerns about housing by month, with the same months of the year before", () => {
  const figure = housingByMonth(
    buildReportSource({
      catalogue,
      visits: [
        visitOf("2026-01-31", "KDU-01", "KDU-04"),
        visitOf("2026-02-01", "LEB-01", "KDU"),
        visitOf("2026-02-02", "LEB-01"),
        visitOf("2025-02-02", "KDU-01"),
        visitOf("2024-02-02", "KDU-01"),
      ],
    }),
  );
  expect(columnValues(figure, "count")).toMatchObject({ "2026-01": 2, "2026-02": 1, "2026-03": 0, total: 3 });
  expect(columnValues(figure, "previous")).toMatchObject({ "2026-01": 0, "2026-02": 1, total: 1 });
  expect(figure.chart?.columns).toEqual(["count", "previous"]);
});

test("[G5] A4 marks what changed the rules of housing in the period, and what changed everything", () => {
  const policyEvents = [
    eventOf("2026-07-01", "Neues Gesetz"),
    eventOf("2026-03-01", "Neue Richtwerte", "KDU-01"),
    eventOf("2026-03-15", "Neue Heizkostengrenze", "LEB-01", "KDU"),
    eventOf("2026-05-01", "Anderes", "LEB-01"),
    eventOf("2025-12-31", "Voriges Jahr", "KDU-01"),
    eventOf("2027-01-01", "Nächstes Jahr", "KDU-01"),
  ];
  const figure = housingByMonth(buildReportSource({ catalogue, policyEvents }));
  expect(figure.chart?.marks).toEqual([
    { row: "2026-03", text: "Neue Richtwerte; Neue Heizkostengrenze" },
    { row: "2026-07", text: "Neues Gesetz" },
  ]);
  expect(valueAt(figure, "2026-03", "event")).toBe("Neue Richtwerte; Neue Heizkostengrenze");
  expect(valueAt(figure, "2026-05", "event")).toBeNull();
});

test("A4 of an office in its first year has no year before", () => {
  const figure = housingByMonth(buildReportSource({ catalogue, visits: [visitOf("2026-01-31", "KDU-01")] }));
  expect(figure.columns.map(({ key }) => key)).toEqual(["count", "event"]);
});

test("[Z13] A4 of a running year has nothing of the months to come", () => {
  const visits = [visitOf("2026-11-02", "KDU-01"), visitOf("2025-12-02", "KDU-01")];
  const figure = housingByMonth(buildReportSource({ catalogue, today: "2026-11-25", visits }));
  expect(columnValues(figure, "count")).toMatchObject({ "2026-11": 1, "2026-12": null, total: 1 });
  expect(columnValues(figure, "previous")).toMatchObject({ "2026-12": 1 });
  expect(figure.sums.map(({ parts }) => parts.length)).toEqual([11, 12]);
});
