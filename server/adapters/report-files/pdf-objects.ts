/** A PDF whose objects all stand in the file itself, as Typst writes it: sources by number, each a character a byte. */
export type PdfObjects = { head: string; objects: Map<number, string>; trailer: string };

/** @throws for a file that is built otherwise (ISO 32000-1, 7.5.4). */
export function readPdfObjects(file: Uint8Array): PdfObjects {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString("latin1");
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const [, count, entries = "", trailer = ""] =
    /^xref\n0 (\d+)\n([\s\S]*?)trailer\n([\s\S]*?)startxref/.exec(text.slice(start)) ?? [];
  const places = entries
    .split(/\r?\n/)
    .flatMap((line, number) => (/ n *$/.test(line) ? [{ number, at: Number(line.slice(0, 10)) }] : []))
    .toSorted((a, b) => a.at - b.at);
  if (places.length === 0 || places.length !== Number(count) - 1)
    throw new Error("the PDF has no table of its objects");
  const objects = new Map(
    places.map(({ number, at }, place) => [number, text.slice(at, places[place + 1]?.at ?? start)]),
  );
  return { head: text.slice(0, places[0]?.at), objects, trailer };
}

export function writePdfObjects({ head, objects, trailer }: PdfObjects): Uint8Array {
  const places = new Map<number, number>();
  let length = head.length;
  for (const [number, source] of objects) {
    places.set(number, length);
    length += source.length;
  }
  const entries = Array.from({ length: objects.size }, (_, at) => {
    const place = places.get(at + 1);
    if (place === undefined) throw new Error("the objects of the PDF are not numbered one after the other");
    return `${String(place).padStart(10, "0")} 00000 n\r\n`;
  });
  const table = `xref\n0 ${objects.size + 1}\n0000000000 65535 f\r\n${entries.join("")}`;
  const end = `${table}trailer\n${trailer}startxref\n${length}\n%%EOF`;
  return Buffer.from([head, ...objects.values(), end].join(""), "latin1");
}
