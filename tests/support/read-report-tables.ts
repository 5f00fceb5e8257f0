import { read, utils } from "@e965/xlsx";
import { unzipSync } from "fflate";
import type { ReportDocument } from "#server/protocol/report.ts";
import { parseCsv } from "./parse-csv.ts";
import { readDocx } from "./read-docx.ts";
import { readPdf, tagsOf } from "./read-pdf.ts";

/** A table of the report as somebody finds it in a file. The first head and the first cell of a row name the rows. */
export type PrintedTable = { id: string; caption: string; heads: string[]; rows: string[][] };

type Locale = ReportDocument["locale"];

/** From the tags, as software for the blind reads it: without the spaces at the ends of lines. */
export function readPdfTables(file: Uint8Array): PrintedTable[] {
  const tables = tagsOf(readPdf(file).root, "Table").map((table) => {
    const [heads = [], ...rows] = tagsOf(table, "TR").map(({ kids }) => kids.map(({ text }) => text));
    const [caption] = tagsOf(table, "Caption");
    return { ...captioned(caption?.text ?? ""), heads, rows };
  });
  return joinParts(tables);
}

/** With the caption in the paragraph above each table. */
export function readDocxTables(file: Uint8Array): PrintedTable[] {
  const blocks = readDocx(file);
  const tables = blocks.flatMap((block, at) => {
    const above = blocks[at - 1];
    if (block.kind !== "table") return [];
    if (above?.kind !== "paragraph" || above.style !== "Caption") throw new Error("a table has no caption");
    if (block.heads !== 1) throw new Error("the head of a table is not repeated");
    const [heads = [], ...rows] = block.rows;
    return [{ ...captioned(above.text), heads, rows }];
  });
  return joinParts(tables);
}

/** In the order of the overview, which has the captions. */
export function readCsvTables(file: Uint8Array): PrintedTable[] {
  const { [overviewOf(file)]: overview = [], ...files } = csvFiles(file);
  const listed = overview.slice(1).filter(([id = ""]) => id !== "");
  const tables = listed.map(([id = "", caption = ""]) => {
    const [heads = [], ...rows] = files[`${id}.csv`] ?? [];
    return { id, caption, heads, rows };
  });
  if (tables.length !== Object.keys(files).length) throw new Error("the overview does not list the files");
  return tables;
}

/** XLSX or ODS: numbers are told in the format of their cell, as a program of that language shows them. */
export function readSheetTables(file: Uint8Array, locale: Locale): PrintedTable[] {
  const { Sheets, SheetNames } = read(file, { cellNF: true });
  return SheetNames.slice(1).map((id) => {
    const rows = rowsOf(Sheets[id] ?? {}, locale);
    const start = rows.findIndex((row) => row.every((text) => text === "")) + 1;
    const end = rows.findIndex((row, at) => at > start && row.every((text) => text === ""));
    const [heads = [], ...body] = rows.slice(start, end);
    const { id: named, caption } = captioned(rows[0]?.[0] ?? "");
    if (named !== id) throw new Error(`sheet ${id} is captioned as ${named}`);
    const width = heads.findLastIndex((text) => text !== "") + 1;
    return { id, caption, heads: heads.slice(0, width), rows: body.map((row) => row.slice(0, width)) };
  });
}

function rowsOf(sheet: Record<string, unknown>, locale: Locale): string[][] {
  const { e: end } = utils.decode_range(String(sheet["!ref"]));
  return Array.from({ length: end.r + 2 }, (_, r) =>
    Array.from({ length: end.c + 1 }, (__, c) => shown(sheet[utils.encode_cell({ r, c })], locale)),
  );
}

function shown(cell: unknown, locale: Locale): string {
  if (typeof cell !== "object" || cell === null || !("v" in cell)) return "";
  if (typeof cell.v !== "number") return String(cell.v);
  const format = "z" in cell ? String(cell.z) : "";
  const digits = format.includes("0.0") ? 1 : 0;
  return cell.v.toLocaleString(locale, {
    style: format.includes("%") ? "percent" : "decimal",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function csvFiles(file: Uint8Array): Record<string, string[][]> {
  return Object.fromEntries(
    Object.entries(unzipSync(file)).map(([path, bytes]) => [path, parseCsv(Buffer.from(bytes).toString())]),
  );
}

function overviewOf(file: Uint8Array): string {
  return Object.keys(unzipSync(file))[0] ?? "";
}

function captioned(text: string): { id: string; caption: string } {
  const found = /^(?:Tabelle|Table)\s*(\w+):\s*(.*?)(?:\s*\((?:Teil|part)\s*\d+\s*(?:von|of)\s*\d+\))?$/s.exec(text);
  if (!found) throw new Error(`no caption: ${text}`);
  return { id: found[1] ?? "", caption: found[2] ?? "" };
}

/** A table too wide for a page comes in parts that each begin with the first column. */
function joinParts(tables: readonly PrintedTable[]): PrintedTable[] {
  const joined: PrintedTable[] = [];
  for (const table of tables) {
    const last = joined.at(-1);
    if (last?.id !== table.id) joined.push(table);
    else {
      if (last.rows.length !== table.rows.length) throw new Error(`parts of ${table.id} have other rows`);
      last.heads = [...last.heads, ...table.heads.slice(1)];
      last.rows = last.rows.map((row, at) => [...row, ...(table.rows[at]?.slice(1) ?? [])]);
    }
  }
  return joined;
}
