import { transform } from "receiptline";
import type { SlipPaper } from "#server/application/ports.ts";
import { type Bitmap, bytesPerRow, drawBitmap, encodePng } from "./bitmap.ts";
import { breakLines } from "./break-lines.ts";
import { commandsFor } from "./code-pages.ts";
import { dotsOf, type SlipBlock } from "./slip-blocks.ts";

/** Dots of one of the printer's own letters, unscaled. */
const letterWidth = 12;
/** Blank lines below the slip where nothing cuts: to tear it off behind the last word. */
const linesToTear = 5;

type Form = Pick<SlipPaper, "paperMm" | "codePage" | "cut">;

/** ESC/POS; ends with a question to which the printer answers when it has printed everything before. */
export function toEscPos(blocks: readonly SlipBlock[], form: Form): Uint8Array {
  const { command, encoding } = commandsFor(form.codePage);
  const bitmaps: Bitmap[] = [];
  // Pictures go by number: packed and unpacked on the way they would cost more time than everything else.
  const document = writeDocument(blocks, form, (bitmap) => String(bitmaps.push(bitmap) - 1).padStart(4, "0"));
  const own = { ...command, image: (name: string) => toRaster(bitmaps[Number(name)]) };
  const options = { command: own, encoding, cpl: columnsOf(form), cutting: form.cut, spacing: true };
  return Buffer.from(transform(document, options), "latin1");
}

/** The same as a picture for the screen. What would be loaded from elsewhere is taken out (P11). */
export function toSvg(blocks: readonly SlipBlock[], form: Form): string {
  const document = writeDocument(blocks, form, (bitmap) => encodePng(bitmap).toString("base64"));
  const { encoding } = commandsFor(form.codePage);
  return transform(document, { command: "svg", encoding, cpl: columnsOf(form), cutting: form.cut, spacing: true })
    .replace(/<style[^>]*>.*?<\/style>|<defs>.*?<\/defs>/gs, "")
    .replace(/font-family="[^"]*"/, 'font-family="monospace"')
    .replace(/<svg [^>]*>/, (tag) => `${tag}<rect width="100%" height="100%" fill="#fff"/>`)
    .trimEnd();
}

/** A slip in ReceiptLine, the language both the printer's commands and the preview are made from. */
function writeDocument(blocks: readonly SlipBlock[], form: Form, nameOf: (bitmap: Bitmap) => string): string {
  const writeImage = (bitmap: Bitmap) => `{image:${nameOf(bitmap)}}`;
  const lines = blocks.flatMap((block) => {
    if (block.kind === "image") return [writeImage(block.bitmap)];
    if (block.kind === "space") return [writeImage(drawBitmap(8, block.dots, () => false))];
    const broken = breakLines(block.text, columnsOf(form) / block.scale, ({ length }) => length);
    return broken.map((line) => writeLine(line, block));
  });
  return [...lines, ...(form.cut ? [] : Array<string>(linesToTear).fill(""))].join("\n");
}

function writeLine(text: string, { scale, isBold }: { scale: 1 | 2; isBold: boolean }): string {
  const written = text.replaceAll("\u00a0", " ").replace(/[\\|{}~_"`^]/g, (sign) => `\\${sign}`);
  const strong = isBold ? `"${written}"` : written;
  return scale === 2 ? `^^^${strong}` : strong;
}

function columnsOf({ paperMm }: Form): number {
  return dotsOf(paperMm) / letterWidth;
}

/** `GS v 0`: the way to print a picture that most models know. */
function toRaster(bitmap: Bitmap | undefined): string {
  if (!bitmap) return "";
  const head = Buffer.from([0x1d, 0x76, 0x30, 0, 0, 0, 0, 0]);
  head.writeUInt16LE(bytesPerRow(bitmap.width), 4);
  head.writeUInt16LE(bitmap.height, 6);
  return Buffer.concat([head, bitmap.rows]).toString("latin1");
}
