import { existsSync, readdirSync, readFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "#server/adapters/prisma/open-database.ts";
import { visitToRow } from "#server/adapters/prisma/rows.ts";
import { defaultRetention } from "#server/domain/retention.ts";
import type { CommandName } from "#server/protocol/commands.ts";
import { buildVisit, visitIdOf } from "#tests/support/builders.ts";
import { type Client, sendAnything } from "#tests/support/live-gateway.ts";
import { startTestServer, type TestServer } from "#tests/support/test-server.ts";

const marker = "Zitronenfalter";
const noteId = "00000000-0000-4000-8000-00000000e001";
const subject = { visitId: visitIdOf(1), caseId: null };
const staff = { olga: ["ombudsperson"], anna: ["administrator"], rita: ["report_reader"] } as const;

let server: TestServer;
let ombudsperson: Client;
let administrator: Client;

beforeEach(async () => {
  server = await startTestServer({ staff });
  await withDatabase(async (client) => {
    await client.visit.create({ data: visitToRow(buildVisit({ id: visitIdOf(1) }), "main") });
  });
  ombudsperson = await server.connect("console", await server.signIn("olga"));
  administrator = await server.connect("settings", await server.signIn("anna"));
});
afterEach(() => server.close());

async function withDatabase(work: (client: Awaited<ReturnType<typeof openDatabase>>["client"]) => Promise<void>) {
  const database = await openDatabase({ url: null, dataDir: server.dataDir });
  await work(database.client).finally(() => database.close());
}

const send = (name: CommandName, input: unknown, as = ombudsperson) => sendAnything(as, name, input);
const allow = (settings: object = {}) =>
  send("retention:save", { settings: { ...defaultRetention, notesAllowed: true, ...settings } }, administrator);
const save = (text: string, baseRevision: number | null = null, more: object = {}) =>
  send("note:save", { id: noteId, subject, kind: "note", text, baseRevision, ...more });
const keyFile = () => path.join(server.dataDir, "secret.key");

/** Everything the server keeps and wrote. */
function everyByte(): string {
  const files = readdirSync(server.dataDir).filter((name) => !statSync(path.join(server.dataDir, name)).isDirectory());
  return [...files.map((name) => readFileSync(path.join(server.dataDir, name), "latin1")), ...server.lines].join("\n");
}

describe("[X4] notes", () => {
  test("are off until an administrator allows them; the key is made then, once", async () => {
    expect(await save("x")).toEqual({ ok: false, code: "notes_not_allowed" });
    expect(existsSync(keyFile())).toBe(false);
    expect(await send("note:read", { subject })).toMatchObject({ data: { allowed: false, notes: [] } });
    expect(await allow()).toEqual({ ok: true, data: null });
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    const key = readFileSync(keyFile(), "utf8");
    expect(await allow({ noteDays: 30 })).toEqual({ ok: true, data: null });
    expect(readFileSync(keyFile(), "utf8")).toBe(key);
    expect(await send("retention:read", {}, administrator)).toMatchObject({ data: { noteKey: "ready" } });
  });

  test("are read by the ombudsperson as they were written, and stand nowhere in the clear", async () => {
    await allow();
    expect(await save(`${marker} ruft Montag an.`)).toEqual({
      ok: true,
      data: { revision: 0, keepUntil: "2027-02-21" },
    });
    const callback = { id: noteId.replace("e001", "e002"), kind: "callback" };
    expect(await save(`${marker}, 0351 123`, null, callback)).toMatchObject({ ok: true });
    expect(await send("note:read", { subject })).toEqual({
      ok: true,
      data: {
        allowed: true,
        keepDays: 90,
        notes: [
          { id: noteId, kind: "note", text: `${marker} ruft Montag an.`, revision: 0, keepUntil: "2027-02-21" },
          { ...callback, text: `${marker}, 0351 123`, revision: 0, keepUntil: "2027-02-21" },
        ],
      },
    });
    expect(everyByte()).not.toContain(marker);
    // The log of changes says that one was written, and nothing of it.
    await withDatabase(async (client) => {
      const entries = await client.auditEntry.findMany({ where: { action: "note_saved" } });
      expect(entries.map(({ subjectKind, subjectId, fields }) => ({ subjectKind, subjectId, fields }))).toEqual([
        { subjectKind: "visit", subjectId: visitIdOf(1), fields: ["note"] },
        { subjectKind: "visit", subjectId: visitIdOf(1), fields: ["callback"] },
      ]);
    });
  });

  test("[P13] are neither read nor written by administration and report", async () => {
    await allow();
    await save(marker);
    const inputs: [CommandName, unknown][] = [
      ["note:read", { subject }],
      ["note:save", { id: noteId, subject, kind: "note", text: "x", baseRevision: 0 }],
      ["note:remove", { id: noteId, subject, baseRevision: 0 }],
    ];
    for (const [name, input] of inputs) {
      expect(await send(name, input, administrator)).toEqual({ ok: false, code: "forbidden" });
    }
    for (const audience of ["console", "settings"] as const) {
      await expect(server.connect(audience, await server.signIn("rita"))).rejects.toThrow("forbidden");
    }
    expect(await send("retention:save", { settings: defaultRetention })).toEqual({ ok: false, code: "forbidden" });
  });

  test("of two who write at once the second is told, and loses nothing; the same again is stored once", async () => {
    await allow();
    await save("eins");
    expect(await save("eins")).toMatchObject({ ok: true, data: { revision: 0 } });
    expect(await save("zwei", 0)).toMatchObject({ ok: true, data: { revision: 1 } });
    expect(await save("zwei", 0)).toMatchObject({ ok: true, data: { revision: 1 } });
    expect(await save("drei", 0)).toEqual({ ok: false, code: "record_conflict" });
    expect(await save("neu", null, { id: noteId.replace("e001", "e009") })).toEqual({
      ok: false,
      code: "record_conflict",
    });
    expect(await send("note:remove", { id: noteId, subject, baseRevision: 0 })).toEqual({
      ok: false,
      code: "record_conflict",
    });
    const elsewhere = { visitId: visitIdOf(2), caseId: null };
    expect(await save("drei", 1, { subject: elsewhere })).toEqual({ ok: false, code: "record_not_found" });
    expect(await send("note:read", { subject })).toMatchObject({ data: { notes: [{ text: "zwei", revision: 1 }] } });
    expect(await send("note:remove", { id: noteId, subject, baseRevision: 1 })).toEqual({ ok: true, data: null });
    expect(await send("note:remove", { id: noteId, subject, baseRevision: 1 })).toEqual({ ok: true, data: null });
    expect(await send("note:read", { subject })).toMatchObject({ data: { notes: [] } });
  });

  test("have their limits", async () => {
    await allow();
    expect(await save("a".repeat(1000))).toMatchObject({ ok: true });
    for (const text of ["", "   ", "a".repeat(1001), "a\u0000b", "a\u202eb"]) {
      expect(await save(text, 0)).toMatchObject({ ok: false, code: "invalid_input" });
    }
    const callback = { id: noteId.replace("e001", "e002"), kind: "callback" };
    expect(await save("a".repeat(201), null, callback)).toMatchObject({ code: "invalid_input" });
    expect(await save("a".repeat(200), null, callback)).toMatchObject({ ok: true });
  });

  test("without their key nothing is opened, nothing written over, and the log says so; put back, all is there", async () => {
    await allow();
    await save(marker);
    renameSync(keyFile(), `${keyFile()}.away`);
    expect(await send("note:read", { subject })).toEqual({ ok: false, code: "note_key_missing" });
    expect(await save("anders", 0)).toEqual({ ok: false, code: "note_key_missing" });
    expect(server.lines.some((line) => line.includes("note_key_missing"))).toBe(true);
    // Neither a start nor allowing them once more makes another key, which would only hide the loss.
    const lines = await restart();
    expect(lines.some((line) => line.includes('"key":"missing"') && line.includes('"level":50'))).toBe(true);
    expect(existsSync(keyFile())).toBe(false);
    expect(await send("retention:read", {}, administrator)).toMatchObject({ data: { noteKey: "missing" } });
    await send("retention:save", { settings: defaultRetention }, administrator);
    expect(await allow()).toEqual({ ok: false, code: "note_key_missing" });
    renameSync(`${keyFile()}.away`, keyFile());
    expect(await allow()).toEqual({ ok: true, data: null });
    expect(await send("note:read", { subject })).toMatchObject({ data: { notes: [{ text: marker, revision: 0 }] } });
  });

  test("with another key they stay as they are", async () => {
    await allow();
    await save(marker);
    await restart({ SECRET_KEY: "22".repeat(32) });
    expect(await send("note:read", { subject })).toEqual({ ok: false, code: "note_key_wrong" });
    expect(await save("anders", 0)).toEqual({ ok: false, code: "note_key_wrong" });
    expect(await send("retention:read", {}, administrator)).toMatchObject({ data: { noteKey: "wrong" } });
    await restart();
    expect(await send("note:read", { subject })).toMatchObject({ data: { notes: [{ text: marker, revision: 0 }] } });
  });

  test("are not written to a case that is closed", async () => {
    await allow();
    const caseId = "00000000-0000-4000-8000-0000000000c1";
    await withDatabase(async (client) => {
      await client.case.create({
        data: { id: caseId, officeId: "main", reference: "K7-3MQ", openedOn: "2026-11-02", closedOn: "2026-11-20" },
      });
      await client.visit.update({ where: { id: visitIdOf(1) }, data: { caseId } });
    });
    expect(await save(marker)).toEqual({ ok: false, code: "notes_not_allowed" });
    const toCase = { subject: { visitId: null, caseId } };
    expect(await save(marker, null, toCase)).toEqual({ ok: false, code: "notes_not_allowed" });
    await withDatabase(async (client) => {
      await client.case.update({ where: { id: caseId }, data: { closedOn: null } });
    });
    expect(await save(marker, null, toCase)).toMatchObject({ ok: true });
    expect(await send("note:read", { subject: toCase.subject })).toMatchObject({ data: { notes: [{ text: marker }] } });
  });

  test("[X1] settings:save leaves the periods as they are", async () => {
    await allow({ noteDays: 5 });
    const read = await send("settings:read", {});
    if (!read.ok) throw new Error(read.code);
    const { settings } = read.data as { settings: object };
    expect(await send("settings:save", { settings: { ...settings, retention: defaultRetention } })).toMatchObject({
      ok: true,
    });
    expect(await send("retention:read", {}, administrator)).toMatchObject({
      data: { settings: { noteDays: 5, notesAllowed: true } },
    });
  });
});

/** The same office, as after a new start; the lines of its log. */
async function restart(env: Record<string, string> = {}): Promise<string[]> {
  const { dataDir, clock } = server;
  await server.stop();
  server = await startTestServer({ dataDir, clock, env });
  ombudsperson = await server.connect("console", await server.signIn("olga"));
  administrator = await server.connect("settings", await server.signIn("anna"));
  return server.lines;
}
