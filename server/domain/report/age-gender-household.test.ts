import { expect, test } from "vitest";
import { numbersOf } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { ageGenderHousehold } from "./age-gender-household.ts";

test("table T6 has shares of all contacts, with an entry for those who said nothing", () => {
  const date = "2026-05-05";
  const figure = ageGenderHousehold(
    buildReportSource({
      visits: [
        buildReportVisit({ date, ageBand: "under_25", gender: "female", household: "other" }),
        buildReportVisit({ date, ageBand: "under_25", gender: "not_stated" }),
        buildReportVisit({ date, ageBand: "not_stated", gender: "male" }),
        buildReportVisit({ date }),
      ],
    }),
  );
  expect(numbersOf(figure, "ageBand")).toEqual({ count: 4, share: 1 });
  expect(numbersOf(figure, "ageBand.under_25")).toEqual({ count: 2, share: 0.5 });
  expect(numbersOf(figure, "ageBand.none")).toEqual({ count: 2, share: 0.5 });
  expect(numbersOf(figure, "gender.none")).toEqual({ count: 2, share: 0.5 });
  expect(numbersOf(figure, "household.other")).toEqual({ count: 1, share: 0.25 });
  expect(numbersOf(figure, "household.none")).toEqual({ count: 3, share: 0.75 });
  const facts = figure.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === "count" ? [cell.fact] : [])));
  expect(facts).toContain("contacts 2026-01-01..2026-12-31 ageBand=under_25");
});
