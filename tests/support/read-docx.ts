import { strFromU8, unzipSync } from "fflate";

export type DocxBlock =
  | { kind: "paragraph"; style: string | null; text: string }
  /** Cells by row; `heads`: how many rows are repeated on each page. */
  | { kind: "table"; rows: string[][]; heads: number };

/** What stands in the body of a Word document, in its order, as far as our own files need it. */
export function readDocx(file: Uint8Array): DocxBlock[] {
  const xml = strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array());
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/gs)].map(([block]): DocxBlock => {
    if (block.startsWith("<w:p>"))
      return { kind: "paragraph", style: /<w:pStyle w:val="(\w+)"\/>/.exec(block)?.[1] ?? null, text: textIn(block) };
    const rows = [...block.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    return {
      kind: "table",
      rows: rows.map((row) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textIn(cell))),
      heads: rows.filter((row) => row.includes("<w:tblHeader/>")).length,
    };
  });
}

function textIn(xml: string): string {
  const pieces = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<w:tab\/>/g)];
  return pieces
    .map(([piece, text]) => (piece === "<w:br/>" ? "\n" : piece === "<w:tab/>" ? "\t" : unescapeXml(text ?? "")))
    .join("");
}

export function unescapeXml(text: string): string {
  const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replaceAll(/&(\w+);/g, (all, name: string) => signs[name] ?? all);
}
