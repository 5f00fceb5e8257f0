import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { seedDatabase, seededOfficeId } from "#prisma/seed/seed-database.ts";
import { inventYears } from "#scripts/invented/invent-years.ts";
import { createHolidayCalendar } from "#server/adapters/holidays/holiday-calendar.ts";
import { createPrismaCatalogueStore } from "#server/adapters/prisma/catalogue-store.ts";
import { openReadConnection } from "#server/adapters/prisma/read-connection.ts";
import { createReportReader } from "#server/adapters/prisma/report-reader.ts";
import { documentTables } from "#server/adapters/report-files/document-tables.ts";
import { renderCsv } from "#server/adapters/report-files/render-csv.ts";
import { renderDocx } from "#server/adapters/report-files/render-docx.ts";
import { renderJson } from "#server/adapters/report-files/render-json.ts";
import { renderOds } from "#server/adapters/report-files/render-ods.ts";
import { renderPdf } from "#server/adapters/report-files/render-pdf.ts";
import { renderXlsx } from "#server/adapters/report-files/render-xlsx.ts";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import { makeReport } from "#server/application/report/make-report.ts";
import { noFilter } from "#server/domain/report/report-filter.ts";
import { yearPeriod } from "#server/domain/report/report-period.ts";
import { type ReportCell, type ReportDocument, type ReportTable, reportDocument } from "#server/protocol/report.ts";
import {
  type PrintedTable,
  readCsvTables,
  readDocxTables,
  readPdfTables,
  readSheetTables,
} from "#tests/support/read-report-tables.ts";
import { makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

/** A cell as the form has to show it. */
type Shown = (cell: ReportCell, locale: ReportDocument["locale"]) => string;

const cover = { cover: "committee" } as const;
let documents: readonly ReportDocument[] = [];

beforeAll(async () => {
  const dataDir = makeFolder();
  const database = await openTestDatabase({ dataDir });
  await seedDatabase(database, { clockNow: "2020-01-07T08:00:00.000Z", random: systemRandom });
  const catalogue = await createPrismaCatalogueStore(database).current();
  await inventYears({ database, officeId: seededOfficeId, catalogue }, "2019-12-31");
  const reader = createReportReader(await openReadConnection({ url: null, dataDir }));
  const failures: string[] = [];
  const made = await makeReport(
    { reader, holidays: createHolidayCalendar(), onFailure: (id) => failures.push(id) },
    {
      officeId: seededOfficeId,
      period: yearPeriod(2019),
      filter: noFilter,
      locales: ["de", "en"],
      withTexts: true,
      today: "2020-01-07",
      frozen: { at: "2020-01-07T08:00:00.000Z", version: 1 },
    },
  );
  expect(failures).toEqual([]);
  documents = made.documents;
  await reader.close();
  await database.close();
  removeFolder(dataDir);
}, 60_000);

describe.each(["de", "en"] as const)("an invented year in %s", (locale) => {
  test("[Z7] has all its tables, with numbers, words, and hidden cells of both kinds", () => {
    const tables = documentTables(documentIn(locale));
    const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(tables.length).toBeGreaterThan(20);
    expect(cells.filter(({ value }) => value !== null).length).toBeGreaterThan(800);
    expect(cells.filter(({ hidden }) => hidden === "small").length).toBeGreaterThan(50);
    expect(cells.filter(({ hidden }) => hidden === "secondary").length).toBeGreaterThan(10);
    expect(cells.filter(({ hidden, text, value }) => hidden && (value !== null || !/^(< 5|·)$/.test(text)))).toEqual(
      [],
    );
  });

  test("[Z7] [Z8] json: is the document itself", async () => {
    const { report } = z
      .object({ report: reportDocument })
      .parse(JSON.parse(new TextDecoder().decode(await renderJson(documentIn(locale), cover))));
    expect(report).toEqual(documentIn(locale));
  });

  test("[Z7] [Z8] pdf: every cell is the document's, a hidden one is its sign", async () => {
    const found = readPdfTables(await renderPdf(documentIn(locale), cover));
    expect(found.map(onPage)).toEqual(expectedTables(locale, ({ text }) => text).map(onPage));
  });

  test("[Z7] [Z8] docx: every cell is the document's, a hidden one is its sign", async () => {
    const found = readDocxTables(await renderDocx(documentIn(locale), cover));
    expect(found).toEqual(expectedTables(locale, ({ text }) => text));
  });

  test("[Z7] [Z8] csv: every cell is the document's, a hidden one is its sign", async () => {
    const found = readCsvTables(await renderCsv(documentIn(locale), cover));
    expect(found).toEqual(expectedTables(locale, inGermanExcel));
  });

  test.each([
    { format: "xlsx", render: renderXlsx },
    { format: "ods", render: renderOds },
  ])("[Z7] [Z8] $format: every cell is the document's, a hidden one is its sign", async ({ render }) => {
    const found = readSheetTables(await render(documentIn(locale), cover), locale);
    expect(found).toEqual(expectedTables(locale, ({ text }) => text));
  });
});

function documentIn(locale: ReportDocument["locale"]): ReportDocument {
  const document = documents.find((one) => one.locale === locale);
  if (!document) throw new Error(`no report in ${locale}`);
  return document;
}

function expectedTables(locale: ReportDocument["locale"], shown: Shown): PrintedTable[] {
  return documentTables(documentIn(locale)).map(({ id, caption, firstColumn, columns, rows }) => ({
    id,
    caption,
    heads: [firstColumn, ...columns.map((column) => headOf(column, locale))],
    rows: rows.map(({ label, cells }) => [label, ...cells.map((cell) => shown(cell, locale))]),
  }));
}

const units = {
  de: { minutes: "Minuten", days: "Tage", hours: "Stunden" },
  en: { minutes: "minutes", days: "days", hours: "hours" },
};

/** Of measures a head says the unit, once. */
function headOf({ label, unit }: ReportTable["columns"][number], locale: ReportDocument["locale"]): string {
  if (unit === null || label.toLowerCase().includes(units[locale][unit].toLowerCase())) return label;
  return `${label} (${units[locale][unit]})`;
}

/** As German Excel reads a number, in whatever language the report is: no separators of thousands, a decimal comma. */
const inGermanExcel: Shown = ({ text, value }, locale) => {
  if (value === null) return text;
  const [thousands, decimal] = locale === "de" ? [".", ","] : [",", "."];
  return text.replaceAll(thousands, "").replace(decimal, ",").replace(/\s/, "");
};

/** Lines are broken, and words divided, where the page wants it. */
function onPage({ id, caption, heads, rows }: PrintedTable): PrintedTable {
  const solid = (text: string) => text.replaceAll(/[\s\u00ad-]/g, "");
  return { id, caption: solid(caption), heads: heads.map(solid), rows: rows.map((row) => row.map(solid)) };
}
