import { read } from "@e965/xlsx";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReportRenderer } from "#server/application/report/report-renderer.ts";
import type { ReportDocument, ReportTable } from "#server/protocol/report.ts";
import { anyReportTable } from "#tests/support/any-report-table.ts";
import { buildReportTable, buildRow, countCell, textCell } from "#tests/support/report-table.ts";
import { buildRichReport } from "#tests/support/rich-report.ts";
import { cleanText } from "./clean-text.ts";
import { documentTables } from "./document-tables.ts";
import { renderOds } from "./render-ods.ts";
import { renderXlsx } from "./render-xlsx.ts";

const report = buildRichReport();
const options = { cover: "committee" } as const;
const renderers = [
  { format: "xlsx", render: renderXlsx },
  { format: "ods", render: renderOds },
];

test.each(renderers)("[Z7] $format: every cell of every table is there, as number or as text", async (renderer) => {
  await expectSameCells(renderer, report);
});

test.each(renderers)("[Z7] $format: whatever the tables hold, the cells hold it", async (renderer) => {
  await fc.assert(
    fc.asyncProperty(anyReportTable, (table) => expectSameCells(renderer, reportOf(table))),
    { numRuns: 60 },
  );
});

test.each(renderers)("$format: the same document is the same bytes, in every time zone", async (renderer) => {
  const first = await renderer.render(report, options);
  const zone = process.env.TZ;
  process.env.TZ = "America/New_York";
  const second = await renderer.render(structuredClone(report), options);
  process.env.TZ = zone;
  expect(Buffer.compare(first, second)).toBe(0);
});

test.each(renderers)("$format: what looks like a formula is a text", async (renderer) => {
  const table = buildReportTable({ rows: [buildRow("=1+1", [countCell(7), textCell("@SUM(A1)")])] });
  const sheet = await sheetOf(renderer, reportOf(table));
  const cells = Object.values(sheet).filter((cell) => typeof cell === "object" && cell !== null && "t" in cell);
  expect(cells.filter((cell) => "f" in cell)).toEqual([]);
  expect(cells).toContainEqual(expect.objectContaining({ t: "s", v: "=1+1" }));
});

test.each(renderers)("$format: the overview lists every table and says what is invented", async (renderer) => {
  const { Sheets, SheetNames } = read(await renderer.render(report, options));
  expect(SheetNames).toEqual(["Übersicht", ...documentTables(report).map(({ id }) => id)]);
  const texts = Object.values(Sheets.Übersicht ?? {}).map((cell) => cell.v);
  expect(texts).toContain("Kontakte nach Monat und Zugangsweg");
  for (const sheet of Object.values(Sheets)) {
    expect(Object.values(sheet).map((cell) => cell.v)).toContain("Vorführung – alle Angaben sind erfunden");
  }
});

function reportOf(table: ReportTable): ReportDocument {
  return buildRichReport({ chapters: [{ id: "2", title: "Zwei", parts: [{ kind: "table", table }] }] });
}

async function sheetOf(renderer: Pick<ReportRenderer, "render">, document: ReportDocument) {
  const { Sheets } = read(await renderer.render(document, options));
  return Sheets.T2 ?? {};
}

async function expectSameCells(renderer: Pick<ReportRenderer, "render">, document: ReportDocument): Promise<void> {
  // Read by a library that has nothing to do with how it was written.
  const { Sheets } = read(await renderer.render(document, options), { cellNF: true });
  for (const table of documentTables(document)) {
    const sheet = Sheets[table.id] ?? {};
    const firstRow = document.isInvented ? 6 : 5;
    for (const [y, { label, cells }] of table.rows.entries()) {
      expect(valueAt(sheet, 0, firstRow + y)).toBe(cleanText(label));
      for (const [x, cell] of cells.entries()) {
        const found = valueAt(sheet, x + 1, firstRow + y);
        if (cell.value === null) expect(found).toBe(cleanText(cell.text));
        else expect(germanText(found, table.columns[x])).toBe(cell.text);
      }
    }
  }
}

function valueAt(sheet: Record<string, { v?: unknown }>, x: number, y: number): unknown {
  return sheet[`${String.fromCharCode(65 + x)}${y}`]?.v ?? "";
}

function germanText(value: unknown, column: ReportTable["columns"][number] | undefined): string {
  if (typeof value !== "number" || !column) return `not a number: ${String(value)}`;
  const digits = column.kind === "share" || column.unit === "hours" ? 1 : 0;
  return value.toLocaleString("de", {
    style: column.kind === "share" ? "percent" : "decimal",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
