import { afterAll, beforeAll, expect, test } from "vitest";
import { seedDatabase } from "#prisma/seed/seed-database.ts";
import { createReportProcess } from "#server/adapters/report-process/report-process.ts";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import type { ReportProgress, ReportWork } from "#server/application/report/report-work.ts";
import { noFilter } from "#server/domain/report/report-filter.ts";
import { yearPeriod } from "#server/domain/report/report-period.ts";
import { reportPage } from "#server/protocol/report.ts";
import { testNow } from "#tests/support/builders.ts";
import { makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

const program = new URL("../../server/report-program.mjs", import.meta.url);
const dataDir = makeFolder();
const officeId = "main";
const living = {
  kind: "living",
  officeId,
  period: yearPeriod(2026),
  filter: noFilter,
  locale: "de",
  withTexts: true,
  today: "2026-11-23",
} as const;
const failures: unknown[] = [];

let work: ReportWork;
beforeAll(async () => {
  const database = await openTestDatabase({ dataDir });
  await seedDatabase(database, { clockNow: testNow, random: systemRandom });
  await database.close();
  work = createReportProcess({
    program,
    data: { url: null, dataDir },
    onFailure: (_, error) => failures.push(error),
  });
});
afterAll(async () => {
  await work.close();
  removeFolder(dataDir);
});

test("[Z9] the real process makes what is kept, the bytes of a page and a file, of the same document", async () => {
  const steps: ReportProgress["step"][] = [];
  const { locale, ...place } = living;
  const made = await work.make({ ...place, locales: [locale, "en"], frozen: null });
  expect(made.documents.map(({ title }) => title)).toEqual(["Jahresbericht 2026", "Annual report 2026"]);
  expect(made.printed.length).toBe(made.figures.length);

  const bytes = await work.page(living, { onProgress: ({ step }) => steps.push(step) });
  expect(bytes).toBeInstanceOf(Uint8Array);
  const page = reportPage.parse(JSON.parse(new TextDecoder().decode(bytes)));
  expect(page.document).toEqual(made.documents[0]);
  expect([...new Set(steps)]).toEqual(["waiting", "reading", "computing", "protecting", "writing"]);

  const file = await work.file({ of: living, format: "json", cover: "owners" });
  expect(file).toMatchObject({ name: "Jahresbericht-2026.json", mime: "application/json" });
  expect(JSON.parse(new TextDecoder().decode(file.bytes)).report).toEqual(page.document);
  expect(failures).toEqual([]);
});

test("what the process cannot answer fails here with its reason, and the next one is made", async () => {
  const frozen = { kind: "frozen", officeId, locale: "de", year: 2025, version: 7 } as const;
  await expect(work.page(frozen)).rejects.toThrow("there is no such report");
  expect(await work.page(living)).toBeInstanceOf(Uint8Array);
});

test("a database that cannot be opened fails in words", async () => {
  const elsewhere = createReportProcess({
    program,
    data: { url: null, dataDir: `${dataDir}/nowhere` },
    onFailure: () => {},
  });
  await expect(elsewhere.page(living)).rejects.toThrow(/the report's process ended|unable to open|directory/);
  await elsewhere.close();
});

test("[Z9] the real process with too little memory says so", async () => {
  const small = createReportProcess({
    program,
    data: { url: null, dataDir },
    onFailure: () => {},
    limits: { memoryMb: 24 },
  });
  await expect(small.page(living)).rejects.toThrow("the report needs more than 24 MB of memory");
  await small.close();
});
