import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "#server/adapters/prisma/open-database.ts";
import { visitToRow } from "#server/adapters/prisma/rows.ts";
import type { CommandName } from "#server/protocol/commands.ts";
import { type ReportDocument, type ReportPage, reportPage } from "#server/protocol/report.ts";
import type { ReportPageReply } from "#server/protocol/report-commands.ts";
import { buildVisit, visitIdOf } from "#tests/support/builders.ts";
import { type Client, sendAnything } from "#tests/support/live-gateway.ts";
import { startTestServer, type TestServer } from "#tests/support/test-server.ts";

let server: TestServer;
let olga: Client;
let rita: Client;
beforeAll(async () => {
  server = await startTestServer({
    staff: { olga: ["ombudsperson"], rita: ["report_reader"], anna: ["administrator"] },
    limits: { messages: { burst: 1_000, perMinute: 1_000 } },
  });
  olga = await server.connect("report", await server.signIn("olga"));
  rita = await server.connect("report", await server.signIn("rita"));
  // By phone 12 in November, 3 by letter and 2 by e-mail, which hide each other (Z2); last year 30.
  await addVisits(12, { date: "2026-11-02", channel: "phone" });
  await addVisits(3, { date: "2026-11-03", channel: "letter" });
  await addVisits(2, { date: "2026-11-03", channel: "email" });
  await addVisits(30, { date: "2025-06-03", channel: "phone" });
});
afterAll(() => server.close());

let lastVisit = 0;
async function addVisits(count: number, visit: Partial<Parameters<typeof buildVisit>[0]>): Promise<void> {
  const database = await openDatabase({ url: null, dataDir: server.dataDir });
  const { id } = await database.client.office.findFirstOrThrow();
  for (let n = 0; n < count; n += 1) {
    lastVisit += 1;
    const one = buildVisit({ state: "complete", ...visit, id: visitIdOf(lastVisit), outcome: null });
    await database.client.visit.create({ data: visitToRow(one, id) });
  }
  await database.close();
}

async function send<T = unknown>(client: Client, name: CommandName, input: unknown): Promise<T> {
  const reply = await sendAnything(client, name, input);
  if (!reply.ok) throw new Error(reply.code);
  return reply.data as T;
}

