import { escapeXml } from "./escape-xml.ts";
import { type Sheet, sheetStyles } from "./sheet.ts";
import { linesOfRow } from "./sheet-lines.ts";

/** A sheet as SpreadsheetML. Texts are texts: nothing here is ever a formula. */
export function xlsxSheet(sheet: Sheet): string {
  const { rows, widths, headRow, frozenColumns, span } = sheet;
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${pane(headRow + 1, frozenColumns)}</sheetView></sheetViews>`,
    `<cols>${columns.join("")}</cols>`,
    `<sheetData>${rows.map((row, at) => xlsxRow(row, at, linesOfRow(row, sheet))).join("")}</sheetData>`,
    mergedRows(rows, span),
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    "</worksheet>",
  ].join("");
}

function xlsxRow(cells: Sheet["rows"][number], at: number, lines: number): string {
  if (cells.length === 0) return "";
  const written = cells.map(({ content, style, isTotal }, column) => {
    const place = `r="${columnName(column)}${at + 1}" s="${sheetStyles.indexOf(style) * 2 + (isTotal ? 1 : 0)}"`;
    return typeof content === "number"
      ? `<c ${place}><v>${content}</v></c>`
      : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(content)}</t></is></c>`;
  });
  // Some programs measure only rows that were typed into; 409 points are the most a row may have.
  const height = lines > 1 ? ` ht="${Math.min(409, lines * 15)}" customHeight="1"` : "";
  return `<row r="${at + 1}"${height}>${written.join("")}</row>`;
}

function mergedRows(rows: Sheet["rows"], span: number): string {
  const last = columnName(span - 1);
  const merged = rows.flatMap(({ length }, at) =>
    length === 1 ? [`<mergeCell ref="A${at + 1}:${last}${at + 1}"/>`] : [],
  );
  return `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>`;
}

function pane(rows: number, columns: number): string {
  const across = columns > 0 ? `xSplit="${columns}" ` : "";
  const place = columns > 0 ? "bottomRight" : "bottomLeft";
  return `<pane ${across}ySplit="${rows}" topLeftCell="${columnName(columns)}${rows + 1}" activePane="${place}" state="frozen"/>`;
}

/** `A` … `Z`, `AA` … */
function columnName(at: number): string {
  const rest = at >= 26 ? columnName(Math.floor(at / 26) - 1) : "";
  return rest + String.fromCharCode(65 + (at % 26));
}
