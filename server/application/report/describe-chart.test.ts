import { expect, test } from "vitest";
import type { Chart } from "#server/domain/report/figure.ts";
import type { ReportCell, ReportTable } from "#server/protocol/report.ts";
import { de } from "#server/words/report/de.ts";
import { describeChart } from "./describe-chart.ts";

const shown = (value: number): ReportCell => ({ text: String(value), value, hidden: null });
const hidden: ReportCell = { text: "< 5", value: null, hidden: "small" };

function tableOf(columns: string[], rows: Record<string, ReportCell[]>): Omit<ReportTable, "chart"> {
  return {
    id: "A4",
    caption: "",
    unit: "",
    rule: "",
    sources: [],
    firstColumn: "",
    columns: columns.map((key) => ({ key, label: key.toUpperCase(), kind: "count", unit: null })),
    rows: Object.entries(rows).map(([key, cells]) => ({
      key,
      label: `Monat ${key}`,
      level: 0,
      isTotal: key === "total",
      cells,
    })),
    notes: [],
  };
}

const alternativeOf = (chart: Chart, table: Omit<ReportTable, "chart">) => describeChart(chart, table, de).alternative;

test("tells the largest shown value, the totals of what is drawn, and the marks", () => {
  const table = tableOf(["now", "before"], {
    "1": [shown(7), shown(30)],
    "2": [shown(12), hidden],
    total: [shown(19), shown(33)],
  });
  const marks = [{ row: "2", text: "Neue Richtwerte" }];
  expect(alternativeOf({ kind: "lines", columns: ["now", "before"], marks }, table)).toBe(
    "Liniendiagramm: der größte gezeigte Wert ist 30 (Monat 1, BEFORE); gesamt NOW 19, BEFORE 33; markiert sind Neue Richtwerte (Monat 2).",
  );
  expect(alternativeOf({ kind: "bars", columns: ["now"] }, table)).toBe(
    "Balkendiagramm: der größte gezeigte Wert ist 12 (Monat 2); gesamt 19.",
  );
});

test("says so where several are the largest, and takes the grand total of a cross table", () => {
  const table = tableOf(["a", "b", "total"], {
    "1": [shown(6), shown(5), shown(11)],
    "2": [hidden, shown(6), shown(8)],
    total: [shown(8), shown(11), shown(19)],
  });
  expect(alternativeOf({ kind: "stackedBars", columns: ["a", "b"] }, table)).toBe(
    "Gestapelte Balken: der größte gezeigte Wert ist 6, zuerst bei Monat 1, A; gesamt 19.",
  );
});

test("a picture of hidden cells alone tells no number", () => {
  const table = tableOf(["now"], { "1": [hidden], "2": [shown(0)], total: [hidden] });
  expect(describeChart({ kind: "lines", columns: ["now"] }, table, de)).toEqual({
    kind: "lines",
    columns: ["now"],
    marks: [],
    alternative: "Liniendiagramm: kein Wert über 0 wird gezeigt.",
  });
});
