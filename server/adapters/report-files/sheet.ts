import type { ReportDocument, ReportTable } from "#server/protocol/report.ts";
import { documentTables } from "./document-tables.ts";
import { formWords } from "./form-words.ts";
import { type NumberFormat, printedNumber } from "./printed-number.ts";
import { stateLines } from "./state-lines.ts";
import { captionOf, countedLine, headOf, linesUnder } from "./table-words.ts";

export const sheetStyles = [
  "plain",
  "title",
  "note",
  "head",
  "headEnd",
  "label",
  "subLabel",
  "text",
  "sign",
  "count",
  "share",
  "whole",
  "tenth",
] as const;
export type SheetStyle = (typeof sheetStyles)[number];

type SheetCell = { content: string | number; style: SheetStyle; isTotal: boolean };

/** A sheet of a workbook, for either format. Rows up to `headRow` (from 0) stay in sight and are repeated in print. */
export type Sheet = {
  name: string;
  rows: readonly (readonly SheetCell[])[];
  /** In characters. */
  widths: readonly number[];
  headRow: number;
  /** Columns of the table that stay in sight. */
  frozenColumns: number;
};

/** One sheet that lists the tables, and one for each. */
export function sheetsOf(document: ReportDocument): readonly Sheet[] {
  return [overviewSheet(document), ...documentTables(document).map((table) => tableSheet(table, document))];
}

function overviewSheet(document: ReportDocument): Sheet {
  const { overview, columns } = formWords(document).forms;
  const head = [columns.id, columns.caption, columns.unit, columns.rule, columns.sources];
  const above = [document.title, document.officialName, ...stateLines(document)];
  return {
    name: overview,
    rows: [
      ...above.map((line, at) => [cell(line, at === 0 ? "title" : "plain")]),
      [],
      head.map((name) => cell(name, "head")),
      ...documentTables(document).map(({ id, caption, unit, rule, sources }) =>
        [id, caption, unit, rule, sources.join(", ")].map((value) => cell(value, "text")),
      ),
    ],
    widths: [12, 44, 16, 60, 32],
    headRow: above.length + 1,
    frozenColumns: 0,
  };
}

function tableSheet(table: ReportTable, document: ReportDocument): Sheet {
  const { forms } = formWords(document);
  const above = [
    cell(captionOf(table, document), "title"),
    cell(countedLine(table, document), "plain"),
    ...(document.isInvented ? [cell(forms.invented, "plain")] : []),
  ];
  return {
    name: table.id,
    rows: [
      ...above.map((one) => [one]),
      [],
      [
        cell(table.firstColumn, "head"),
        ...table.columns.map((column) => cell(headOf(column, document), column.kind === "text" ? "head" : "headEnd")),
      ],
      ...table.rows.map((row) => tableRow(row, table)),
      ...(table.rows.length === 0 ? [[cell(forms.empty, "plain")]] : []),
      [],
      ...linesUnder(table, document).map((line) => [cell(line, "note")]),
    ],
    widths: [
      widthOf(
        table.rows.map(({ label }) => label),
        14,
        48,
      ),
      ...table.columns.map((_, at) => columnWidth(table, at)),
    ],
    headRow: above.length + 1,
    frozenColumns: 1,
  };
}

function tableRow(
  { label, level, isTotal, cells }: ReportTable["rows"][number],
  { columns }: ReportTable,
): SheetCell[] {
  return [
    cell(label, level === 1 ? "subLabel" : "label", isTotal),
    ...cells.map((one, at) => {
      const column = columns[at];
      const number = column ? printedNumber(one, column) : null;
      if (number) return cell(number.value, number.format satisfies NumberFormat, isTotal);
      return cell(one.text, column?.kind === "text" ? "text" : "sign", isTotal);
    }),
  ];
}

function columnWidth({ columns, rows }: ReportTable, at: number): number {
  const texts = rows.map(({ cells }) => cells[at]?.text ?? "");
  return columns[at]?.kind === "text" ? widthOf(texts, 12, 60) : widthOf(texts, 13, 20);
}

function widthOf(texts: readonly string[], least: number, most: number): number {
  return Math.min(most, Math.max(least, ...texts.map((text) => text.length + 2)));
}

function cell(content: string | number, style: SheetStyle, isTotal = false): SheetCell {
  return { content, style, isTotal };
}
