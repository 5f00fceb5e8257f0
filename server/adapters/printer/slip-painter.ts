import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { type Bitmap, drawBitmap } from "./bitmap.ts";
import { breakLines } from "./break-lines.ts";
import { loadSlipFont, type Weight } from "./slip-fonts.ts";

/** Draws letters and pictures as black dots: what no code page has, and what must be larger than a printer's letters. */
export type SlipPainter = {
  /** Lines of text, centred, broken between words. */
  text(text: string, style: TextStyle): Bitmap;
  /** Digits whose height is exactly `height` dots; made narrower where the paper ends. */
  digits(text: string, size: { height: number; maxWidth: number }): Bitmap;
  /** Null: not a PNG that can be drawn. */
  picture(png: string, size: { maxWidth: number; maxHeight: number }): Bitmap | null;
};

/** All lengths in dots. */
export type TextStyle = { width: number; size: number; weight: Weight; dir: "ltr" | "rtl" };

/** Of the size of letters: room for accents above and for strokes below the line. */
const leading = { ltr: { step: 1.3, ascent: 1 }, rtl: { step: 1.55, ascent: 1.05 } } as const;
/** Printers lose the outermost dots. */
const sideMargin = 8;
/** Capital height of Fira Sans, of the size; digits are as high. */
const digitHeight = 0.689;
/** Between two words, of the size; what the ink of a word lacks of its width included. */
const gap = 0.34;
const maxRemembered = 300;
/** No picture on a slip has more. */
const maxPictureDots = 2_000;

/** One weight: a renderer reads all it is given, every time. */
type Font = ReturnType<typeof loadSlipFont>;

let painter: Promise<SlipPainter> | undefined;

/** Fonts and renderer are loaded once, with the first slip. */
export function openSlipPainter(): Promise<SlipPainter> {
  painter ??= load();
  return painter;
}

async function load(): Promise<SlipPainter> {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  const fonts: Record<Weight, Font> = { 400: loadSlipFont(400), 700: loadSlipFont(700) };
  const drawn = new Map<string, Bitmap | null>();

  /** Sentences repeat all day; previews of every language and width fit as well. */
  function remember<B extends Bitmap | null>(key: string, draw: () => B): B {
    const known = drawn.get(key);
    if (known !== undefined) return known as B;
    const bitmap = draw();
    if (drawn.size >= maxRemembered) drawn.clear();
    drawn.set(key, bitmap);
    return bitmap;
  }

  return {
    text: (text, style) => remember(JSON.stringify([text, style]), () => drawText(fonts[style.weight], text, style)),
    digits: (text, size) => drawDigits(fonts[700], text, size),
    picture: (png, size) => remember(JSON.stringify([png, size]), () => drawPicture(png, size)),
  };
}

function drawText(font: Font, text: string, { width, size, dir }: TextStyle): Bitmap {
  const lines = breakLines(text, width - 2 * sideMargin, createMeasure(font, size));
  const step = Math.round(size * leading[dir].step);
  const elements = lines.map((line, i) =>
    textElement(font, line, { size, x: width / 2, y: Math.round(i * step + size * leading[dir].ascent), dir }),
  );
  return rasterise(font, elements.join(""), width, step * lines.length);
}

function drawDigits(font: Font, text: string, { height, maxWidth }: { height: number; maxWidth: number }): Bitmap {
  // A little more than asked: rounding must not take the last dot of a height that is prescribed.
  const size = Math.ceil(height / digitHeight) + 2;
  const baseline = Math.ceil(size * digitHeight) + 2;
  const narrower = Math.min(1, (maxWidth - 2 * sideMargin) / createMeasure(font, size)(text));
  const element = textElement(font, text, { size, x: 0, y: baseline, dir: "ltr" });
  const placed = `<g transform="translate(${maxWidth / 2} 0) scale(${narrower} 1)">${element}</g>`;
  return rasterise(font, placed, maxWidth, baseline + 4);
}

type Placed = { size: number; x: number; y: number; dir: "ltr" | "rtl" };

function textElement({ family }: Font, text: string, { size, x, y, dir }: Placed): string {
  // The renderer takes every line for one that runs to the right; an embedding says otherwise.
  const line = dir === "rtl" ? `\u202b${text}\u202c` : text;
  const attributes = `x="${x}" y="${y}" font-family="${family}" font-size="${size}" text-anchor="middle"`;
  return `<text ${attributes}>${escapeXml(line.normalize("NFC"))}</text>`;
}

/** Measures word by word, each once: a line is tried in many lengths. */
function createMeasure(font: Font, size: number): (line: string) => number {
  const widths = new Map<string, number>();
  const widthOf = (word: string) => {
    const known = widths.get(word);
    if (known !== undefined) return known;
    const drawing = open(font, textElement(font, word, { size, x: 0, y: 0, dir: "ltr" }), 1, 1);
    const width = drawing.getBBox()?.width ?? 0;
    drawing.free();
    widths.set(word, width);
    return width;
  };
  return (line) => line.split(" ").reduce((sum, word) => sum + widthOf(word) + size * gap, -size * gap);
}

function rasterise(font: Font, content: string, width: number, height: number): Bitmap {
  const drawing = open(font, content, width, height);
  const image = drawing.render();
  const { pixels } = image;
  const bitmap = drawBitmap(width, height, (x, y) => (pixels[(y * width + x) * 4 + 3] ?? 0) >= 128);
  image.free();
  drawing.free();
  return bitmap;
}

function open(font: Font, content: string, width: number, height: number) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`;
  return new Resvg(svg, { font: { fontBuffers: [font.data] } });
}

function drawPicture(png: string, { maxWidth, maxHeight }: { maxWidth: number; maxHeight: number }): Bitmap | null {
  const header = Buffer.from(png, "base64").subarray(0, 24);
  if (header.length < 24 || header.readUInt32BE(0) !== 0x89504e47) return null;
  const size = { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
  // Ten kilobytes can unfold into gigabytes.
  if (size.width < 1 || size.height < 1 || size.width > maxPictureDots || size.height > maxPictureDots) return null;
  const scale = Math.min(1, maxWidth / size.width, maxHeight / size.height);
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const place = `width="${width}" height="${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${place}><image ${place} xlink:href="data:image/png;base64,${png}"/></svg>`;
  const drawing = new Resvg(svg, { background: "#ffffff" });
  const image = drawing.render();
  const bitmap = scatter(image.pixels, width, height);
  image.free();
  drawing.free();
  return bitmap;
}

/** Greys become scattered dots (Floyd–Steinberg). */
function scatter(pixels: Uint8Array, width: number, height: number): Bitmap {
  const grey = Float32Array.from({ length: width * height }, (_, i) => {
    const [r = 0, g = 0, b = 0] = pixels.subarray(i * 4, i * 4 + 3);
    return 0.299 * r + 0.587 * g + 0.114 * b;
  });
  const give = (x: number, y: number, amount: number) => {
    if (x >= 0 && x < width && y < height) grey[y * width + x] = (grey[y * width + x] ?? 0) + amount;
  };
  return drawBitmap(width, height, (x, y) => {
    const value = grey[y * width + x] ?? 0;
    const isBlack = value < 128;
    const error = value - (isBlack ? 0 : 255);
    give(x + 1, y, (error * 7) / 16);
    give(x - 1, y + 1, (error * 3) / 16);
    give(x, y + 1, (error * 5) / 16);
    give(x + 1, y + 1, error / 16);
    return isBlack;
  });
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c] ?? c);
}
