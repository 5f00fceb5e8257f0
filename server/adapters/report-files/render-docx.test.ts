import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { ReportDocument } from "#server/protocol/report.ts";
import { anyReportTable } from "#tests/support/any-report-table.ts";
import { readDocx, unescapeXml } from "#tests/support/read-docx.ts";
import { buildColumn, buildReportTable, buildRow, textCell } from "#tests/support/report-table.ts";
import { buildRichReport } from "#tests/support/rich-report.ts";
import { evilText } from "#tests/support/rich-report-tables.ts";
import { cleanText } from "./clean-text.ts";
import { documentTables } from "./document-tables.ts";
import { pageSections } from "./page-parts.ts";
import { renderDocx } from "./render-docx.ts";

const report = buildRichReport();
const bytes = await render(report);
const files = read(bytes);
const body = files["word/document.xml"] ?? "";

test("[Z7] docx: every cell of every table is there", () => {
  expect(tablesIn(bytes)).toEqual(tablesOf(report));
});

test("[Z7] docx: whatever the tables hold, its cells hold it", async () => {
  await fc.assert(
    fc.asyncProperty(anyReportTable, async (table) => {
      const document = buildRichReport({ chapters: [{ id: "2", title: "Zwei", parts: [{ kind: "table", table }] }] });
      expect(tablesIn(await render(document))).toEqual(tablesOf(document));
    }),
    { numRuns: 25 },
  );
});

test("the document has real headings, captions, heads of tables that repeat, and a table of contents", () => {
  const styles = [...body.matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map(([, style]) => style);
  const chapters = report.chapters.length;
  expect(styles.filter((style) => style === "Heading1")).toHaveLength(chapters);
  expect(styles.filter((style) => style === "Heading2")).toHaveLength(2);
  expect(styles).toContain("Title");
  const pictures = documentTables(report).filter(({ chart }) => chart !== null).length;
  expect(styles.filter((style) => style === "Caption")).toHaveLength(tablesOf(report).length + pictures);
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(tablesOf(report).length);
  expect(body.match(/<w:tblLook [^>]*w:firstColumn="(1|true)"/g)).toHaveLength(tablesOf(report).length);
  expect(body).toMatch(/<w:instrText[^>]*>TOC /);
  expect(files["word/styles.xml"]).toContain('<w:lang w:val="de-DE"/>');
});

test("every picture of the document has its words", () => {
  const words = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text = ""]) => unescapeXml(text));
  expect(words).toEqual(documentTables(report).flatMap(({ chart }) => (chart ? [chart.alternative] : [])));
});

test("what means something to XML or Word is printed as it was typed", () => {
  expect(readDocx(bytes)).toContainEqual({ kind: "paragraph", style: null, text: evilText });
});

test("docx: Arabic is written from the right, in a paragraph as in a cell", async () => {
  const said = "شكرا جزيلا (KdU)";
  const table = buildReportTable({
    columns: [buildColumn("Aussage", "text")],
    rows: [buildRow("A", [textCell(said)])],
  });
  const parts = [
    { kind: "text" as const, heading: null, paragraphs: [said, "Danke"] },
    { kind: "table" as const, table },
  ];
  const document = buildRichReport({ chapters: [{ id: "2", title: "Zwei", parts }] });
  const xml = read(await render(document))["word/document.xml"] ?? "";
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  const leftward = paragraphs.filter((one) => one.includes("<w:bidi/>") && one.includes("<w:rtl/>"));
  expect(leftward.filter((one) => one.includes(said))).toHaveLength(2);
  expect(leftward).toHaveLength(2);
});

test("[Z7] docx: the same document is the same bytes", async () => {
  expect(Buffer.compare(bytes, await render(structuredClone(report)))).toBe(0);
});

test("docx: a report that is not frozen has no date", async () => {
  const core = read(await render({ ...report, frozenAt: null, version: null }))["docProps/core.xml"];
  expect(core).not.toContain("dcterms:created");
  expect(files["docProps/core.xml"]).toContain(">2027-01-04T08:00:00.000Z<");
});

function render(document: ReportDocument): Promise<Uint8Array> {
  return renderDocx(document, { cover: "owners" });
}

function read(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, content]) => [path, strFromU8(content)]));
}

function tablesOf(document: ReportDocument): string[][][] {
  return document.chapters
    .flatMap(({ parts }) => pageSections(parts, document))
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === "table" ? [[part.heads, ...part.rows.map(({ cells }) => cells)]] : []))
    .map((rows) => rows.map((cells) => cells.map(({ text }) => cleanText(text))));
}

function tablesIn(file: Uint8Array): string[][][] {
  return readDocx(file).flatMap((block) => (block.kind === "table" ? [block.rows] : []));
}
