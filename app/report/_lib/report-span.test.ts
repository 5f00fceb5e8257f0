import { expect, test } from "vitest";
import { isCutToday, periodOfSpan, type ReportSpan, spanOf, yearsUntil } from "./report-span.ts";

const today = "2026-11-25";
const span = (changes: Partial<ReportSpan>) => periodOfSpan({ ...spanOf(today), ...changes }, today);

test("[Z13] the page opens with this year until today; a running month and quarter end today as well", () => {
  expect(span({})).toEqual({ from: "2026-01-01", to: "2026-11-25" });
  expect(span({ kind: "month" })).toEqual({ from: "2026-11-01", to: "2026-11-25" });
  expect(span({ kind: "quarter" })).toEqual({ from: "2026-10-01", to: "2026-11-25" });
  expect(isCutToday(spanOf(today), today)).toBe(true);
});

test("[Z13] what is over, or has not begun, is whole, and a range is as it was typed", () => {
  expect(span({ year: 2025 })).toEqual({ from: "2025-01-01", to: "2025-12-31" });
  expect(span({ kind: "month", month: 12 })).toEqual({ from: "2026-12-01", to: "2026-12-31" });
  expect(periodOfSpan(spanOf("2026-12-31"), "2026-12-31")).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  expect(isCutToday(spanOf("2026-12-31"), "2026-12-31")).toBe(false);
  const range = { kind: "range", from: "2026-01-01", to: "2026-12-31" } as const;
  expect(span(range)).toEqual({ from: "2026-01-01", to: "2026-12-31" });
});

test("months and quarters are whole, February of a leap year as well", () => {
  expect(span({ kind: "month", year: 2024, month: 2 })).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  expect(span({ kind: "quarter", quarter: 4, year: 2025 })).toEqual({ from: "2025-10-01", to: "2025-12-31" });
  expect(span({ kind: "quarter", quarter: 2 })).toEqual({ from: "2026-04-01", to: "2026-06-30" });
});

test("a range that ends before it begins, or has no end, is no period", () => {
  expect(span({ kind: "range", from: "2026-02-02", to: "2026-02-01" })).toBeNull();
  expect(span({ kind: "range", from: "2026-02-02", to: "" })).toBeNull();
  expect(span({ kind: "range", from: "2026-02-02", to: "2026-02-02" })).toEqual({
    from: "2026-02-02",
    to: "2026-02-02",
  });
});

test("years are offered from the first one on, newest first", () => {
  expect(yearsUntil("2019-05-05")).toEqual([2019, 2018, 2017]);
});
