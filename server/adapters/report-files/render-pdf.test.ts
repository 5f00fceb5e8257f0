import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReportDocument } from "#server/protocol/report.ts";
import { anyReportTable } from "#tests/support/any-report-table.ts";
import { readPdf, type Tag, tagsOf } from "#tests/support/read-pdf.ts";
import { buildReportTable, buildRow, countCell } from "#tests/support/report-table.ts";
import { buildRichReport } from "#tests/support/rich-report.ts";
import { evilText } from "#tests/support/rich-report-tables.ts";
import { documentTables } from "./document-tables.ts";
import { pageSections } from "./page-parts.ts";
import { renderPdf } from "./render-pdf.ts";

const report = buildRichReport();
const bytes = await render(report);
const pdf = readPdf(bytes);

test("[Z7] pdf: every cell of every table is where its tags say it is", () => {
  const tables = tagsOf(pdf.root, "Table").map((table) => tagsOf(table, "TR").map(cellsOf));
  const expected = pageTables(report).map(({ heads, rows }) =>
    [heads, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(({ text }) => solid(text))),
  );
  expect(tables).toEqual(expected);
});

test("the pdf says that it is PDF/UA-1, its title, its language and its day, and has bookmarks", () => {
  expect(pdf.metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(pdf.metadata).toMatch(/<dc:title>.*Jahresbericht 2026/);
  expect(pdf.metadata).toContain("<xmp:CreateDate>2027-01-04");
  expect(pdf.source).toMatch(/\/Lang \(de-DE\)/);
  expect(pdf.source).toMatch(/\/Marked true/);
  expect(pdf.source).toMatch(/\/DisplayDocTitle true/);
  expect(pdf.source).toContain("/Title (2 Inanspruchnahme)");
});

test("every table of the pdf has a caption and heads of columns, every picture its words", () => {
  const tables = tagsOf(pdf.root, "Table");
  const captions = tables.map((table) => tagsOf(table, "Caption").map(({ text }) => solid(text)));
  expect(captions).toEqual(pageTables(report).map(({ caption }) => [solid(caption)]));
  for (const table of tables) {
    const heads = tagsOf(table, "TH");
    expect(heads.length).toBeGreaterThan(1);
    for (const { source } of heads) expect(source).toContain("/Scope /Column");
  }
  const alternatives = documentTables(report).flatMap(({ chart }) => (chart ? [chart.alternative] : []));
  expect(tagsOf(pdf.root, "Figure").map(({ source }) => alternativeOf(source))).toEqual(alternatives);
});

test("chapters of the pdf are headings of the first level, in their order", () => {
  const headings = tagsOf(pdf.root, "H1").map(({ text }) => solid(text));
  expect(headings.slice(0, 4)).toEqual(["Inhalt", "TabellenundAbbildungen", "Einleitung", "2Inanspruchnahme"]);
  expect(tagsOf(pdf.root, "H2").map(({ text }) => text)).toEqual(["Würdigung", "Ausblick"]);
});

test("what means something to Typst is printed as it was typed", () => {
  expect(tagsOf(pdf.root, "P").map(({ text }) => solid(text))).toContain(solid(evilText));
});

test("[Z7] pdf: its letters are those that come with the program, never those of the machine", () => {
  const fonts = [...pdf.source.matchAll(/\/BaseFont \/\w+\+(\w+)-/g)].map(([, name]) => name);
  expect(new Set(fonts)).toEqual(new Set(["FiraSans"]));
});

test("[Z7] pdf: the same document is the same bytes", async () => {
  expect(Buffer.compare(bytes, await render(structuredClone(report)))).toBe(0);
});

test("[Z7] pdf: whatever the tables hold, it can be written, and every number is in its cell", async () => {
  await fc.assert(
    fc.asyncProperty(anyReportTable, async (table) => {
      const document = reportOf(table);
      const rows = tagsOf(readPdf(await render(document)).root, "Table").flatMap((one) => tagsOf(one, "TR").slice(1));
      for (const [y, { cells }] of table.rows.entries()) {
        const shown = cellsOf(rows[y] ?? pdf.root).slice(1);
        for (const [x, { value, text }] of cells.entries()) if (value !== null) expect(shown[x]).toBe(solid(text));
      }
    }),
    { numRuns: 25 },
  );
});

test("letters the font does not have are named, not dropped, and do not keep the report from being written", async () => {
  const table = buildReportTable({ rows: [buildRow("Danke شكرا جزيلا 😀!", [countCell(7), countCell(8)])] });
  const odd = readPdf(await render(reportOf(table)));
  expect(cellsOf(tagsOf(odd.root, "TR")[1] ?? odd.root)[0]).toBe("Danke[nichtdruckbar]!");
});

test("a running report without a day, in English, with a table too wide for a page", async () => {
  const columns = Array.from({ length: 24 }, (_, at) => ({ ...wide, key: `k${at}`, label: `Column${at}` }));
  const cells = columns.map((_, at) => countCell(1000 + at));
  const document = {
    ...reportOf(buildReportTable({ columns, rows: [buildRow("January", cells)] })),
    locale: "en" as const,
    frozenAt: null,
    version: null,
    isInvented: false,
  };
  const running = readPdf(await render(document));
  const tables = tagsOf(running.root, "Table").map((one) => tagsOf(one, "TR").map(cellsOf));
  expect(tables.length).toBeGreaterThan(1);
  expect(tables.every(([head, row]) => head?.[0] === "Monat" && row?.[0] === "January")).toBe(true);
  expect(tables.flatMap(([head]) => head?.slice(1))).toEqual(columns.map(({ label }) => label));
  expect(running.source).toMatch(/\/Lang \(en-GB\)/);
});

const wide = { kind: "count" as const, unit: null };

function render(document: ReportDocument): Promise<Uint8Array> {
  return renderPdf(document, { cover: "committee" });
}

function reportOf(table: ReturnType<typeof buildReportTable>): ReportDocument {
  return buildRichReport({ chapters: [{ id: "2", title: "Zwei", parts: [{ kind: "table", table }] }] });
}

function pageTables(document: ReportDocument) {
  return document.chapters
    .flatMap(({ parts }) => pageSections(parts, document))
    .flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "table" ? [part] : [])));
}

function cellsOf(row: Tag): string[] {
  return row.kids.map(({ text }) => solid(text));
}

/** Lines are broken, and words divided, where the page wants it. */
function solid(text: string): string {
  return text.replaceAll(/[\s\u00ad-]/g, "");
}

function alternativeOf(source: string): string {
  const [, hex, text] = /\/Alt (?:<([0-9A-F]+)>|\(([^\n]*)\)\n)/.exec(source) ?? [];
  return hex
    ? Buffer.from(hex.slice(4), "hex").swap16().toString("utf16le")
    : (text ?? "").replaceAll(/\\([()\\])/g, "$1");
}
