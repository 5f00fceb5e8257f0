import { type SheetStyle, sheetStyles } from "./sheet.ts";

type Style = { font?: "title" | "bold" | "muted"; isHead?: boolean; number?: number; align?: string };

const fonts = ["plain", "title", "bold", "muted"] as const;
/** 3 is Excel's own `#,##0`; what is under 164 cannot be defined. */
const formats = { count: 3, share: 164, tenth: 165 };

const end = 'horizontal="right" vertical="top"';
const wrapped = 'vertical="top" wrapText="1"';

const looks: Readonly<Record<SheetStyle, Style>> = {
  plain: { align: wrapped },
  title: { font: "title" },
  note: { font: "muted", align: wrapped },
  head: { font: "bold", isHead: true, align: 'vertical="bottom" wrapText="1"' },
  headText: { font: "bold", isHead: true, align: 'horizontal="left" indent="1" vertical="bottom" wrapText="1"' },
  headEnd: { font: "bold", isHead: true, align: 'horizontal="right" vertical="bottom" wrapText="1"' },
  label: { align: wrapped },
  subLabel: { align: 'vertical="top" wrapText="1" indent="1" horizontal="left"' },
  text: { align: `horizontal="left" indent="1" ${wrapped}` },
  sign: { align: end },
  count: { number: formats.count, align: end },
  share: { number: formats.share, align: end },
  whole: { number: formats.count, align: end },
  tenth: { number: formats.tenth, align: end },
};

/** One format for each style, and after it the same for rows of totals. */
export function xlsxStyles(): string {
  const formatsOfCells = sheetStyles.flatMap((style) => [
    cellFormat(looks[style], false),
    cellFormat(looks[style], true),
  ]);
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="2"><numFmt numFmtId="${formats.share}" formatCode="0.0%"/><numFmt numFmtId="${formats.tenth}" formatCode="#,##0.0"/></numFmts>`,
    `<fonts count="${fonts.length}">`,
    '<font><sz val="11"/><name val="Calibri"/></font>',
    '<font><b/><sz val="14"/><color rgb="FF0E2344"/><name val="Calibri"/></font>',
    '<font><b/><sz val="11"/><name val="Calibri"/></font>',
    '<font><sz val="10"/><color rgb="FF434E65"/><name val="Calibri"/></font>',
    "</fonts>",
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEAF0FA"/></patternFill></fill></fills>',
    '<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>',
    '<border><left/><right/><top/><bottom style="medium"><color rgb="FF14315F"/></bottom><diagonal/></border>',
    '<border><left/><right/><top style="thin"><color rgb="FF14315F"/></top><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formatsOfCells.length}">${formatsOfCells.join("")}</cellXfs>`,
    "</styleSheet>",
  ].join("");
}

function cellFormat({ font, isHead, number = 0, align }: Style, isTotal: boolean): string {
  const fontId = fonts.indexOf(font ?? (isTotal ? "bold" : "plain"));
  const [fillId, borderId] = isHead ? [2, 1] : [0, isTotal ? 2 : 0];
  return `<xf numFmtId="${number}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${align ? `<alignment ${align}/>` : ""}</xf>`;
}
