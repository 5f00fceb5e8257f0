import { expect, test } from "vitest";
import { buildCatalogue, emergency, rent, rentLimit } from "#tests/support/builders.ts";
import { numbersOf } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { toBaSubject } from "../ba-statistics.ts";
import { comparisonWithBa } from "./comparison-with-ba.ts";

const { concerns } = buildCatalogue();
const catalogue = buildCatalogue({
  concerns: concerns.map((concern) =>
    concern.code === rentLimit ? { ...concern, baSubject: "housing" as const } : concern,
  ),
});
const visits = [
  buildReportVisit({ date: "2026-05-05", foundConcerns: [rentLimit, emergency] }),
  buildReportVisit({ date: "2026-05-06", foundConcerns: [rentLimit] }),
  buildReportVisit({ date: "2026-05-07", foundConcerns: [rent] }),
];
const ba = (year: number, row: string, column: string, value: number) => ({ year, figure: "T9", row, column, value });

test("table T9 sets own shares beside the BA's of the latest year that was typed in", () => {
  const historicValues = [
    ba(2017, "repayment", "objections", 24),
    ba(2017, "repayment", "lawsuits", 18),
    ba(2016, "housing", "objections", 99),
    ba(2028, "housing", "objections", 98),
  ];
  const figure = comparisonWithBa(buildReportSource({ catalogue, visits, historicValues }));
  expect(numbersOf(figure, "housing")).toEqual({ count: 2, share: 0.5 });
  expect(numbersOf(figure, "other")).toEqual({ count: 2, share: 0.5 });
  expect(numbersOf(figure, "repayment")).toEqual({ count: 0, share: 0, objections: 0.24, lawsuits: 0.18 });
  expect(figure.notes).toContainEqual({ word: "baYear", values: { year: "2017" } });
});

test("table T9 says so where no values of the BA were typed in; subjects are those of the catalogue file", () => {
  const figure = comparisonWithBa(buildReportSource({ catalogue, visits }));
  expect(figure.notes).toContainEqual({ word: "withoutBa" });
  expect([toBaSubject("KdU"), toBaSubject("Untätigkeit"), toBaSubject(null)]).toEqual(["housing", "delay", "other"]);
});
