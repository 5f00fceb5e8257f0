import { escapeXml } from "./escape-xml.ts";
import { odsCellStyle, odsColumnStyle } from "./ods-styles.ts";
import type { Sheet } from "./sheet.ts";

type Cell = Sheet["rows"][number][number];

/** A sheet as OpenDocument. Numbers are told with the text they are shown as; nothing here is ever a formula. */
export function odsSheet({ name, rows, widths, headRow }: Sheet, sheet: number, locale: string): string {
  const columns = widths.map((_, at) => `<table:table-column table:style-name="${odsColumnStyle(sheet, at)}"/>`);
  const written = rows.map((row, at) => {
    const line = `<table:table-row table:style-name="row">${row.map((cell) => odsCell(cell, locale)).join("") || "<table:table-cell/>"}</table:table-row>`;
    return at === headRow ? `<table:table-header-rows>${line}</table:table-header-rows>` : line;
  });
  return `<table:table table:name="${escapeXml(name)}" table:style-name="sheet">${columns.join("")}${written.join("")}</table:table>`;
}

function odsCell({ content, style, isTotal }: Cell, locale: string): string {
  const look = `table:style-name="${odsCellStyle(style, isTotal)}"`;
  if (typeof content === "number") {
    const type = style === "share" ? "percentage" : "float";
    return `<table:table-cell ${look} office:value-type="${type}" office:value="${content}"><text:p>${escapeXml(shown(content, style, locale))}</text:p></table:table-cell>`;
  }
  const lines = content.split("\n").map((line) => `<text:p>${odsText(line)}</text:p>`);
  return `<table:table-cell ${look} office:value-type="string">${lines.join("")}</table:table-cell>`;
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
