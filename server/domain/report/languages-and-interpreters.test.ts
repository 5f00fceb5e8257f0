import { expect, test } from "vitest";
import { numbersOf } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { languagesAndInterpreters } from "./languages-and-interpreters.ts";

test("table T5 crosses languages with interpreting, and says how often it was missing where it was needed", () => {
  const date = "2026-05-05";
  const figure = languagesAndInterpreters(
    buildReportSource({
      visits: [
        buildReportVisit({ date, language: "uk", interpreter: "missing" }),
        buildReportVisit({ date, language: "uk", interpreter: "companion" }),
        buildReportVisit({ date, language: "uk", interpreter: "remote" }),
        buildReportVisit({ date, language: "uk", interpreter: "not_needed" }),
        buildReportVisit({ date, language: "ar", interpreter: "missing" }),
        buildReportVisit({ date, language: "de", interpreter: null }),
        buildReportVisit({ date: "2025-05-05", language: "pl", interpreter: null }),
      ],
    }),
  );
  expect(figure.rows.map(({ key }) => key)).toEqual(["de", "ar", "pl", "uk", "total"]);
  expect(numbersOf(figure, "uk")).toMatchObject({ missing: 1, total: 4, needed: 3, missingShare: 1 / 3, previous: 0 });
  expect(numbersOf(figure, "de")).toMatchObject({ none: 1, total: 1, needed: 0 });
  expect(numbersOf(figure, "de")).not.toHaveProperty("missingShare");
  expect(numbersOf(figure, "total")).toMatchObject({ missing: 2, total: 6, needed: 4, missingShare: 0.5, previous: 1 });
});
