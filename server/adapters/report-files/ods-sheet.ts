import { escapeXml } from "./escape-xml.ts";
import { odsCellStyle, odsColumnStyle, odsRowStyle } from "./ods-styles.ts";
import type { Sheet } from "./sheet.ts";
import { linesOfRow } from "./sheet-lines.ts";

type Cell = Sheet["rows"][number][number];

/** A sheet as OpenDocument. Numbers are told with the text they are shown as; nothing here is ever a formula. */
export function odsSheet(sheet: Sheet, number: number, locale: string): string {
  const { name, rows, widths, headRow, span } = sheet;
  const columns = [
    ...widths.map((_, at) => `<table:table-column table:style-name="${odsColumnStyle(number, at)}"/>`),
    ...Array.from({ length: span - widths.length }, () => "<table:table-column/>"),
  ];
  const written = rows.map((row, at) => {
    const cells = row.map((cell) => odsCell(cell, row.length === 1 ? span : 1, locale)).join("");
    const lines = linesOfRow(row, sheet);
    const line = `<table:table-row table:style-name="${lines > 1 ? odsRowStyle(lines) : "row"}">${cells || "<table:table-cell/>"}</table:table-row>`;
    return at === headRow ? `<table:table-header-rows>${line}</table:table-header-rows>` : line;
  });
  return `<table:table table:name="${escapeXml(name)}" table:style-name="sheet">${columns.join("")}${written.join("")}</table:table>`;
}

function odsCell({ content, style, isTotal }: Cell, span: number, locale: string): string {
  const look = `table:style-name="${odsCellStyle(style, isTotal)}"`;
  if (typeof content === "number") {
    const type = style === "share" ? "percentage" : "float";
    return `<table:table-cell ${look} office:value-type="${type}" office:value="${content}"><text:p>${escapeXml(shown(content, style, locale))}</text:p></table:table-cell>`;
  }
  const lines = content.split("\n").map((line) => `<text:p>${odsText(line)}</text:p>`);
  if (span === 1) return `<table:table-cell ${look} office:value-type="string">${lines.join("")}</table:table-cell>`;
  return `<table:table-cell ${look} office:value-type="string" table:number-columns-spanned="${span}">${lines.join("")}</table:table-cell><table:covered-table-cell table:number-columns-repeated="${span - 1}"/>`;
}

/** Spaces in a row, and one at the edge, are folded unless they are told as such (ODF 1.3, part 3, 6.1.2). */
function odsText(line: string): string {
  return escapeXml(line)
    .replaceAll("\t", "<text:tab/>")
    .replaceAll(/^ +| +$| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);
}

function shown(value: number, style: Cell["style"], locale: string): string {
  const digits = style === "share" || style === "tenth" ? 1 : 0;
  return value.toLocaleString(locale, {
    style: style === "share" ? "percent" : "decimal",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
