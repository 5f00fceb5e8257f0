import { expect, test } from "vitest";
import { numbersOf } from "#tests/support/figure-values.ts";
import { buildReportSource } from "#tests/support/report-source.ts";
import type { TicketStatistic } from "../queue.ts";
import { rushByHour } from "./rush-by-hour.ts";

function drawn(date: string, hour: number): TicketStatistic {
  return {
    date,
    hour,
    tile: null,
    waitMinutes: null,
    wayMinutes: null,
    talkMinutes: null,
    calls: 0,
    promisedWait: null,
    ending: "cancelled",
  };
}

test("figure A2 counts every number by weekday and hour, from the first hour of opening to the last one drawn", () => {
  const figure = rushByHour(
    buildReportSource({
      hours: {
        weeklyHours: [{ weekday: 1, opens: "08:00", closes: "10:00" }],
        exceptions: [],
        timeZone: "Europe/Berlin",
      },
      // Two Mondays, a Wednesday, and a Monday of the year before.
      tickets: [drawn("2026-11-23", 9), drawn("2026-11-16", 9), drawn("2026-11-18", 11), drawn("2025-11-24", 9)],
    }),
  );
  expect(figure.rows.map(({ key }) => key)).toEqual(["8", "9", "10", "11", "total"]);
  expect(numbersOf(figure, "9")).toEqual({ "1": 2, "3": 0, total: 2 });
  expect(numbersOf(figure, "11")).toEqual({ "1": 0, "3": 1, total: 1 });
  expect(numbersOf(figure, "total")).toEqual({ "1": 2, "3": 1, total: 3 });
  expect(figure.chart).toEqual({ kind: "heatmap", columns: ["1", "3"] });
});
