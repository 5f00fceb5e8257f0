import { crc32, deflateSync } from "node:zlib";

/** Black dots on paper: one bit a dot, 1 is black, rows padded to whole bytes. */
export type Bitmap = { width: number; height: number; rows: Uint8Array };

export function bytesPerRow(width: number): number {
  return (width + 7) >> 3;
}

/** @param isBlack is asked for every dot, row by row. */
export function drawBitmap(width: number, height: number, isBlack: (x: number, y: number) => boolean): Bitmap {
  const perRow = bytesPerRow(width);
  const rows = new Uint8Array(perRow * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * perRow + (x >> 3);
      if (isBlack(x, y)) rows[at] = (rows[at] ?? 0) | (128 >> (x & 7));
    }
  }
  return { width, height, rows: withoutCommands(rows) };
}

/**
 * Printers look for real-time commands (`DLE EOT`, `DLE ENQ`, `DLE DC4`) also inside of pictures, and would answer,
 * recover or open a drawer in the middle of one. One dot more, and there is none.
 */
function withoutCommands(rows: Uint8Array): Uint8Array {
  const dle = 0x10;
  const second = new Set([0x04, 0x05, 0x14]);
  return rows.map((byte, i) => (byte === dle && second.has(rows[i + 1] ?? 0) ? byte | 0x08 : byte));
}

/** A PNG of one bit a dot. */
export function encodePng({ width, height, rows }: Bitmap): Buffer {
  const perRow = bytesPerRow(width);
  const raw = Buffer.alloc((perRow + 1) * height);
  for (let y = 0; y < height; y += 1) {
    // In a greyscale PNG 0 is black.
    for (let i = 0; i < perRow; i += 1) raw[y * (perRow + 1) + 1 + i] = ~(rows[y * perRow + i] ?? 0) & 0xff;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(raw)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
