import { readLetters, writeLetters } from "./font-letters.ts";
import { type FontTables, tableOf, writeFont } from "./sfnt.ts";

type Glyph = { outline: Buffer; advance: number; bearing: number };

/** Code points the first font keeps: Arabic letters, and the signs that join and part them. */
function isOfBase(code: number): boolean {
  return (code >= 0x600 && code <= 0x8ff) || (code >= 0x200c && code <= 0x200f) || (code >= 0xfb50 && code <= 0xfeff);
}

/**
 * One font out of subsets. A renderer that has to change fonts within a line loses letters; with one font it lays out
 * Arabic, Latin and Cyrillic in one go. Shaping comes from `base`, whose glyphs keep their numbers; the others give
 * outlines and widths only (no kerning). All must be TrueType of the same units per em.
 */
export function mergeFonts(base: FontTables, others: readonly FontTables[], family: string): Buffer {
  const glyphs = readGlyphs(base, 0);
  const letters = new Map<number, number>();
  for (const font of others) {
    if (unitsPerEm(font) !== unitsPerEm(base)) throw new Error("fonts of different units cannot be merged");
    const offset = glyphs.length;
    for (const [code, glyph] of readLetters(font)) {
      if (!isOfBase(code) && !letters.has(code)) letters.set(code, glyph + offset);
    }
    glyphs.push(...readGlyphs(font, offset));
  }
  for (const [code, glyph] of readLetters(base)) if (!letters.has(code)) letters.set(code, glyph);
  return writeFont(
    new Map([
      ...["GDEF", "GSUB", "GPOS", "OS/2"].map((tag) => [tag, tableOf(base, tag)] as const),
      ...writeGlyphs(glyphs),
      ["head", withUint16(tableOf(base, "head"), 50, 1)],
      ["hhea", withUint16(tableOf(base, "hhea"), 34, glyphs.length)],
      ["maxp", withUint16(tableOf(base, "maxp"), 4, glyphs.length)],
      ["cmap", writeLetters(letters)],
      ["name", writeName(family)],
      ["post", Buffer.concat([Buffer.from([0, 3, 0, 0]), Buffer.alloc(28)])],
    ]),
  );
}

function unitsPerEm(font: FontTables): number {
  return tableOf(font, "head").readUInt16BE(18);
}

function readGlyphs(font: FontTables, offset: number): Glyph[] {
  const isLong = tableOf(font, "head").readInt16BE(50) === 1;
  const loca = tableOf(font, "loca");
  const place = (i: number) => (isLong ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2);
  const glyf = tableOf(font, "glyf");
  const hmtx = tableOf(font, "hmtx");
  const widths = tableOf(font, "hhea").readUInt16BE(34);
  return Array.from({ length: tableOf(font, "maxp").readUInt16BE(4) }, (_, i) => ({
    outline: withShiftedParts(glyf.subarray(place(i), place(i + 1)), offset),
    advance: hmtx.readUInt16BE(Math.min(i, widths - 1) * 4),
    bearing: i < widths ? hmtx.readInt16BE(i * 4 + 2) : hmtx.readInt16BE(widths * 4 + (i - widths) * 2),
  }));
}

/** Accented letters are made of others, by number. */
function withShiftedParts(outline: Buffer, offset: number): Buffer {
  if (offset === 0 || outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
  const shifted = Buffer.from(outline);
  for (let at = 10, more = true; more; ) {
    const flags = shifted.readUInt16BE(at);
    shifted.writeUInt16BE(shifted.readUInt16BE(at + 2) + offset, at + 2);
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    at += 4 + (flags & 0x01 ? 4 : 2) + scale;
    more = (flags & 0x20) !== 0;
  }
  return shifted;
}

function writeGlyphs(glyphs: readonly Glyph[]): [tag: string, table: Buffer][] {
  const outlines = glyphs.map(({ outline }) => Buffer.concat([outline, Buffer.alloc(-outline.length & 3)]));
  const loca = Buffer.alloc((glyphs.length + 1) * 4);
  const hmtx = Buffer.alloc(glyphs.length * 4);
  let end = 0;
  for (const [i, { advance, bearing }] of glyphs.entries()) {
    end += outlines[i]?.length ?? 0;
    loca.writeUInt32BE(end, (i + 1) * 4);
    hmtx.writeUInt16BE(advance, i * 4);
    hmtx.writeInt16BE(bearing, i * 4 + 2);
  }
  return [
    ["glyf", Buffer.concat(outlines)],
    ["loca", loca],
    ["hmtx", hmtx],
  ];
}

function withUint16(table: Buffer, at: number, value: number): Buffer {
  const changed = Buffer.from(table);
  changed.writeUInt16BE(value, at);
  return changed;
}

/** Family (1), style (2) and PostScript name (6), for Windows, in Unicode and English: enough to be found by. */
function writeName(family: string): Buffer {
  const texts = [
    [1, family],
    [2, "Regular"],
    [6, family],
  ] as const;
  const head = Buffer.alloc(6 + texts.length * 12);
  head.writeUInt16BE(texts.length, 2);
  head.writeUInt16BE(head.length, 4);
  const strings = texts.map(([, text]) => Buffer.from(text, "utf16le").swap16());
  let offset = 0;
  for (const [i, [id]] of texts.entries()) {
    const length = strings[i]?.length ?? 0;
    [3, 1, 0x409, id, length, offset].forEach((value, n) => {
      head.writeUInt16BE(value, 6 + i * 12 + n * 2);
    });
    offset += length;
  }
  return Buffer.concat([head, ...strings]);
}
