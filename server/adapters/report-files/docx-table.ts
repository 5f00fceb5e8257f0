import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { docxRuns } from "./docx-runs.ts";
import { brand, line, tint } from "./docx-styles.ts";
import type { PageTable } from "./page-parts.ts";
import { isLeftward } from "./text-language.ts";

type Cell = PageTable["heads"][number];
type Row = PageTable["rows"][number];

/** Text width on A4 in twentieths of a point: upright and across, with margins of 22 mm. */
const upright = 9412;
const across = 14344;
/** Of an average character of the table's letters, in twentieths of a point. */
const character = 94;

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const thin = { style: BorderStyle.SINGLE, size: 4, color: line };
const strong = { style: BorderStyle.SINGLE, size: 8, color: brand };

/** A Word table whose head is repeated on each page and whose rows are never broken. */
export function docxTable({ heads, rows, widths, isAcross, isLong }: PageTable): Table {
  const columnWidths = twips(widths, isAcross ? across : upright);
  const width = columnWidths.reduce((sum, one) => sum + one, 0);
  return new Table({
    columnWidths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    // Read out as heads: of columns the first row, of rows the first column.
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    borders: { top: none, left: none, right: none, bottom: thin, insideVertical: none, insideHorizontal: thin },
    margins: { left: 80, right: 80 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads.map((cell, at) => headCell(cell, at)) }),
      ...rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: true,
            children: row.cells.map((cell, column) => bodyCell(cell, column, row, !isLong || at > rows.length - 3)),
          }),
      ),
    ],
  });

  function headCell(cell: Cell, at: number): TableCell {
    return new TableCell({
      width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
      shading: { type: ShadingType.CLEAR, fill: tint, color: "auto" },
      verticalAlign: VerticalAlignTable.BOTTOM,
      borders: { bottom: strong },
      children: [paragraph(cell, "TableHead", 0, true)],
    });
  }

  function bodyCell(cell: Cell, at: number, { level, isTotal, isGroup }: Row, isHeld: boolean): TableCell {
    const isStrong = isTotal || (isGroup && at === 0);
    return new TableCell({
      width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
      ...(isTotal ? { borders: { top: strong } } : {}),
      children: [paragraph(cell, isStrong ? "TableHead" : "TableText", at === 0 ? level : 0, isHeld)],
    });
  }
}

/**
 * @param isHeld on the page of what is below: the head by the first row, the rows of a short table by each other, the
 * last ones by the lines under the table.
 */
function paragraph({ text, isEnd }: Cell, style: string, level: number, isHeld: boolean): Paragraph {
  return new Paragraph({
    style,
    keepNext: isHeld,
    alignment: isEnd ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: { left: level * 200 },
    bidirectional: isLeftward(text),
    children: docxRuns(text),
  });
}

function twips(widths: PageTable["widths"], most: number): number[] {
  const whole = widths.reduce((sum, characters) => sum + characters * character, 0);
  const squeeze = Math.min(1, most / whole);
  return widths.map((characters) => Math.floor(characters * character * squeeze));
}
