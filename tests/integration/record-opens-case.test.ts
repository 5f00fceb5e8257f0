import { randomUUID } from "node:crypto";
import Database from "better-sqlite3";
import type { Socket } from "socket.io-client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createUuidV7 } from "#app/_lib/uuid-v7.ts";
import { startTestServer, type TestServer } from "#tests/support/test-server.ts";
import { sendRaw } from "#tests/support/wire-client.ts";

let server: TestServer;
let client: Socket;
let visitId = "";

beforeEach(async () => {
  server = await startTestServer({ staff: { winkler: ["ombudsperson"] } });
  client = await server.connect("console", await server.signIn("winkler"));
  visitId = randomUUID();
  const contact = { visitId, channel: "phone", language: "de", concern: null, caseId: null };
  expect(await sendRaw(client, "visit:open", contact)).toEqual({ ok: true, data: { revision: 0 } });
});
afterEach(async () => {
  client.close();
  await server.stop();
});

const send = (name: string, input: unknown) => sendRaw(client, name, input);
const edit = (changes: object, { baseRevision = 0, opensCase = false } = {}) =>
  send("visit:edit", { visitId, baseRevision, changes, opensCase });
const notThere = { ok: false, code: "record_not_found" };

function rowsOf(sql: string): unknown[] {
  const database = new Database(`${server.dataDir}/wartemarke.db`, { readonly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

test("[F1] no record is linked to a case that is not there, by whichever command", async () => {
  const caseId = randomUUID();
  const named = { visitId, baseRevision: 0, changes: { caseId } };
  expect(await edit({ caseId })).toEqual(notThere);
  expect(await send("visit:finish", named)).toEqual(notThere);
  expect(await send("visit:put-off", named)).toEqual(notThere);
  const contact = { visitId: randomUUID(), channel: "phone", language: "de", concern: null, caseId };
  expect(await send("visit:open", contact)).toEqual(notThere);
  const talk = { ticketId: createUuidV7(), later: true, baseRevision: 0, changes: { caseId } };
  expect(await send("ticket:complete", talk)).toEqual(notThere);
  expect(rowsOf('SELECT "caseId", "revision" FROM "Visit"')).toEqual([{ caseId: null, revision: 0 }]);

  expect(await send("case:open", { caseId, openedOn: "2026-11-23" })).toMatchObject({ ok: true });
  expect(await edit({ caseId })).toEqual({ ok: true, data: { revision: 1 } });
  expect(await send("visit:open", contact)).toEqual({ ok: true, data: { revision: 0 } });
});

test("[F1, F6] a case opened from its record is there with it in one commit, also when the answer was lost", async () => {
  const caseId = randomUUID();
  const changes = { caseId, area: "benefits" };
  // The same twice at once, as after a lost answer, and once more later on.
  const twice = await Promise.all([edit(changes, { opensCase: true }), edit(changes, { opensCase: true })]);
  expect(twice).toEqual([1, 1].map((revision) => ({ ok: true, data: { revision } })));
  expect(await edit(changes, { opensCase: true })).toEqual({ ok: true, data: { revision: 1 } });
  expect(await send("case:read", { caseId, reference: null })).toMatchObject({
    ok: true,
    data: { id: caseId, openedOn: "2026-11-23", closedOn: null, contacts: [{ id: visitId }] },
  });
  expect(rowsOf('SELECT "id", "revision" FROM "Case"')).toEqual([{ id: caseId, revision: 0 }]);
  const opened = `SELECT "subjectId" FROM "AuditEntry" WHERE "action" = 'case_opened'`;
  expect(rowsOf(opened)).toEqual([{ subjectId: caseId }]);
});

test("[F1, V5] where the edit is refused no case is opened", async () => {
  const caseId = randomUUID();
  expect(await edit({ area: "benefits" })).toMatchObject({ ok: true });
  expect(await edit({ caseId }, { opensCase: true })).toEqual({ ok: false, code: "record_conflict" });
  const unknown = { caseId, outcome: "GIBT-ES-NICHT" };
  expect(await edit(unknown, { baseRevision: 1, opensCase: true })).toMatchObject({ ok: false });
  expect(rowsOf('SELECT * FROM "Case"')).toEqual([]);
  expect(await edit({ caseId }, { baseRevision: 1, opensCase: true })).toEqual({ ok: true, data: { revision: 2 } });
});
