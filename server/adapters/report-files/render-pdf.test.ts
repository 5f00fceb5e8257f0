import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReportDocument } from "#server/protocol/report.ts";
import { lobbyCatalogues } from "#server/words/lobby/lobby-catalogues.ts";
import { anyReportTable } from "#tests/support/any-report-table.ts";
import { readPdf, type Tag, tagsOf } from "#tests/support/read-pdf.ts";
import { buildColumn, buildReportTable, buildRow, countCell, textCell } from "#tests/support/report-table.ts";
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
    const heads = tagsOf(table, "TR")[0]?.kids ?? [];
    expect(heads.length).toBeGreaterThan(1);
    for (const { type, source } of heads)
      expect({ type, source }).toEqual({ type: "TH", source: expect.stringContaining("/Scope /Column") });
  }
  const alternatives = documentTables(report).flatMap(({ chart }) => (chart ? [chart.alternative] : []));
  const found = tagsOf(pdf.root, "Figure").map(({ source }) => alternativeOf(source).replaceAll("\u00a0", " "));
  expect(found).toEqual(alternatives);
});

test("the first cell of each row heads it, and every cell names the heads of its row and of its column", () => {
  const tables = tagsOf(pdf.root, "Table");
  const names = tables.flatMap((table) => tagsOf(table, "TH").map(nameOf));
  expect(new Set(names).size).toBe(names.length);
  for (const table of tables) {
    const columns = tagsOf(table, "THead").flatMap((head) => tagsOf(head, "TH").map(nameOf));
    for (const { kids } of tagsOf(table, "TBody").flatMap((body) => tagsOf(body, "TR"))) {
      const [head, ...cells] = kids;
      expect(head).toMatchObject({ type: "TH", source: expect.stringContaining("/Scope /Row") });
      expect(head?.source).toContain(`/Headers [${columns[0]}]`);
      expect(cells).toHaveLength(columns.length - 1);
      for (const [at, { type, source }] of cells.entries())
        expect({ type, source }).toEqual({
          type: "TD",
          source: expect.stringContaining(`/Headers [${columns[at + 1]} ${nameOf(head)}]`),
        });
    }
  }
  const listed = /\/IDTree <<\s*\/Names \[([^\]]*)\]/.exec(pdf.source)?.[1]?.match(/\(\w+\)/g);
  expect(listed).toEqual(names.toSorted());
});

test("the pdf says of each of its objects where it is", () => {
  const text = Buffer.from(bytes).toString("latin1");
  const start = Number(/startxref\n(\d+)\n%%EOF$/.exec(text)?.[1]);
  const places = [...text.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map(([, place]) => Number(place));
  expect(text.slice(start)).toMatch(new RegExp(`^xref\\n0 ${places.length + 1}\\n`));
  for (const [at, place] of places.entries()) expect(text.slice(place)).toMatch(new RegExp(`^${at + 1} 0 obj\\n`));
});

test("a table that goes on on the next page has its head there again, for the eye only", async () => {
  const rows = Array.from({ length: 150 }, (_, at) => buildRow(`Zeile ${at + 1}`, [countCell(at + 10), countCell(7)]));
  const long = readPdf(await render(reportOf(buildReportTable({ rows }))));
  expect(tagsOf(long.root, "Table")).toHaveLength(1);
  expect(tagsOf(long.root, "THead").map(({ text }) => text)).toEqual(["MonatTerminGesamt"]);
  const repeated = long.artifacts.filter((text) => text.includes("MonatTerminGesamt"));
  // 150 rows need four pages.
  expect(repeated).toHaveLength(3);
});

test("a table that fits on a page is not broken, and has its picture beside it", async () => {
  const rows = Array.from({ length: 16 }, (_, at) => buildRow(`Zeile ${at + 1}`, [countCell(at + 10), countCell(7)]));
  const chart = { kind: "bars" as const, columns: ["Termin"], marks: [], alternative: "Balken" };
  const tables = [
    buildReportTable({ rows }),
    buildReportTable({ id: "T3", rows }),
    buildReportTable({ id: "T4", rows: rows.slice(0, 10), chart }),
  ];
  const parts = tables.map((table) => ({ kind: "table" as const, table }));
  const document = buildRichReport({ chapters: [{ id: "2", title: "Zwei", parts }] });
  const { pages, root, artifacts } = readPdf(await render(document));
  expect(tagsOf(root, "Table")).toHaveLength(3);
  // Cover, contents, list of tables; two tables; the third with its picture, of about two thirds of a page.
  expect(pages).toBe(5);
  expect(artifacts.filter((text) => text.includes("MonatTermin"))).toEqual([]);
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

test("letters no font has are named, not dropped, and do not keep the report from being written", async () => {
  const table = buildReportTable({ rows: [buildRow("Danke 非常感谢 😀!", [countCell(7), countCell(8)])] });
  const odd = readPdf(await render(reportOf(table)));
  expect(cellsOf(tagsOf(odd.root, "TR")[1] ?? odd.root)[0]).toBe("Danke[nichtdruckbar]!");
});

test("whatever the kiosk says, in all its languages, can be printed, and says in which language it is", async () => {
  const paragraphs = Object.values(lobbyCatalogues).flatMap((words) =>
    Object.values(words).filter((one) => typeof one === "string"),
  );
  const parts = [{ kind: "text" as const, heading: null, paragraphs }];
  const said = readPdf(await render(buildRichReport({ chapters: [{ id: "foreword", title: "Einleitung", parts }] })));
  const printed = tagsOf(said.root, "P").map(({ text }) => text);
  expect(printed.filter((text) => text.includes("druckbar"))).toEqual([]);
  expect(printed.map(solid)).toEqual(
    expect.arrayContaining([lobbyCatalogues.uk, lobbyCatalogues.vi].map((words) => solid(words.pleaseSit))),
  );
  const languages = [...said.source.matchAll(/\/Lang \((\w+)\)/g)].map(([, language]) => language);
  expect(new Set(languages)).toEqual(new Set(["ar", "fa", "ru", "uk"]));
});

test("Arabic and Persian are set from the right, in a paragraph as in a cell", async () => {
  const said = "نمی‌خواهم اینجا بگویم (KdU)";
  const parts = [
    { kind: "text" as const, heading: null, paragraphs: [said] },
    {
      kind: "table" as const,
      table: buildReportTable({ columns: [buildColumn("Aussage", "text")], rows: [buildRow("A", [textCell(said)])] }),
    },
  ];
  const leftward = readPdf(await render(buildRichReport({ chapters: [{ id: "2", title: "Zwei", parts }] })));
  const found = ["P", "TD"].flatMap((type) => tagsOf(leftward.root, type).filter(isPersian));
  // Within a run of its script letters stand as they are drawn, from left to right: the last word first.
  const drawn = "( میوگب اجنیا مهاوخیمنKdU)";
  expect(found.map(({ type, text }) => [type, text.replace("\u200c", "")])).toEqual([
    ["P", drawn],
    ["TD", drawn],
  ]);
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

const isPersian = ({ source }: Tag) => source.includes("/Lang (fa)");

/** As the PDF writes it: with its parentheses. */
function nameOf(tag: Tag | undefined): string {
  return /\/ID (\(\w+\))/.exec(tag?.source ?? "")?.[1] ?? "no name";
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
