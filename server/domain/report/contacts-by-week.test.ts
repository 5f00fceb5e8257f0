import { expect, test } from "vitest";
import { numbersOf } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { contactsByWeek } from "./contacts-by-week.ts";
import { yearPeriod } from "./report-period.ts";

const visitsOn = (...dates: string[]) => dates.map((date) => buildReportVisit({ date }));

test("figure A1 counts by calendar week, the same weeks of the year before beside", () => {
  const figure = contactsByWeek(
    buildReportSource({ visits: visitsOn("2026-01-01", "2026-01-04", "2026-01-05", "2025-01-05", "2025-01-06") }),
  );
  // Week 1 of 2026 ends on 4 January, that of 2025 on the 5th.
  expect(numbersOf(figure, "1-W01")).toEqual({ count: 2, previous: 1 });
  expect(numbersOf(figure, "1-W02")).toEqual({ count: 1, previous: 1 });
  expect(numbersOf(figure, "total")).toEqual({ count: 3, previous: 2 });
  expect(figure.chart).toEqual({ kind: "lines", columns: ["count", "previous"] });
});

test("figure A1 counts of a week that the year cuts its own days only", () => {
  const figure = contactsByWeek(
    buildReportSource({
      period: yearPeriod(2027),
      visits: visitsOn("2026-12-28", "2026-12-31", "2027-01-01", "2027-01-03", "2027-01-04"),
    }),
  );
  expect(figure.rows[0]?.label).toEqual({ kind: "number", value: 53 });
  expect(numbersOf(figure, "0-W53")).toEqual({ count: 2 });
  expect(numbersOf(figure, "1-W01")).toEqual({ count: 1, previous: 0 });
  expect(numbersOf(figure, "1-W53")).toEqual({ previous: 2 });
});

test("[Z6] figure A1 has the weeks of earlier years as they were typed in; the lines are those of the two last years", () => {
  const historicValues = [
    { year: 2025, figure: "A1", row: "1-W01", column: "count", value: 31 },
    { year: 2024, figure: "A1", row: "1-W01", column: "count", value: 29 },
  ];
  const figure = contactsByWeek(buildReportSource({ historicValues }));
  expect(numbersOf(figure, "1-W01")).toEqual({ count: 0, previous: 31, y2024: 29 });
  expect(numbersOf(figure, "1-W02")).toEqual({ count: 0 });
  expect(figure.chart?.columns).toEqual(["count", "previous"]);
});

test("[Z13] figure A1 of a running year ends with the week of today", () => {
  const figure = contactsByWeek(
    buildReportSource({ today: "2026-11-25", visits: visitsOn("2026-11-23", "2025-12-03") }),
  );
  expect(numbersOf(figure, "1-W48")).toEqual({ count: 1, previous: 0 });
  expect(numbersOf(figure, "1-W49")).toEqual({ previous: 1 });
  expect(figure.sums[0]?.parts).toHaveLength(48);
});
