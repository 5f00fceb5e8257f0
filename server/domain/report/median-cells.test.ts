import fc from "fast-check";
import { expect, test } from "vitest";
import { factOf } from "./fact.ts";
import { medianCells } from "./median-cells.ts";
import { monthPeriod, yearPeriod } from "./report-period.ts";
import { shortPeriodNotes } from "./short-period.ts";

const from = factOf("contacts", yearPeriod(2026));
const measure = (values: number[]) =>
  medianCells(from, values, yearPeriod(2026)).map((cell) => (cell.kind === "measure" ? cell.value : 0));

test("[Z4] median and 90th percentile are taken over single values", () => {
  expect(measure([])).toEqual([null, null]);
  expect(measure([7])).toEqual([7, 7]);
  expect(measure([9, 1, 3])).toEqual([3, 9]);
  expect(measure([1, 2, 3, 10])).toEqual([2.5, 10]);
  expect(measure([1, 2, 3, 4, 5, 6, 7, 8, 9, 100])).toEqual([5.5, 54.5]);
  expect(medianCells(from, [4, 5], yearPeriod(2026))[0]).toMatchObject({ from, count: 2 });
});

test("[Z4] half of the values are not above the median, nine of ten not above the 90th percentile", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1 }), (values) => {
      const [median, p90] = measure(values);
      const notAbove = (limit: number | null | undefined) => values.filter((value) => value <= (limit ?? -1)).length;
      expect(notAbove(median)).toBeGreaterThanOrEqual(values.length / 2);
      expect(notAbove(p90)).toBeGreaterThanOrEqual(values.length * 0.9);
    }),
  );
});

test("[Z4] the times of a day or a week are told of nobody, those of February are (P8)", () => {
  const week = { from: "2026-02-02", to: "2026-02-08" };
  expect(medianCells(from, [4, 5], week)).toEqual([
    { kind: "measure", from, count: 2, value: null },
    { kind: "measure", from, count: 2, value: null },
  ]);
  expect(shortPeriodNotes(week)).toHaveLength(1);
  expect(medianCells(from, [4], monthPeriod("2026-02"))[0]).toMatchObject({ value: 4 });
  expect(shortPeriodNotes(monthPeriod("2026-02"))).toEqual([]);
});
