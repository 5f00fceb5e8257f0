import { expect, test } from "vitest";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { buildFigure, buildFigures } from "./build-figures.ts";
import { monthPeriod, yearBefore, yearPeriod } from "./report-period.ts";
import { daysSoFar } from "./running-period.ts";

const visits = ["2025-12-01", "2026-11-20"].map((date) => buildReportVisit({ date }));
const today = "2026-11-25";
const date = { kind: "date", date: today };

test("[Z13] every table of a running period says until when it is counted, and whether what stands beside is whole", () => {
  for (const { id, columns, notes } of buildFigures(buildReportSource({ visits, today }))) {
    const isBeside = columns.some(({ key }) => key.startsWith("previous"));
    expect(notes.at(-1), id).toEqual({ word: isBeside ? "runningBesideWhole" : "running", values: { date } });
  }
  const [typed] = ["T7"].map((figure) => ({ year: 2025, figure, row: "total", column: "count", value: 9 }));
  const source = buildReportSource({ today, historicValues: typed ? [typed] : [] });
  expect(buildFigure("T7", source).notes.at(-1)?.word).toBe("runningBesideWhole");
});

test("[Z13] a period that ends today, is over or has not begun says nothing of it", () => {
  const periods = [{ from: "2026-01-01", to: today }, yearPeriod(2025), monthPeriod("2026-12")];
  const words = periods.flatMap((period) =>
    buildFigures(buildReportSource({ visits, today, period })).flatMap(({ notes }) => notes.map(({ word }) => word)),
  );
  expect(words.filter((word) => word.startsWith("running"))).toEqual([]);
});

test("[Z13] until today the year before has the same days", () => {
  const period = daysSoFar(yearPeriod(2026), today);
  expect(period && yearBefore(period)).toEqual({ from: "2025-01-01", to: "2025-11-25" });
  expect(daysSoFar(yearPeriod(2025), today)).toEqual(yearPeriod(2025));
  expect(daysSoFar(yearPeriod(2027), today)).toBeNull();
});
