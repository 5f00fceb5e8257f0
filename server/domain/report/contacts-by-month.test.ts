import fc from "fast-check";
import { expect, test } from "vitest";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { channels } from "../visit.ts";
import { contactsByMonth } from "./contacts-by-month.ts";
import type { Figure } from "./figure.ts";
import { yearPeriod } from "./report-period.ts";

const countOf = (figure: Figure, row: string, column: string) => {
  const cell = figure.rows.find(({ key }) => key === row)?.cells[figure.columns.findIndex(({ key }) => key === column)];
  return cell?.kind === "count" ? cell.value : null;
};

test("[T2] counts contacts by month and channel, and nothing of another year", () => {
  const figure = contactsByMonth(
    buildReportSource({
      period: yearPeriod(2026),
      visits: [
        buildReportVisit({ date: "2026-01-01", channel: "walk_in" }),
        buildReportVisit({ date: "2026-01-31", channel: "walk_in" }),
        buildReportVisit({ date: "2026-12-31", channel: "phone" }),
        buildReportVisit({ date: "2025-12-31", channel: "phone" }),
      ],
    }),
  );
  expect(countOf(figure, "2026-01", "walk_in")).toBe(2);
  expect(countOf(figure, "2026-12", "phone")).toBe(1);
  expect(countOf(figure, "total", "phone")).toBe(1);
  expect(countOf(figure, "total", "total")).toBe(3);
});

test("[T2] every sum it declares adds up", () => {
  const visit = fc.record({
    date: fc.date({ min: new Date("2025-11-01"), max: new Date("2027-02-01"), noInvalidDate: true }),
    channel: fc.constantFrom(...channels),
  });
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 60 }), (visits) => {
      const source = buildReportSource({
        period: yearPeriod(2026),
        visits: visits.map(({ date, channel }) => buildReportVisit({ date: date.toISOString().slice(0, 10), channel })),
      });
      const figure = contactsByMonth(source);
      const values = new Map(
        figure.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => (cell.kind === "count" ? [[cell.fact, cell.value]] : [])),
        ),
      );
      for (const { whole, parts } of figure.sums)
        expect(parts.reduce((sum, part) => sum + Number(values.get(part)), 0)).toBe(values.get(whole));
    }),
  );
});

test("[Z6] table T2 sets the same months of the year before beside, counted or typed in", () => {
  const visits = ["2026-03-01", "2026-03-02", "2025-03-31", "2025-04-01", "2024-03-01"].map((date) =>
    buildReportVisit({ date }),
  );
  const own = contactsByMonth(buildReportSource({ visits }));
  expect([countOf(own, "2026-03", "total"), countOf(own, "2026-03", "previous")]).toEqual([2, 1]);
  expect([countOf(own, "2026-04", "previous"), countOf(own, "total", "previous")]).toEqual([1, 2]);
  const historicValues = [
    { year: 2025, figure: "T2", row: "2025-03", column: "total", value: 40 },
    { year: 2025, figure: "T2", row: "total", column: "total", value: 480 },
  ];
  const typed = contactsByMonth(buildReportSource({ historicValues }));
  expect([countOf(typed, "2026-03", "previous"), countOf(typed, "2026-04", "previous")]).toEqual([40, null]);
  expect(countOf(typed, "total", "previous")).toBe(480);
  expect(typed.notes).toEqual([{ word: "historic" }]);
});

test("[Z13] table T2 of a running year has nothing of the months to come, not even nought, and its sums leave them out", () => {
  const visits = ["2026-11-25", "2025-12-01"].map((date) => buildReportVisit({ date, channel: "phone" }));
  const figure = contactsByMonth(buildReportSource({ today: "2026-11-25", visits }));
  const months = ["2026-10", "2026-11", "2026-12"];
  expect(months.map((month) => countOf(figure, month, "phone"))).toEqual([0, 1, null]);
  expect(months.map((month) => countOf(figure, month, "previous"))).toEqual([0, 0, 1]);
  const counted = new Set(
    figure.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === "count" ? cell.fact : []))),
  );
  expect(figure.sums.flatMap(({ whole, parts }) => [whole, ...parts]).filter((fact) => !counted.has(fact))).toEqual([]);
});
