import { expect, test } from "vitest";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { buildFigures } from "./build-figures.ts";
import { monthPeriod } from "./report-period.ts";

const notesOf = (...args: Parameters<typeof buildReportSource>) =>
  buildFigures(buildReportSource(...args)).map(({ columns, notes }) => ({
    isBeside: columns.some(({ key }) => key.startsWith("previous")),
    note: notes.find(({ word }) => word === "lateBeginning"),
  }));
const on = (...dates: string[]) => dates.map((date) => buildReportVisit({ date }));

test("[Z6] every table that stands beside a year whose own records begin in its midst says so, with the month", () => {
  const notes = notesOf({ visits: on("2026-02-02", "2025-11-03", "2025-11-20") });
  const note = { word: "lateBeginning", values: { month: { kind: "month", month: "2025-11" } } };
  expect(notes.some(({ isBeside }) => isBeside)).toBe(true);
  for (const { isBeside, note: found } of notes) expect(found).toEqual(isBeside ? note : undefined);
});

test("[Z6] a pause at the turn of the year, a month and values that were typed in say nothing of it", () => {
  const typed = [{ year: 2025, figure: "T7", row: "total", column: "count", value: 9 }];
  const all = [
    ...notesOf({ visits: on("2026-02-02", "2025-01-28") }),
    ...notesOf({ visits: on("2026-03-02", "2025-03-25"), period: monthPeriod("2026-03") }),
    ...notesOf({ visits: on("2026-02-02"), historicValues: typed }),
  ];
  expect(all.some(({ isBeside }) => isBeside)).toBe(true);
  expect(all.filter(({ note }) => note)).toEqual([]);
});
