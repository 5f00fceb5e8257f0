import { type Sheet, type SheetStyle, sheetStyles } from "./sheet.ts";
import { linesOfRow } from "./sheet-lines.ts";

/** What a style adds to the plain one: of the cell, its paragraph and its letters. */
type Look = { cell?: string; paragraph?: string; text?: string; data?: "count" | "share" | "tenth" };

const head = 'fo:background-color="#eaf0fa" fo:border-bottom="1.5pt solid #14315f" fo:wrap-option="wrap"';
const bold = 'fo:font-weight="bold"';
const end = 'fo:text-align="end"';
const indent = 'fo:text-align="start" fo:margin-left="0.25cm"';
const top = 'style:vertical-align="top"';

const looks: Readonly<Record<SheetStyle, Look>> = {
  plain: { cell: `${top} fo:wrap-option="wrap"` },
  title: { text: `fo:font-size="14pt" ${bold} fo:color="#0e2344"` },
  note: { cell: `${top} fo:wrap-option="wrap"`, text: 'fo:font-size="10pt" fo:color="#434e65"' },
  head: { cell: `${head} style:vertical-align="bottom"`, text: bold },
  headText: { cell: `${head} style:vertical-align="bottom"`, paragraph: indent, text: bold },
  headEnd: { cell: `${head} style:vertical-align="bottom"`, paragraph: end, text: bold },
  label: { cell: `${top} fo:wrap-option="wrap"` },
  subLabel: { cell: `${top} fo:wrap-option="wrap"`, paragraph: 'fo:text-align="start" fo:margin-left="0.4cm"' },
  text: { cell: `${top} fo:wrap-option="wrap"`, paragraph: indent },
  sign: { cell: top, paragraph: end },
  count: { cell: top, paragraph: end, data: "count" },
  share: { cell: top, paragraph: end, data: "share" },
  whole: { cell: top, paragraph: end, data: "count" },
  tenth: { cell: top, paragraph: end, data: "tenth" },
};

/** Of an average character at 11 points. */
const charactersPerCm = 5;
/** In centimetres. */
const lineHeight = 0.5;

export function odsCellStyle(style: SheetStyle, isTotal: boolean): string {
  return isTotal ? `${style}Total` : style;
}

export function odsColumnStyle(sheet: number, column: number): string {
  return `column${sheet}-${column}`;
}

/** Of a row as high as so many lines: not every program measures it, least of all where a cell takes several columns. */
export function odsRowStyle(lines: number): string {
  return `lines${lines}`;
}

export function odsAutomaticStyles(sheets: readonly Sheet[], locale: string): string {
  const columns = sheets.flatMap(({ widths }, sheet) =>
    widths.map(
      (width, at) =>
        `<style:style style:name="${odsColumnStyle(sheet, at)}" style:family="table-column"><style:table-column-properties style:column-width="${(width / charactersPerCm).toFixed(2)}cm"/></style:style>`,
    ),
  );
  return [
    "<office:automatic-styles>",
    ...columns,
    '<style:style style:name="sheet" style:family="table" style:master-page-name="Default"/>',
    '<style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>',
    ...lineCounts(sheets).map(
      (lines) =>
        `<style:style style:name="${odsRowStyle(lines)}" style:family="table-row"><style:table-row-properties style:row-height="${(lines * lineHeight).toFixed(2)}cm" style:use-optimal-row-height="false"/></style:style>`,
    ),
    ...dataStyles(locale),
    ...sheetStyles.flatMap((style) => [false, true].map((isTotal) => cellStyle(style, isTotal))),
    "</office:automatic-styles>",
  ].join("");
}

function lineCounts(sheets: readonly Sheet[]): number[] {
  const counts = sheets.flatMap((sheet) => sheet.rows.map((row) => linesOfRow(row, sheet)));
  return [...new Set(counts)].filter((lines) => lines > 1).toSorted((a, b) => a - b);
}

/** Sheets are printed across, as wide as the paper. */
export function odsPageStyles(): string {
  return '<office:automatic-styles><style:page-layout style:name="across"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="across"/></office:master-styles>';
}

function dataStyles(locale: string): string[] {
  const spoken = `number:language="${locale}" number:country="${locale === "de" ? "DE" : "GB"}"`;
  const number = (digits: number) =>
    `<number:number number:min-integer-digits="1" number:decimal-places="${digits}" number:min-decimal-places="${digits}" number:grouping="true"/>`;
  return [
    `<number:number-style style:name="data-count" ${spoken}>${number(0)}</number:number-style>`,
    `<number:number-style style:name="data-tenth" ${spoken}>${number(1)}</number:number-style>`,
    `<number:percentage-style style:name="data-share" ${spoken}>${number(1)}<number:text>\u00a0%</number:text></number:percentage-style>`,
  ];
}

function cellStyle(style: SheetStyle, isTotal: boolean): string {
  const { cell = "", paragraph, text = "", data } = looks[style];
  const total = isTotal ? 'fo:border-top="0.75pt solid #14315f"' : "";
  return [
    `<style:style style:name="${odsCellStyle(style, isTotal)}" style:family="table-cell"${data ? ` style:data-style-name="data-${data}"` : ""}>`,
    `<style:table-cell-properties ${cell} ${total}${paragraph?.includes("text-align") ? ' style:text-align-source="fix"' : ""}/>`,
    paragraph ? `<style:paragraph-properties ${paragraph}/>` : "",
    `<style:text-properties ${isTotal ? bold : ""} ${text.replace(isTotal ? bold : "", "")}/>`,
    "</style:style>",
  ].join("");
}
