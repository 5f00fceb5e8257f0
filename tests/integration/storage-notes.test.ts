import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "#server/adapters/prisma/database.ts";
import { createPrismaNoteStore } from "#server/adapters/prisma/note-store.ts";
import { visitToRow } from "#server/adapters/prisma/rows.ts";
import type { NoteSubject } from "#server/domain/note.ts";
import { buildQueue, buildVisit, testNow, visitIdOf } from "#tests/support/builders.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { staff } from "#tests/support/queue-work.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());

const by = { actor: staff, at: testNow };
const subject: NoteSubject = { visitId: visitIdOf(1), caseId: null };
const note = (n: number, more: object = {}) => ({
  id: `n${n}`,
  kind: "note" as const,
  sealed: "c2VhbGVk",
  keyId: "k1",
  revision: 0,
  keepUntil: "2027-02-21",
  subject,
  ...more,
});

describe.each(["SQLite", "PostgreSQL"])("%s", (provider) => {
  let dataDir = "";
  let database: Database;
  beforeAll(async () => {
    dataDir = makeFolder();
    database = await openTestDatabase(provider === "SQLite" ? { dataDir } : { url: await postgres.createDatabase() });
    await insertOffice(database, buildQueue({ officeId: "main", desks: [] }));
    await insertOffice(database, buildQueue({ officeId: "other", desks: [] }));
    await database.client.visit.create({ data: visitToRow(buildVisit({ id: visitIdOf(1) }), "main") });
  });
  afterAll(async () => {
    await database.close();
    removeFolder(dataDir);
  });

  test("[X4] one of each kind to a contact, replaced only from the revision before, each with its entry (L1)", async () => {
    const notes = createPrismaNoteStore(database);
    expect(await notes.save("main", note(1), by)).toBe(true);
    expect(await notes.save("main", note(2), by)).toBe(false);
    expect(await notes.save("main", note(3, { kind: "callback" }), by)).toBe(true);
    expect(await notes.save("main", note(1, { revision: 2 }), by)).toBe(false);
    expect(await notes.save("main", note(1, { revision: 1, sealed: "YW5ldw==" }), by)).toBe(true);
    expect(await notes.save("other", note(1, { revision: 2 }), by)).toBe(false);
    expect(await notes.of("main", subject)).toMatchObject([
      { id: "n1", revision: 1, sealed: "YW5ldw==" },
      { id: "n3", kind: "callback" },
    ]);
    expect(await notes.of("other", subject)).toEqual([]);
    expect(await notes.keyIds()).toEqual(["k1"]);
    const elsewhere: NoteSubject = { visitId: visitIdOf(2), caseId: null };
    expect(await notes.remove("main", { id: "n1", revision: 1, subject: elsewhere }, by)).toBe(false);
    expect(await notes.remove("main", { id: "n1", revision: 1, subject }, by)).toBe(true);
    expect(await notes.find("main", "n1")).toBeNull();
    const entries = await database.client.auditEntry.findMany({ orderBy: { id: "asc" } });
    expect(entries.map((entry) => [entry.action, entry.subjectId, entry.fields])).toEqual([
      ["note_saved", visitIdOf(1), ["note"]],
      ["note_saved", visitIdOf(1), ["callback"]],
      ["note_saved", visitIdOf(1), ["note"]],
      ["note_removed", visitIdOf(1), []],
    ]);
  });

  test("[X4] whether a contact or case is there, and open", async () => {
    const notes = createPrismaNoteStore(database);
    const caseId = "c1" as NonNullable<NoteSubject["caseId"]>;
    const toCase: NoteSubject = { visitId: null, caseId };
    expect(await notes.stateOf("main", toCase)).toBeNull();
    expect(await notes.stateOf("other", subject)).toBeNull();
    expect(await notes.stateOf("main", subject)).toBe("open");
    await database.client.case.create({
      data: { id: caseId, officeId: "main", reference: `K7-${provider}`, openedOn: "2026-11-02" },
    });
    await database.client.visit.update({ where: { id: visitIdOf(1) }, data: { caseId } });
    expect(await notes.stateOf("main", subject)).toBe("open");
    await database.client.case.update({ where: { id: caseId }, data: { closedOn: "2026-11-20" } });
    expect(await notes.stateOf("main", subject)).toBe("closed");
    expect(await notes.stateOf("main", toCase)).toBe("closed");
    // Also where the case was closed after it was asked for.
    expect(await notes.save("main", note(7), by)).toBe(false);
    expect(await notes.save("main", note(8, { subject: toCase }), by)).toBe(false);
  });
});
