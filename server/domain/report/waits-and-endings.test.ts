import { expect, test } from "vitest";
import { numbersOf, valueAt } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import type { TicketStatistic } from "../queue.ts";
import { waitsAndEndings } from "./waits-and-endings.ts";

function ticket(
  date: string,
  waitMinutes: number | null,
  ending: TicketStatistic["ending"] = "completed",
): TicketStatistic {
  return {
    date,
    hour: 9,
    tile: null,
    waitMinutes,
    wayMinutes: 1,
    talkMinutes: 99,
    calls: 1,
    promisedWait: null,
    ending,
  };
}

const tickets = [
  ticket("2026-01-05", 0),
  ticket("2026-01-05", 10),
  ticket("2026-01-05", 20),
  ticket("2026-02-05", 90),
  ticket("2026-02-05", null, "no_show"),
  ticket("2025-02-05", 33, "cancelled"),
];
const visits = [8, 30, 40].map((talkMinutes) => buildReportVisit({ date: "2026-01-05", talkMinutes }));

test("[Z4] table T4 takes median and 90th percentile over the year's single values, not over its days", () => {
  const figure = waitsAndEndings(buildReportSource({ tickets, visits }));
  // The medians of the two days are 10 and 90: their mean would be 50.
  expect(numbersOf(figure, "wait")).toMatchObject({ count: 4, median: 15, high: 90, previous: 1, previousMedian: 33 });
  expect(numbersOf(figure, "talk")).toMatchObject({ count: 3, median: 30, high: 40 });
});

test("table T4 says what became of the numbers, no-shows among them", () => {
  const figure = waitsAndEndings(buildReportSource({ tickets, visits }));
  expect(numbersOf(figure, "drawn")).toMatchObject({ count: 5, share: 1, previous: 1 });
  expect(numbersOf(figure, "completed")).toMatchObject({ count: 4, share: 0.8 });
  expect(numbersOf(figure, "no_show")).toMatchObject({ count: 1, share: 0.2, previous: 0 });
  expect(numbersOf(figure, "cancelled")).toMatchObject({ count: 0, previous: 1, previousShare: 1 });
});

test("[Z4] table T4 tells no times of a day or a week, which would be those of one person (P8)", () => {
  const week = waitsAndEndings(
    buildReportSource({ period: { from: "2026-01-05", to: "2026-01-11" }, tickets, visits }),
  );
  expect(numbersOf(week, "wait")).toEqual({ count: 3 });
  expect(valueAt(week, "talk", "median")).toBeNull();
  const fourWeeks = buildReportSource({ period: { from: "2026-01-01", to: "2026-01-28" }, tickets, visits });
  expect(valueAt(waitsAndEndings(fourWeeks), "talk", "median")).toBe(30);
});
