import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeAudit } from "#server/adapters/prisma/audit-statements.ts";
import { createPrismaAuditStore } from "#server/adapters/prisma/audit-store.ts";
import type { Database } from "#server/adapters/prisma/database.ts";
import { createPrismaDeviceStore } from "#server/adapters/prisma/device-store.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import { watchAudit } from "#server/adapters/prisma/watch-audit.ts";
import { verifyChain } from "#server/application/audit/verify-chain.ts";
import { auditOf } from "#server/domain/audit.ts";
import { saveSettings, stopDrawing } from "#server/domain/day.ts";
import { saveDesk } from "#server/domain/desks.ts";
import { buildDesk, testNow } from "#tests/support/builders.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { buildBusyOffice, deskIdOf, staff } from "#tests/support/queue-work.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());

const by = { actor: staff, at: testNow };

describe.each(["SQLite", "PostgreSQL"])("%s", (provider) => {
  let dataDir = "";
  let database: Database;
  let other: Database;

  beforeAll(async () => {
    dataDir = makeFolder();
    const where = provider === "SQLite" ? { dataDir } : { url: await postgres.createDatabase() };
    database = await openTestDatabase(where);
    other = await openTestDatabase(where);
    for (const officeId of ["settings", "devices", "many", "broken", "quiet"]) {
      await insertOffice(database, buildBusyOffice(1, { officeId, desks: [buildDesk({ id: deskOf(officeId) })] }));
    }
  });
  afterAll(async () => {
    await database.close();
    await other.close();
    removeFolder(dataDir);
  });

  const write = (officeId: string, count: number) =>
    database.commit(
      Array.from({ length: count }, (_, n) =>
        auditOf("visit_saved", { kind: "visit", id: `v${n}` }, ["outcome"]),
      ).flatMap((draft) => writeAudit(officeId, staff, testNow, [draft])),
    );
  const entriesOf = (officeId: string) =>
    database.client.auditEntry.findMany({ where: { officeId }, orderBy: { id: "asc" } });
  const run = (sql: string, ...args: unknown[]) => {
    const [first, ...rest] = sql.split("?");
    const numbered = rest.map((part, index) => `$${index + 1}${part}`).join("");
    const text = provider === "SQLite" ? sql : `${first}${numbered}`;
    return database.client.$executeRawUnsafe(text, ...args);
  };

  test("[L1] settings, desks and the day leave an entry with the change; a refused change leaves none", async () => {
    const store = createPrismaQueueStore(database);
    await store.update("settings", staff, (q) => saveSettings(q, { ...q.settings, dailyLimit: 40 }, testNow));
    await store.update("settings", staff, (q) => stopDrawing(q, true, testNow));
    const desk = { id: deskOf("settings"), room: "7", active: true, order: 1 };
    await store.update("settings", staff, (q) => saveDesk(q, desk, testNow));
    await store.update("settings", staff, (q) => stopDrawing(q, true, "2027-01-01T10:00:00.000Z"));
    expect(await entriesOf("settings")).toMatchObject([
      { action: "settings_saved", actorKind: "staff", actorId: "u1", subjectKind: null, fields: ["dailyLimit"] },
      { action: "drawing_stopped", at: new Date(testNow), fields: [] },
      { action: "desk_saved", subjectKind: "desk", subjectId: desk.id, fields: ["room"] },
    ]);
  });

  test("[L1] pairing, renaming, setting up and revoking a device leave an entry each; what fails leaves none", async () => {
    const devices = createPrismaDeviceStore(database);
    await devices.createPairing({
      id: `p-${provider}`,
      kind: "display",
      userCodeHash: "u",
      deviceCodeHash: "d",
      createdAt: testNow,
      expiresAt: "2026-11-23T08:10:00.000Z",
      lastPollAt: null,
      approval: null,
      claimedAt: null,
    });
    const approval = { officeId: "devices", name: "Anzeige", by };
    expect(await devices.approvePairing(`p-${provider}`, approval)).toBe(true);
    expect(await devices.approvePairing(`p-${provider}`, approval)).toBe(false);
    const device = await devices.claimPairing(`p-${provider}`, { id: "d1", secretHash: "s1", at: testNow });
    expect(await devices.rename("devices", "d1", "Anzeige 2", by)).toBe(true);
    expect(await devices.rename("devices", "unknown", "Anzeige 2", by)).toBe(false);
    const setup = device!.setup;
    if (setup.kind !== "display") throw new Error("not a display");
    const louder = { ...setup, config: { ...setup.config, volumePercent: 33 } };
    expect(await devices.configure("devices", "d1", louder, by)).toBe(true);
    expect(await devices.revoke("devices", "d1", by)).toBe(true);
    expect(await devices.revoke("devices", "d1", by)).toBe(false);
    const subject = { subjectKind: "device", subjectId: "d1" };
    expect(await entriesOf("devices")).toMatchObject([
      { action: "pairing_approved", actorKind: "staff", actorId: "u1", subjectKind: "pairing" },
      { action: "device_paired", actorKind: "display", actorId: "d1", ...subject },
      { action: "device_renamed", fields: ["name"], ...subject },
      { action: "device_configured", fields: ["volumePercent"], ...subject },
      { action: "device_revoked", fields: [], ...subject },
    ]);
  });

  test("[L2] many processes that chain at once make one chain, in the order of writing", async () => {
    const stores = [database, other, database, other].map(createPrismaAuditStore);
    await write("many", 150);
    await Promise.all(stores.map((store) => store.seal("many")));
    await write("many", 150);
    await Promise.all([...stores.map((store) => store.seal("many")), write("many", 5)]);
    await stores[0]!.seal("many");
    const entries = await entriesOf("many");
    expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 305 }, (_, n) => n + 1));
    expect(await verifyChain(stores[0]!, "many")).toEqual({
      entries: 305,
      waiting: 0,
      head: { seq: 305, hash: entries.at(-1)?.hash },
      fault: null,
    });
    expect(await stores[0]!.seal("many")).toBe(0);
  });

  test("[L2] who writes entries is noticed after the commit, and who does not is not", async () => {
    let written = 0;
    const watched = watchAudit(database, () => {
      written += 1;
    });
    const store = createPrismaQueueStore(watched);
    await store.update("quiet", staff, (q) => saveSettings(q, { ...q.settings, dailyLimit: 5 }, testNow));
    expect(written).toBe(1);
    await store.update("quiet", staff, (q) => stopDrawing(q, true, "2027-01-01T10:00:00.000Z"));
    await watched.commitInTurn("quiet", async () => writeAudit("quiet", staff, testNow, [auditOf("day_closed")]));
    await watched.commitInTurn("quiet", async () => null);
    expect(written).toBe(2);
  });

  test("[L3] whatever somebody changes in the table is found", async () => {
    const audit = createPrismaAuditStore(database);
    await write("broken", 6);
    await audit.seal("broken");
    const [, , third, fourth, , last] = await entriesOf("broken");
    const faultAfter = async (sql: string, ...args: unknown[]) => {
      expect(await run(sql, ...args)).toBe(1);
      return (await verifyChain(audit, "broken")).fault;
    };
    const changes: [string, unknown, unknown][] = [
      ["actorId", "u2", third!.actorId],
      ["actorKind", "clock", third!.actorKind],
      ["action", "visit_read", third!.action],
      ["subjectId", "v9", third!.subjectId],
      ["subjectKind", "case", third!.subjectKind],
      ["hash", "0", third!.hash],
      ["previousHash", "0", third!.previousHash],
    ];
    for (const [column, value, before] of changes) {
      const sql = `UPDATE "AuditEntry" SET "${column}" = ? WHERE "id" = ?`;
      expect(await faultAfter(sql, value, third!.id)).toEqual({ kind: "changed", seq: 3 });
      expect(await faultAfter(sql, before, third!.id)).toBeNull();
    }
    const cast = provider === "SQLite" ? "?" : "CAST(? AS jsonb)";
    const fields = `UPDATE "AuditEntry" SET "fields" = ${cast} WHERE "id" = ?`;
    expect(await faultAfter(fields, '["area"]', third!.id)).toEqual({ kind: "changed", seq: 3 });
    expect(await faultAfter(fields, '["outcome"]', third!.id)).toBeNull();

    const renumber = 'UPDATE "AuditEntry" SET "seq" = ? WHERE "id" = ?';
    await run(renumber, null, third!.id);
    await run(renumber, 3, fourth!.id);
    expect(await faultAfter(renumber, 4, third!.id)).toEqual({ kind: "changed", seq: 3 });
    await run(renumber, null, third!.id);
    await run(renumber, 4, fourth!.id);
    expect(await faultAfter(renumber, 3, third!.id)).toBeNull();

    const removed = await faultAfter('DELETE FROM "AuditEntry" WHERE "id" = ?', last!.id);
    expect(removed).toEqual({ kind: "removed", seq: 6, count: 1 });
    // And it stays found, whatever is written afterwards.
    await write("broken", 2);
    await audit.seal("broken");
    expect((await verifyChain(audit, "broken")).fault).toEqual({ kind: "removed", seq: 6, count: 1 });
  });
});

function deskOf(officeId: string) {
  return deskIdOf(["settings", "devices", "many", "broken", "quiet"].indexOf(officeId));
}
