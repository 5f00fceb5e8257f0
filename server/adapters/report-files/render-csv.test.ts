import fc from "fast-check";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { ReportDocument, ReportTable } from "#server/protocol/report.ts";
import { anyReportTable } from "#tests/support/any-report-table.ts";
import { parseCsv } from "#tests/support/parse-csv.ts";
import {
  buildColumn,
  buildReportTable,
  buildRow,
  countCell,
  measureCell,
  shareCell,
} from "#tests/support/report-table.ts";
import { buildRichReport } from "#tests/support/rich-report.ts";
import { documentTables } from "./document-tables.ts";
import { renderCsv } from "./render-csv.ts";

const report = buildRichReport();

test("[Z7] csv: every table is a file, and every cell of it is there", async () => {
  await expectSameCells(report);
  expect(Object.keys(await filesOf(report))).toEqual([
    "Uebersicht.csv",
    ...documentTables(report).map(({ id }) => `${id}.csv`),
  ]);
});

test("[Z7] csv: whatever the tables hold, the fields hold it, and none begins like a formula", async () => {
  await fc.assert(
    fc.asyncProperty(anyReportTable, async (table) => {
      const document = reportOf(table);
      await expectSameCells(document);
      for (const text of Object.values(await filesOf(document))) {
        for (const field of parseCsv(text).flat()) expect(field).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
      }
    }),
    { numRuns: 200 },
  );
});

test("csv is what German Excel opens by itself: byte order mark, semicolons, decimal commas, no thousands", async () => {
  const columns = [buildColumn("Anzahl"), buildColumn("Anteil", "share"), buildColumn("offen", "measure", "hours")];
  const rows = [buildRow("Mai; Juni", [countCell(1234), shareCell(0.1256), measureCell(7.25, 1)])];
  for (const locale of ["de", "en"] as const) {
    const document = reportOf(buildReportTable({ columns, rows }), locale);
    const { "T2.csv": text } = await filesOf(document);
    expect(text?.split("\r\n")[1]).toBe('"Mai; Juni";1234;12,6%;7,3');
    expect(text?.startsWith("\ufeffMonat;Anzahl;Anteil;offen (")).toBe(true);
  }
});

test("csv: the same document is the same bytes", async () => {
  const [first, second] = await Promise.all([report, structuredClone(report)].map((one) => render(one)));
  expect(Buffer.compare(first ?? new Uint8Array(), second ?? new Uint8Array())).toBe(0);
});

function reportOf(table: ReportTable, locale: "de" | "en" = "de"): ReportDocument {
  return buildRichReport({ locale, chapters: [{ id: "2", title: "Zwei", parts: [{ kind: "table", table }] }] });
}

function render(document: ReportDocument): Promise<Uint8Array> {
  return renderCsv(document, { cover: "committee" });
}

async function filesOf(document: ReportDocument): Promise<Record<string, string>> {
  const files = unzipSync(await render(document));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
}

async function expectSameCells(document: ReportDocument): Promise<void> {
  const files = await filesOf(document);
  for (const table of documentTables(document)) {
    const [, ...lines] = parseCsv(files[`${table.id}.csv`] ?? "");
    const shown = table.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]);
    expect(lines.map((line) => line.map(shownAs))).toEqual(shown.map((line) => line.map(shownAs)));
  }
}

/** Without what only a page has: separators of thousands, the space before a per cent sign; and without the guard. */
function shownAs(field: string): string {
  const text = field.replace(/^'/, "");
  return /^[\d.]+(,\d+)?(\s?%)?$/.test(text) ? text.replaceAll(/[.\s]/g, "") : text;
}
