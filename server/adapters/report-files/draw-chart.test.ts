import { expect, test } from "vitest";
import { countCell, secondaryCell, smallCell } from "#tests/support/report-table.ts";
import { buildRichReport } from "#tests/support/rich-report.ts";
import { documentTables } from "./document-tables.ts";
import { drawChart } from "./draw-chart.ts";

const pictured = documentTables(buildRichReport()).filter(({ chart }) => chart !== null);

test("every kind of picture is drawn, and the same table is the same picture", () => {
  expect(new Set(pictured.map(({ chart }) => chart?.kind)).size).toBe(4);
  for (const table of pictured) {
    const svg = drawChart(table, "de");
    expect(svg).toContain("<svg");
    expect(drawChart(structuredClone(table), "de")).toBe(svg);
  }
});

test.each(pictured)("[Z8] a picture of $id with all cells hidden is the same whatever they hid", (table) => {
  // A number that came along with its sign by mistake would move a line, a bar or a shade.
  const hidden = { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(() => smallCell) })) };
  const leaking = {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((_, at) => ({ ...smallCell, value: at + 1 })) })),
  };
  expect(drawChart(leaking, "de")).toBe(drawChart(hidden, "de"));
});

test("[Z8] a line is broken where a value is hidden, and the picture says so", () => {
  const [line] = pictured;
  if (!line) throw new Error("no picture");
  const svg = drawChart(line, "de") ?? "";
  expect(svg).toContain("Verdeckte Werte sind nicht gezeichnet.");
  const shown = { ...line, rows: line.rows.filter(({ cells }) => cells.every(({ hidden }) => hidden === null)) };
  expect(drawChart(shown, "de")).not.toContain("Verdeckte Werte");
});

test("[Z8] a field of a grid that is hidden has its sign and no shade", () => {
  const grid = pictured.find(({ chart }) => chart?.kind === "heatmap");
  if (!grid) throw new Error("no grid");
  const [first, ...others] = grid.rows;
  const rows = [{ ...first, cells: grid.columns.map(() => secondaryCell) }, ...others];
  const svg = drawChart({ ...grid, rows: rows as typeof grid.rows }, "de") ?? "";
  expect(svg.match(/>·</g)).toHaveLength(grid.columns.length);
});

test("the number in a field of a grid can be read on every shade (WCAG 1.4.3)", () => {
  const grid = pictured.find(({ chart }) => chart?.kind === "heatmap");
  const [first] = grid?.rows ?? [];
  if (!grid || !first) throw new Error("no grid");
  const rows = Array.from({ length: 20 }, (_, y) => ({
    ...first,
    label: `Stunde ${y}`,
    cells: grid.columns.map((__, x) => countCell(5 + y * 10 + x)),
  }));
  const svg = drawChart({ ...grid, rows }, "de") ?? "";
  const fields = [...svg.matchAll(/fill="(rgb\([\d, ]+\))"[^>]*><\/path>\s*<text [^>]*fill="(#\w+)"/g)];
  expect(fields.length).toBeGreaterThan(50);
  for (const [, shade = "", letters = ""] of fields) expect(contrast(shade, letters)).toBeGreaterThan(4.5);
});

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const parts = colour.startsWith("#")
    ? (colour.slice(1).match(/../g) ?? []).map((hex) => Number.parseInt(hex, 16))
    : (colour.match(/\d+/g) ?? []).map(Number);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("names of rows and events are words of the picture, never markup", () => {
  const [line] = pictured;
  if (!line?.chart) throw new Error("no picture");
  const evil = '</text><script>alert(1)</script> & "x"';
  const svg = drawChart({ ...line, chart: { ...line.chart, marks: [{ row: "27", text: evil }] } }, "de");
  expect(svg).not.toContain("<script");
  expect(svg).toContain("&lt;script");
});

test("a table without a picture, and one without rows, have none", () => {
  const [line] = pictured;
  if (!line) throw new Error("no picture");
  expect(drawChart({ ...line, chart: null }, "de")).toBeNull();
  expect(drawChart({ ...line, rows: [] }, "de")).toBeNull();
});
