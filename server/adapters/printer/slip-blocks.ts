import { encode } from "uqr";
import type { SlipPaper } from "#server/application/ports.ts";
import type { SlipContent } from "#server/application/slips/slip-content.ts";
import { type Bitmap, drawBitmap } from "./bitmap.ts";
import { toCodePage } from "./code-pages.ts";
import type { SlipPainter } from "./slip-painter.ts";

/** What a slip is made of, from top to bottom. `scale`: of the printer's own letters. */
export type SlipBlock =
  | { kind: "text"; text: string; scale: 1 | 2; isBold: boolean }
  | { kind: "image"; bitmap: Bitmap }
  | { kind: "space"; dots: number };

/** Usual printers: 203 dpi. */
export const dotsPerMm = 8;

/** Dots a line has: 72 mm of 80, 48 mm of 58. */
export function dotsOf(paperMm: SlipPaper["paperMm"]): number {
  return paperMm === 80 ? 576 : 384;
}

/** Height of the number's digits (K4). */
export const numberHeightMm = 20;
/** Edge of the phone's code with its quiet zone: modules of 0.75 mm, read from half a metre. */
const codeMm = 33;
const logoHeightMm = 18;

/**
 * The slip as blocks. One letter outside the printer's code page, and every text of the slip is drawn: half of the
 * lines in letters of another kind would look like a mistake.
 *
 * @param paper Its code page null: everything is drawn.
 */
export function arrangeSlip(
  slip: SlipContent,
  paper: Omit<SlipPaper, "codePage"> & { codePage: SlipPaper["codePage"] | null },
  painter: SlipPainter,
): SlipBlock[] {
  const width = dotsOf(paper.paperMm);
  const isWide = paper.paperMm === 80;
  const say = createSay(slip, paper.codePage, width, painter);
  const logo =
    paper.logo === null ? null : painter.picture(paper.logo, { maxWidth: width, maxHeight: mm(logoHeightMm) });
  const digits = painter.digits(slip.number, { height: mm(numberHeightMm), maxWidth: width });
  return [
    space(2),
    ...(logo ? [image(logo), space(2)] : []),
    ...(slip.testNote === null ? [] : [say(slip.testNote, "large"), space(2)]),
    say(slip.heading, "large"),
    space(2),
    image(digits),
    space(2),
    say(slip.date, "normal"),
    space(4),
    say(slip.whereToWait, "large"),
    ...(slip.ownLine === null ? [] : [space(2), say(slip.ownLine, "normal")]),
    space(4),
    say(slip.deadlineNote, "normal"),
    ...(slip.phone
      ? [space(4), image(drawCode(slip.phone.url, mm(codeMm))), space(2), say(slip.phone.caption, "normal")]
      : []),
    space(isWide ? 2 : 1),
  ];
}

type Size = "large" | "normal";

function createSay(slip: SlipContent, codePage: SlipPaper["codePage"] | null, width: number, painter: SlipPainter) {
  const { testNote, heading, date, whereToWait, ownLine, deadlineNote, phone } = slip;
  const texts = [testNote ?? "", heading, date, whereToWait, ownLine ?? "", deadlineNote, phone?.caption ?? ""];
  const isDrawn = codePage === null || texts.some((text) => toCodePage(text, codePage) === null);
  return (text: string, size: Size): SlipBlock => {
    const isLarge = size === "large";
    if (isDrawn) {
      const style = { width, size: isLarge ? 44 : 29, weight: isLarge ? 700 : 400, dir: slip.dir } as const;
      return image(painter.text(text, style));
    }
    return { kind: "text", text: toCodePage(text, codePage) ?? text, scale: isLarge ? 2 : 1, isBold: isLarge };
  };
}

/** Modules of whole dots, with the quiet zone of four (ISO/IEC 18004). */
function drawCode(url: string, maxEdge: number): Bitmap {
  const { data, size } = encode(url, { ecc: "M", border: 4 });
  const module = Math.max(3, Math.floor(maxEdge / size));
  return drawBitmap(size * module, size * module, (x, y) => {
    return data[Math.floor(y / module)]?.[Math.floor(x / module)] === true;
  });
}

function mm(length: number): number {
  return length * dotsPerMm;
}

function image(bitmap: Bitmap): SlipBlock {
  return { kind: "image", bitmap };
}

function space(millimetres: number): SlipBlock {
  return { kind: "space", dots: mm(millimetres) };
}
