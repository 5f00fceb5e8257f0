import { transform } from "receiptline";
import type { SlipPaper } from "#server/application/ports.ts";
import { type Bitmap, drawBitmap, encodePng } from "./bitmap.ts";
import { breakLines } from "./break-lines.ts";
import { commandsFor } from "./code-pages.ts";
import { dotsOf, type SlipBlock } from "./slip-blocks.ts";

/** Dots of one of the printer's own letters, unscaled. */
const letterWidth = 12;
/** Blank lines below the slip where nothing cuts: to tear it off behind the last word. */
const linesToTear = 5;

type Form = Pick<SlipPaper, "paperMm" | "codePage" | "cut">;

/** A slip in ReceiptLine, the language both the printer's commands and the preview are made from. */
export function writeDocument(blocks: readonly SlipBlock[], { paperMm, cut }: Form): string {
  const columns = dotsOf(paperMm) / letterWidth;
  const lines = blocks.flatMap((block) => {
    if (block.kind === "image") return [writeImage(block.bitmap)];
    if (block.kind === "space") return [writeImage(drawBitmap(8, block.dots, () => false))];
    const broken = breakLines(block.text, columns / block.scale, ({ length }) => length);
    return broken.map((line) => writeLine(line, block));
  });
  return [...lines, ...(cut ? [] : Array<string>(linesToTear).fill(""))].join("\n");
}

/** ESC/POS; ends with a question to which the printer answers when it has printed everything before. */
export function toEscPos(document: string, { paperMm, codePage, cut }: Form): Uint8Array {
  const cpl = dotsOf(paperMm) / letterWidth;
  const bytes = transform(document, { ...commandsFor(codePage), cpl, cutting: cut, gradient: false, spacing: true });
  return Buffer.from(bytes, "latin1");
}

/** The same as a picture for the screen. What would be loaded from elsewhere is taken out (P11). */
export function toSvg(document: string, { paperMm, codePage, cut }: Form): string {
  const cpl = dotsOf(paperMm) / letterWidth;
  const { encoding } = commandsFor(codePage);
  return transform(document, { command: "svg", encoding, cpl, cutting: cut, spacing: true })
    .replace(/<style[^>]*>.*?<\/style>|<defs>.*?<\/defs>/gs, "")
    .replace(/font-family="[^"]*"/, 'font-family="monospace"')
    .replace(/<svg [^>]*>/, (tag) => `${tag}<rect width="100%" height="100%" fill="#fff"/>`)
    .trimEnd();
}

function writeImage(bitmap: Bitmap): string {
  return `{image:${encodePng(bitmap).toString("base64")}}`;
}

function writeLine(text: string, { scale, isBold }: { scale: 1 | 2; isBold: boolean }): string {
  const written = text.replaceAll("\u00a0", " ").replace(/[\\|{}~_"`^]/g, (sign) => `\\${sign}`);
  const strong = isBold ? `"${written}"` : written;
  return scale === 2 ? `^^^${strong}` : strong;
}
