import { inflateSync } from "node:zlib";

/** Tables of a TrueType font by their tag. */
export type FontTables = ReadonlyMap<string, Buffer<ArrayBufferLike>>;

/** Widths of the headers in the files (OpenType, "Organization of an OpenType Font"; WOFF File Format 1.0). */
const woffHeader = 44;
const woffEntry = 20;
const sfntHeader = 12;
const sfntEntry = 16;
const trueType = 0x00010000;

/** @throws for what is no WOFF file. */
export function readWoff(woff: Buffer): FontTables {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("not a WOFF file");
  return new Map(
    Array.from({ length: woff.readUInt16BE(12) }, (_, i) => {
      const entry = woffHeader + i * woffEntry;
      const start = woff.readUInt32BE(entry + 4);
      const packed = woff.subarray(start, start + woff.readUInt32BE(entry + 8));
      const isPacked = packed.length < woff.readUInt32BE(entry + 12);
      return [woff.toString("latin1", entry, entry + 4), isPacked ? inflateSync(packed) : packed];
    }),
  );
}

/** A plain font file. Checksums stay empty: who draws with it does not ask for them. */
export function writeFont(tables: FontTables): Buffer {
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const steps = Math.floor(Math.log2(sorted.length));
  const head = Buffer.alloc(sfntHeader + sorted.length * sfntEntry);
  head.writeUInt32BE(trueType, 0);
  const counts = [sorted.length, 2 ** steps * sfntEntry, steps, (sorted.length - 2 ** steps) * sfntEntry];
  for (const [i, count] of counts.entries()) head.writeUInt16BE(count, 4 + i * 2);
  const parts: Buffer<ArrayBufferLike>[] = [head];
  let offset = head.length;
  for (const [i, [tag, data]] of sorted.entries()) {
    const entry = sfntHeader + i * sfntEntry;
    head.write(tag, entry, "latin1");
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    const padding = Buffer.alloc(-data.length & 3);
    parts.push(data, padding);
    offset += data.length + padding.length;
  }
  return Buffer.concat(parts);
}

/** @throws for a font without it. */
export function tableOf(font: FontTables, tag: string): Buffer {
  const table = font.get(tag);
  if (!table) throw new Error(`the font has no table ${tag}`);
  return table;
}
