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

type Cell = PageTable["heads"][number];

/** Text width on A4 in twentieths of a point: upright and across, with margins of 22 mm. */
const upright = 9412;
const across = 14344;
/** Of an average character of the table's letters, in twentieths of a point. */
const character = 92;

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const thin = { style: BorderStyle.SINGLE, size: 4, color: line };
const strong = { style: BorderStyle.SINGLE, size: 8, color: brand };

/** A Word table whose head is repeated on each page and whose rows are never broken. */
export function docxTable({ heads, rows, widths, isAcross }: PageTable): Table {
  const columnWidths = twips(widths, isAcross ? across : upright);
  const width = columnWidths.reduce((sum, one) => sum + one, 0);
  return new Table({
    columnWidths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: none, left: none, right: none, bottom: thin, insideVertical: none, insideHorizontal: thin },
    margins: { left: 80, right: 80 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads.map((cell, at) => headCell(cell, at)) }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.cells.map((cell, at) => bodyCell(cell, at === 0 ? row.level : 0, row.isTotal, at)),
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
      children: [paragraph(cell, "TableHead", 0, false)],
    });
  }

  function bodyCell(cell: Cell, level: number, isTotal: boolean, at: number): TableCell {
    return new TableCell({
      width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
      ...(isTotal ? { borders: { top: strong } } : {}),
      children: [paragraph(cell, isTotal ? "TableHead" : "TableText", level, true)],
    });
  }
}

/** Rows hold on to each other's page by Word's own rules; the head holds on to the first. */
function paragraph({ text, isEnd }: Cell, style: string, level: number, isBody: boolean): Paragraph {
  return new Paragraph({
    style,
    keepNext: !isBody,
    alignment: isEnd ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: { left: level * 200 },
    children: docxRuns(text),
  });
}

function twips(widths: PageTable["widths"], most: number): number[] {
  const fixed = widths.reduce((sum, { characters, grows }) => sum + (grows > 0 ? 0 : characters * character), 0);
  const shares = widths.reduce((sum, { grows }) => sum + grows, 0);
  const rest = Math.max(0, most - fixed);
  const squeeze = fixed > most ? most / fixed : 1;
  return widths.map(({ characters, grows }) =>
    Math.floor(grows > 0 ? (rest * grows) / shares : characters * character * squeeze),
  );
}
