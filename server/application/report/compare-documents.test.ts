import { expect, test } from "vitest";
import type { ReportTable } from "#server/protocol/report.ts";
import { buildReportTable, buildRow, countCell } from "#tests/support/report-table.ts";
import { compareDocuments } from "./compare-documents.ts";

function documentOf(...tables: ReportTable[]) {
  return { chapters: [{ id: "2", title: "", parts: tables.map((table) => ({ kind: "table" as const, table })) }] };
}
const row = (label: string, first: number, total: number) => buildRow(label, [countCell(first), countCell(total)]);
const table = (...rows: ReportTable["rows"]) => buildReportTable({ rows });

test("[Z5] what reads differently is told cell by cell, as it is printed; what is hidden before and after is no change", () => {
  const before = documentOf(table(row("Januar", 12, 100), row("Februar", 2, 40), row("März", 7, 20)));
  const after = documentOf(table(row("Januar", 13, 101), row("Februar", 4, 40), row("April", 9, 20)));
  const changes = compareDocuments(before, after);
  expect(changes.slice(0, 2)).toEqual([
    { table: "T2", row: "Januar", column: "Termin", before: "12", after: "13" },
    { table: "T2", row: "Januar", column: "Gesamt", before: "100", after: "101" },
  ]);
  expect(changes.filter((change) => change.row === "Februar")).toEqual([]);
  expect(changes).toContainEqual({ table: "T2", row: "April", column: "Termin", before: null, after: "9" });
  expect(changes).toContainEqual({ table: "T2", row: "März", column: "Gesamt", before: "20", after: null });
});

test("[Z5] a table that came or went is told whole; the same document has no change", () => {
  const one = documentOf(table(row("Januar", 12, 100)));
  expect(compareDocuments(one, one)).toEqual([]);
  expect(compareDocuments(documentOf(), one)).toHaveLength(2);
  expect(compareDocuments(one, documentOf())).toHaveLength(2);
});
