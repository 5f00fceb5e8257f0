import { inflateSync } from "node:zlib";

/** An element of the structure tree, as software for the blind gets it. `text` is its own and that of all below it. */
export type Tag = { type: string; text: string; source: string; kids: Tag[] };

export type ReadPdf = {
  root: Tag;
  source: string;
  metadata: string;
  pages: number;
  /** By page: what is printed and in no tag, such as the head of a table that is repeated. */
  artifacts: readonly string[];
};

type PdfObject = { source: string; stream: Buffer | null };

/**
 * The tags of a PDF with the text they hold, as far as our own files need it: objects as they stand, streams by Flate,
 * fonts with a `ToUnicode` map.
 */
export function readPdf(file: Uint8Array): ReadPdf {
  const objects = readObjects(Buffer.from(file));
  const marked = new Map<string, Map<number, string>>();
  const pages = [...objects].filter(([, { source }]) => /\/Type \/Page\b(?!s)/.test(source));
  for (const [id, { source }] of pages) marked.set(id, markedTexts(source, objects));
  const [, top] = find(objects, /\/Type \/StructTreeRoot/);
  return {
    root: { type: "Root", text: "", source: top.source, kids: kidsOf(top.source, null) },
    source: [...objects.values()].map(({ source }) => source).join("\n"),
    metadata: find(objects, /\/Type \/Metadata/)[1].stream?.toString("utf8") ?? "",
    pages: pages.length,
    artifacts: pages.map(([id]) => marked.get(id)?.get(artifact) ?? ""),
  };

  function kidsOf(source: string, page: string | null): Tag[] {
    const list = /\/K (\[[\s\S]*?\](?=\n)|\d+ 0 R|\d+)/.exec(source)?.[1] ?? "";
    return [...list.matchAll(/<<([\s\S]*?)>>|(\d+) 0 R|(\d+)/g)].flatMap(([, dictionary, reference, number]): Tag[] => {
      if (reference !== undefined) return [tagOf(reference)];
      const at = number ?? /\/MCID (\d+)/.exec(dictionary ?? "")?.[1];
      const where = /\/Pg (\d+) 0 R/.exec(dictionary ?? "")?.[1] ?? page ?? "";
      const text = at === undefined ? "" : (marked.get(where)?.get(Number(at)) ?? "");
      return [{ type: "#text", text, source: "", kids: [] }];
    });
  }

  function tagOf(id: string): Tag {
    const { source } = objects.get(id) ?? { source: "" };
    const kids = kidsOf(source, /\/Pg (\d+) 0 R/.exec(source)?.[1] ?? null);
    return {
      type: /\/S \/(\w+)/.exec(source)?.[1] ?? "?",
      text: kids.map(({ text }) => text).join(""),
      source,
      kids,
    };
  }
}

/** All tags of a type, in the order of reading. */
export function tagsOf(tag: Tag, type: string): Tag[] {
  return [...(tag.type === type ? [tag] : []), ...tag.kids.flatMap((kid) => tagsOf(kid, type))];
}

function readObjects(file: Buffer): Map<string, PdfObject> {
  const text = file.toString("latin1");
  const objects = new Map<string, PdfObject>();
  const start = /^(\d+) 0 obj\n/gm;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const end = text.indexOf("endobj", start.lastIndex);
    const begin = text.indexOf("stream\n", start.lastIndex);
    const hasStream = begin >= 0 && begin < end;
    const source = text.slice(start.lastIndex, hasStream ? begin : end);
    const length = Number(/\/Length (\d+)/.exec(source)?.[1] ?? 0);
    const data = hasStream ? file.subarray(begin + 7, begin + 7 + length) : null;
    objects.set(match[1] ?? "", { source, stream: data && source.includes("/FlateDecode") ? inflateSync(data) : data });
    start.lastIndex = hasStream ? begin + 7 + length : end;
  }
  return objects;
}

function find(objects: ReadonlyMap<string, PdfObject>, pattern: RegExp): [string, PdfObject] {
  const found = [...objects].find(([, { source }]) => pattern.test(source));
  if (!found) throw new Error(`the PDF has no ${pattern.source}`);
  return found;
}

/** Stands for the number of content that has none. */
const artifact = -1;

/** Texts of a page by the number of their marked content. */
function markedTexts(page: string, objects: ReadonlyMap<string, PdfObject>): Map<number, string> {
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name = "", id = ""] of page.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.source ?? "")?.[1] ?? "";
    fonts.set(name, readUnicodeMap(objects.get(map)?.stream?.toString("latin1") ?? ""));
  }
  const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? "";
  const stream = objects.get(contents)?.stream?.toString("latin1") ?? "";
  const texts = new Map<number, string>();
  let [font, pending] = [new Map<string, string>(), artifact];
  const open: number[] = [];
  // What a hyphen at the end of a line is read as stands apart (`ActualText`), and is no letter of the page.
  const tokens = new RegExp(`${pageTokens.source}|\\((${literalOf(3)})\\)`, "g");
  for (const [token, fontName, mark, hex, literal] of stream.matchAll(tokens)) {
    const glyphs = hex?.toLowerCase() ?? (literal === undefined ? null : hexOf(literal));
    if (fontName) font = fonts.get(fontName) ?? font;
    else if (mark) pending = Number(mark);
    else if (token === "BDC" || token === "BMC") {
      open.push(pending >= 0 ? pending : (open.at(-1) ?? artifact));
      pending = artifact;
    } else if (token === "EMC") open.pop();
    else if (glyphs) {
      const letters = (glyphs.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph) ?? "?");
      const current = open.at(-1) ?? artifact;
      texts.set(current, (texts.get(current) ?? "") + letters.join(""));
    }
  }
  return texts;
}

const pageTokens = /\/ActualText <[^>]*>|\/(f\d+) [\d.]+ Tf|\/MCID (\d+)|\bB[DM]C\b|\bEMC\b|<([0-9a-fA-F]+)>/;

/** The pattern of a string: parentheses in it are escaped only where they have no partner. */
function literalOf(depth: number): string {
  const inner = depth === 0 ? "" : `|\\(${literalOf(depth - 1)}\\)`;
  return `(?:[^()\\\\]|\\\\[\\s\\S]${inner})*`;
}

/** Of a string in parentheses (ISO 32000-1, 7.3.4.2). */
function hexOf(literal: string): string {
  const controls: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
  const plain = literal.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (controls[code] ?? code),
  );
  return Buffer.from(plain, "latin1").toString("hex");
}

function readUnicodeMap(source: string): Map<string, string> {
  const blocks = source.match(/beginbfchar[\s\S]*?endbfchar/g) ?? [];
  const pairs = blocks.flatMap((block) => [...block.matchAll(/<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>/g)]);
  return new Map(pairs.map(([, glyph = "", code = ""]) => [glyph.toLowerCase(), textOf(code)]));
}

function textOf(hex: string): string {
  return Buffer.from(hex, "hex").swap16().toString("utf16le");
}
