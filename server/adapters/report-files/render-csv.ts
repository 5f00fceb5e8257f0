import type { ReportRenderer } from "#server/application/report/report-renderer.ts";
import type { ReportCell, ReportDocument, ReportTable } from "#server/protocol/report.ts";
import { documentTables } from "./document-tables.ts";
import { formWords } from "./form-words.ts";
import { printedNumber } from "./printed-number.ts";
import { stateLines } from "./state-lines.ts";
import { countedLine, headOf, linesUnder } from "./table-words.ts";
import { zipFiles } from "./zip-files.ts";

/**
 * A zip with a file for each table (its first line names the columns) and one that lists them. For German Excel: UTF-8
 * with a byte order mark, semicolons, decimal commas, no separators of thousands; in either language of the report.
 */
export const renderCsv: ReportRenderer["render"] = async (document) =>
  zipFiles([
    { path: `${formWords(document).forms.overviewFile}.csv`, content: csvFile(overviewLines(document)) },
    ...documentTables(document).map((table) => ({
      path: `${table.id}.csv`,
      content: csvFile(tableLines(table, document)),
    })),
  ]);

function overviewLines(document: ReportDocument): string[][] {
  const { id, caption, rule, notes } = formWords(document).forms.columns;
  return [
    [id, caption, rule, notes],
    ...documentTables(document).map((table) => [
      table.id,
      text(table.caption),
      text(countedLine(table, document)),
      text(linesUnder(table, document).join("\n")),
    ]),
    [],
    ...[document.title, document.officialName, ...stateLines(document)].map((line) => ["", text(line)]),
  ];
}

function tableLines(table: ReportTable, document: ReportDocument): string[][] {
  return [
    [table.firstColumn, ...table.columns.map((column) => headOf(column, document))].map(text),
    ...table.rows.map(({ label, cells }) => [
      text(label),
      ...cells.map((cell, at) => csvValue(cell, table.columns[at])),
    ]),
  ];
}

function csvValue(cell: ReportCell, column: ReportTable["columns"][number] | undefined): string {
  const number = column ? printedNumber(cell, column) : null;
  if (!number) return text(cell.text);
  const { value, format } = number;
  const digits = format === "count" || format === "whole" ? 0 : 1;
  const written = (format === "share" ? value * 100 : value).toFixed(digits).replace(".", ",");
  return format === "share" ? `${written}%` : written;
}

/** Excel computes what begins like this, in either width of the signs; an apostrophe before it makes it a text. */
function text(value: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;
}

function csvFile(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((line) => `${line.map(quoted).join(";")}\r\n`).join("")}`;
}

function quoted(field: string): string {
  return /[;"\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
