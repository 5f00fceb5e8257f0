/** Which characters a TrueType or OpenType font has letters for (OpenType 1.9, `cmap`, formats 4 and 12). */
export function readCoverage(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const found = new Set<number>();
  for (const at of subtables(view)) {
    for (const [first, last] of rangesOf(view, at)) {
      for (let codePoint = first; codePoint <= last; codePoint++) found.add(codePoint);
    }
  }
  return (codePoint) => found.has(codePoint);
}

type Range = readonly [first: number, last: number];

function subtables(view: DataView): number[] {
  const cmap = tableAt(view, "cmap");
  return Array.from({ length: view.getUint16(cmap + 2) }, (_, n) => cmap + view.getUint32(cmap + 4 + n * 8 + 4));
}

function tableAt(view: DataView, tag: string): number {
  for (let n = 0; n < view.getUint16(4); n++) {
    const at = 12 + n * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
    if (name === tag) return view.getUint32(at + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

function rangesOf(view: DataView, at: number): Range[] {
  const format = view.getUint16(at);
  if (format === 12) {
    return Array.from({ length: view.getUint32(at + 12) }, (_, n): Range => {
      const group = at + 16 + n * 12;
      return [view.getUint32(group), view.getUint32(group + 4)];
    });
  }
  return format === 4 ? rangesOfSegments(view, at) : [];
}

/** Within a segment single characters may lead to glyph 0: those are missing. */
function rangesOfSegments(view: DataView, at: number): Range[] {
  const count = view.getUint16(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + count * 2];
  const [deltas, offsets] = [starts + count * 2, starts + count * 4];
  const ranges: Range[] = [];
  for (let n = 0; n < count; n++) {
    const [first, last] = [view.getUint16(starts + n * 2), view.getUint16(ends + n * 2)];
    const offset = view.getUint16(offsets + n * 2);
    const delta = view.getUint16(deltas + n * 2);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = offset === 0 ? code + delta : view.getUint16(offsets + n * 2 + offset + (code - first) * 2);
      if ((glyph & 0xffff) !== 0) ranges.push([code, code]);
    }
  }
  return ranges;
}
