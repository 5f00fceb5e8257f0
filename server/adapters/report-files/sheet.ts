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
  "headText",
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
  /** Columns that a row with a single cell takes, such as a note: some may be beyond the table. */
  span: number;
};

/** Of a column nobody has set, in characters. */
const plainWidth = 8.5;
/** Of a line that is read with ease, in characters. */
const lineWidth = 100;

/** One sheet that lists the tables, and one for each. */
export function sheetsOf(document: ReportDocument): readonly Sheet[] {
  const sheets = [overviewSheet(document), ...documentTables(document).map((table) => tableSheet(table, document))];
  return sheets.map((sheet) => ({ ...sheet, span: spanOf(sheet.widths) }));
}

function spanOf(widths: Sheet["widths"]): number {
  let [width, span] = [0, 0];
  while (width < lineWidth) width += widths[span++] ?? plainWidth;
  return span;
}

/** @returns in characters. */
export function spanWidth({ widths, span }: Pick<Sheet, "widths" | "span">): number {
  return Array.from({ length: span }, (_, at) => widths[at] ?? plainWidth).reduce((sum, width) => sum + width, 0);
}

function overviewSheet(document: ReportDocument): Omit<Sheet, "span"> {
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

function tableSheet(table: ReportTable, document: ReportDocument): Omit<Sheet, "span"> {
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
        ...table.columns.map((column) =>
          cell(headOf(column, document), column.kind === "text" ? "headText" : "headEnd"),
        ),
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
      ...table.columns.map((column, at) => columnWidth(table, at, headOf(column, document))),
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

/** No word of the head is divided, except a very long one. */
function columnWidth({ columns, rows }: ReportTable, at: number, head: string): number {
  const texts = [...rows.map(({ cells }) => cells[at]?.text ?? ""), ...head.split(" ")];
  return columns[at]?.kind === "text" ? widthOf(texts, 12, 60) : widthOf(texts, 13, 20);
}

function widthOf(texts: readonly string[], least: number, most: number): number {
  return Math.min(most, Math.max(least, ...texts.map((text) => text.length + 2)));
}

function cell(content: string | number, style: SheetStyle, isTotal = false): SheetCell {
  return { content, style, isTotal };
}
