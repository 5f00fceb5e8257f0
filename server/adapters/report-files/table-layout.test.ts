import { expect, test } from "vitest";
import type { ReportTable } from "#server/protocol/report.ts";
import { buildColumn, buildReportTable, buildRow, countCell, textCell } from "#tests/support/report-table.ts";
import { layOutTable } from "./table-layout.ts";

test("what fits stays upright, what is wider lies across, what is wider still comes in parts", () => {
  expect(layoutOf(4)).toMatchObject({ isAcross: false, parts: [{ columns: [0, 1, 2, 3] }] });
  expect(layoutOf(11)).toMatchObject({
    isAcross: true,
    parts: [{ columns: Array.from({ length: 11 }, (_, at) => at) }],
  });
  const { isAcross, parts } = layoutOf(40);
  expect(isAcross).toBe(true);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.flatMap(({ columns }) => columns)).toEqual(Array.from({ length: 40 }, (_, at) => at));
  const sizes = parts.map(({ columns }) => columns.length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
});

test("no part is wider than its page", () => {
  for (let count = 1; count <= 60; count++) {
    const { isAcross, parts } = layoutOf(count);
    for (const { widths } of parts) {
      const characters = widths.reduce((sum, width) => sum + width, 0);
      expect(characters).toBeLessThan(isAcross ? 153.01 : 100.01);
    }
  }
});

test("prose takes what is left of the line, a word or two do not", () => {
  const columns = [buildColumn("Rolle", "text"), buildColumn("Sicht", "text")];
  const table = buildReportTable({
    columns,
    rows: [buildRow("a", [textCell("Sozialamt"), textCell("Satz. ".repeat(40))])],
  });
  const [, role = 0, view = 0] = layOutTable(table, ["Rolle", "Sicht"]).parts[0]?.widths ?? [];
  expect(role).toBeLessThan(13);
  expect(view).toBeGreaterThan(60);
});

function layoutOf(count: number) {
  const columns = Array.from({ length: count }, (_, at) => buildColumn(`Zugangsweg ${at}`));
  const rows: ReportTable["rows"] = [
    buildRow(
      "September 2026",
      columns.map((_, at) => countCell(100 + at)),
    ),
  ];
  return layOutTable(
    buildReportTable({ columns, rows }),
    columns.map(({ label }) => label),
  );
}