const noFilter = { channel: null, area: null, municipal: null };
const ofYear = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` });
const readPage = async (client: Client, name: CommandName, input: object): Promise<ReportPage> => {
  const { page, ...rest } = await send<ReportPageReply>(client, name, input);
  expect(rest).toEqual({});
  // Strict: a page with anything more does not pass.
  return reportPage.parse(JSON.parse(new TextDecoder().decode(page)));
};
const read = async (client: Client, period: { from: string; to: string }, filter: object = noFilter) =>
  (await readPage(client, "report:read", { period, filter, locale: "de" })).document;
const readFrozen = (client: Client, year: number, version: number | null, locale: string) =>
  readPage(client, "report:read-frozen", { year, version, locale });

function cellOf(document: ReportDocument, table: string, row: string, column: string): string | undefined {
  const parts = document.chapters.flatMap((chapter) => chapter.parts);
  const found = parts.flatMap((part) => (part.kind === "table" && part.table.id === table ? [part.table] : []))[0];
  const at = found?.columns.findIndex(({ key }) => key === column) ?? -1;
  return found?.rows.find(({ key }) => key === row)?.cells[at]?.text;
}

test("a year is read in words, small counts hidden, by whoever works on the report", async () => {
  const document = await read(olga, ofYear(2026));
  expect(document.title).toBe("Jahresbericht 2026");
  expect(cellOf(document, "T2", "2026-11", "phone")).toBe("12");
  expect(cellOf(document, "T2", "2026-11", "letter")).toBe("< 5");
  expect(document.legalAsOf).toBe("2026-11-23");
  expect(JSON.stringify(document)).not.toContain(visitIdOf(1));
});

test("a filter limits the contacts, and what is no contact is left out", async () => {
  const document = await read(olga, ofYear(2026), { ...noFilter, channel: "phone" });
  expect(cellOf(document, "T2", "2026-11", "total")).toBe("12");
  const tables = document.chapters.flatMap(({ parts }) => parts).filter((part) => part.kind === "table");
  for (const { table } of tables)
    for (const source of table.sources) expect(source).toMatch(/^(visit|concern|outcome)\./);
});

test("[Z12, P13] living figures are the ombudsperson's: who only reads reports has what was frozen, the administrator nothing", async () => {
  await expect(read(rita, ofYear(2025))).rejects.toThrow("forbidden");
  await expect(read(rita, ofYear(2026))).rejects.toThrow("forbidden");
  await expect(read(rita, { from: "2025-06-01", to: "2025-06-30" })).rejects.toThrow("forbidden");
  const admin = await server.connect("settings", await server.signIn("anna"));
  await expect(read(admin, ofYear(2025))).rejects.toThrow("forbidden");
});

test.each([
  { from: "2026-12-31", to: "2026-01-01" },
  { from: "2016-01-01", to: "2016-12-31" },
  { from: "2017-01-01", to: "2099-12-31" },
])("no report is of $from to $to", async (period) => {
  await expect(read(olga, period)).rejects.toThrow("invalid_input");
});

test("[Z5] a frozen report stays as it was; a later one says what has changed; the same id again is the same version", async () => {
  const id = "00000000-0000-4000-8000-00000000f001";
  expect(await send(olga, "report:freeze", { id, year: 2026 })).toEqual({ version: 1, changes: [] });
  const first = await readFrozen(olga, 2026, null, "de");
  expect(first.document).toMatchObject({ version: 1, frozenAt: "2026-11-23T08:00:00.000Z" });

  await addVisits(1, { date: "2026-11-02", channel: "phone" });
  expect(await send(olga, "report:freeze", { id, year: 2026 })).toEqual({ version: 1, changes: [] });
  const again = "00000000-0000-4000-8000-00000000f002";
  const second = await send<{ version: number; changes: unknown[] }>(olga, "report:freeze", { id: again, year: 2026 });
  expect(second.version).toBe(2);
  expect(second.changes).toContainEqual({
    table: "T2",
    row: "November 2026",
    column: "Telefon",
    before: "12",
    after: "13",
  });

  expect(await readFrozen(rita, 2026, 1, "de")).toEqual(first);
  const { document, pictures } = await readFrozen(rita, 2026, null, "en");
  expect(Object.values(pictures).map((svg) => svg.slice(0, 4))).toContain("<svg");
  expect(document).toMatchObject({ version: 2, locale: "en" });
  expect(JSON.stringify(document.chapters.at(-1))).toContain("12 before, 13 now");
  const { frozen } = await send<{ frozen: { version: number }[] }>(rita, "report:list", {});
  expect(frozen.map(({ version }) => version)).toEqual([2, 1]);
  await expect(send(olga, "report:read-frozen", { year: 2020, version: null, locale: "de" })).rejects.toThrow(
    "record_not_found",
  );
  await expect(send(olga, "report:freeze", { id: id.replace("f001", "f003"), year: 2027 })).rejects.toThrow(
    "date_invalid",
  );
});

test("[Z11] a free chapter is a draft that nobody overwrites, and is printed where it belongs", async () => {
  const id = "00000000-0000-4000-8000-00000000f010";
  const draft = { id, year: 2026, chapter: "outlook", text: "Erster Absatz.\n\nZweiter Absatz.", baseRevision: null };
  await send(olga, "report-text:save", draft);
  await send(olga, "report-text:save", draft);
  await expect(send(olga, "report-text:save", { ...draft, text: "anders" })).rejects.toThrow("record_conflict");
  await send(olga, "report-text:save", { ...draft, text: "Neu.", baseRevision: 0 });
  await expect(send(olga, "report-text:save", { ...draft, text: "zu spät", baseRevision: 0 })).rejects.toThrow(
    "record_conflict",
  );
  expect(await send(olga, "report-text:read", { year: 2026 })).toEqual({
    texts: [{ id, year: 2026, chapter: "outlook", text: "Neu.", revision: 1 }],
  });
  const closing = (await read(olga, ofYear(2026))).chapters.find((chapter) => chapter.id === "closing");
  expect(closing?.parts).toContainEqual({ kind: "text", heading: "Ausblick", paragraphs: ["Neu."] });
  await expect(send(rita, "report-text:read", { year: 2026 })).rejects.toThrow("forbidden");
});

type Listed = {
  values: { id: string; row: string; value: number; revision: number; rowLabel: string | null }[];
  tables: { id: string; rows: { key: string; label: string }[]; columns: { key: string; label: string }[] }[];
};
const listed = () => send<Listed>(olga, "historic:list", { year: 2017, locale: "de" });

test("[Z10] numbers of earlier years are typed in or imported, whole or not at all", async () => {
  const head = "Jahr;Tabelle;Zeile;Spalte;Wert";
  const wrong = `${head}\n2017;T7;KDU;count;412\n2017;T99;KDU;count;1`;
  expect(await send(olga, "historic:import", { csv: wrong })).toEqual({
    kind: "refused",
    problems: [{ line: 3, is: "table" }],
  });
  expect((await listed()).values).toEqual([]);

  const csv = `${head}\n2017;T7;KDU;count;412\n2017;T7;SON;count;30`;
  expect(await send(olga, "historic:import", { csv })).toEqual({ kind: "stored", added: 2, changed: 0, unchanged: 0 });
  const corrected = csv.replace("412", "413");
  expect(await send(olga, "historic:import", { csv: corrected })).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
  const { values } = await listed();
  expect(values).toMatchObject([
    { year: 2017, figure: "T7", row: "KDU", column: "count", value: 413, revision: 1 },
    { year: 2017, figure: "T7", row: "SON", column: "count", value: 30, revision: 0 },
  ]);
  const { id } = values[1] ?? { id: "" };
  const place = { id, year: 2017, figure: "T7", row: "SON", column: "count" };
  await expect(send(olga, "historic:save", { value: { ...place, value: 31 }, baseRevision: 4 })).rejects.toThrow(
    "record_conflict",
  );
  for (const wrong of [{ column: "previous" }, { figure: "T5" }, { value: 31.5 }, { row: "MIE" }]) {
    const value = { ...place, value: 31, ...wrong };
    await expect(send(olga, "historic:save", { value, baseRevision: 0 })).rejects.toThrow("invalid_input");
  }
  await send(olga, "historic:save", { value: { ...place, value: null }, baseRevision: 0 });
  await send(olga, "historic:save", { value: { ...place, value: null }, baseRevision: 0 });
  expect((await listed()).values).toHaveLength(1);
});

test("[Z6] a number in a row its table does not have is refused, and one that is there is marked and can be taken away", async () => {
  const csv = "Jahr;Tabelle;Zeile;Spalte;Wert\n2017;T7;SON;count;30\n2017;T2;2018-03;total;1";
  expect(await send(olga, "historic:import", { csv })).toEqual({
    kind: "refused",
    problems: [{ line: 3, is: "row" }],
  });
  const database = await openDatabase({ url: null, dataDir: server.dataDir });
  const { id: officeId } = await database.client.office.findFirstOrThrow();
  const id = "00000000-0000-4000-8000-00000000f020";
  const place = { id, year: 2017, figure: "T2", row: "März", column: "total" };
  await database.client.historicValue.create({ data: { ...place, officeId, value: 7, revision: 0 } });
  await database.close();
  const { values, tables } = await listed();
  expect(values.map(({ row, rowLabel }) => [row, rowLabel])).toEqual([
    ["März", null],
    ["KDU", "Wohnung, Miete und Heizung"],
  ]);
  expect(tables.find((one) => one.id === "T2")?.rows[2]).toEqual({ key: "2017-03", label: "März 2017" });
  expect(tables.find((one) => one.id === "T6")?.rows[1]?.label).toMatch(/^Altersgruppe: /);
  await expect(send(olga, "historic:save", { value: { ...place, value: 8 }, baseRevision: 0 })).rejects.toThrow(
    "invalid_input",
  );
  await send(olga, "historic:save", { value: { ...place, value: null }, baseRevision: 0 });
  expect((await listed()).values.map(({ row }) => row)).toEqual(["KDU"]);
});

test("who reads reports is told when there is another one, and of nothing else", async () => {
  const heard: string[] = [];
  rita.on("staff:changed", (what) => heard.push(what));
  await send(olga, "report-text:save", {
    id: "00000000-0000-4000-8000-00000000f011",
    year: 2026,
    chapter: "appraisal",
    text: "Neu.",
    baseRevision: null,
  });
  await expect.poll(() => heard).toEqual(["reports"]);
});
