import { type FontTables, tableOf } from "./sfnt.ts";

const windows = 3;
const unicodeBmp = 1;
const unicodeFull = 10;

/** Glyph by code point, as the font's `cmap` says. */
export function readLetters(font: FontTables): Map<number, number> {
  const cmap = tableOf(font, "cmap");
  const offsets = new Map(
    Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => {
      const entry = 4 + i * 8;
      const isWindows = cmap.readUInt16BE(entry) === windows;
      return [isWindows ? cmap.readUInt16BE(entry + 2) : -1, cmap.readUInt32BE(entry + 4)];
    }),
  );
  const full = offsets.get(unicodeFull);
  const bmp = offsets.get(unicodeBmp);
  if (full !== undefined) return readGroups(cmap.subarray(full));
  return bmp === undefined ? new Map() : readSegments(cmap.subarray(bmp));
}

/** Format 12. */
function readGroups(table: Buffer): Map<number, number> {
  const letters = new Map<number, number>();
  for (let i = 0; i < table.readUInt32BE(12); i += 1) {
    const group = 16 + i * 12;
    const [first, last, glyph] = [0, 4, 8].map((at) => table.readUInt32BE(group + at)) as [number, number, number];
    for (let code = first; code <= last; code += 1) letters.set(code, glyph + code - first);
  }
  return letters;
}

/** Format 4. */
function readSegments(table: Buffer): Map<number, number> {
  const letters = new Map<number, number>();
  const size = table.readUInt16BE(6);
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size] as const;
  for (let i = 0; i < size; i += 2) {
    const rangeOffset = table.readUInt16BE(offsets + i);
    for (let code = table.readUInt16BE(starts + i); code <= table.readUInt16BE(ends + i); code += 1) {
      const place = offsets + i + rangeOffset + (code - table.readUInt16BE(starts + i)) * 2;
      const raw = rangeOffset === 0 ? code : table.readUInt16BE(place);
      const glyph = raw === 0 ? 0 : (raw + table.readUInt16BE(deltas + i)) & 0xffff;
      if (glyph !== 0 && code !== 0xffff) letters.set(code, glyph);
      if (code === 0xffff) break;
    }
  }
  return letters;
}

/** A `cmap` of format 12, one group a letter. */
export function writeLetters(letters: ReadonlyMap<number, number>): Buffer {
  const sorted = [...letters].toSorted(([a], [b]) => a - b);
  const head = Buffer.alloc(12);
  [0, 1, windows, unicodeFull].forEach((value, i) => {
    head.writeUInt16BE(value, i * 2);
  });
  head.writeUInt32BE(head.length, 8);
  const table = Buffer.alloc(16 + sorted.length * 12);
  table.writeUInt16BE(12, 0);
  table.writeUInt32BE(table.length, 4);
  table.writeUInt32BE(sorted.length, 12);
  for (const [i, [code, glyph]] of sorted.entries()) {
    [code, code, glyph].forEach((value, n) => {
      table.writeUInt32BE(value, 16 + i * 12 + n * 4);
    });
  }
  return Buffer.concat([head, table]);
}
