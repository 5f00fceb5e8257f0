import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeAudit } from "#server/adapters/prisma/audit-statements.ts";
import { createPrismaAuditStore } from "#server/adapters/prisma/audit-store.ts";
import type { Database } from "#server/adapters/prisma/database.ts";
import { createPrismaNoteStore } from "#server/adapters/prisma/note-store.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import { createPrismaRetentionStore } from "#server/adapters/prisma/retention-store.ts";
import { visitToRow } from "#server/adapters/prisma/rows.ts";
import { verifyChain } from "#server/application/audit/verify-chain.ts";
import { dueCounts, runNightly, runRetention } from "#server/application/retention/run-retention.ts";
import { auditOf } from "#server/domain/audit.ts";
import { addDays, toInstant } from "#server/domain/zoned-time.ts";
import { buildQueue, buildVisit, visitIdOf } from "#tests/support/builders.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { staff } from "#tests/support/queue-work.ts";
import { createTestClock } from "#tests/support/test-clock.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());

const zone = "Europe/Berlin";
const firstDay = "2026-01-05";
/** 500 days later. */
const frozenOn = "2027-05-20";

describe.each(["SQLite", "PostgreSQL"])("%s", (provider) => {
  let dataDir = "";
  let database: Database;
  let other: Database;
  const clock = createTestClock();
  const portsOf = (opened: Database) => ({
    store: createPrismaQueueStore(opened),
    retention: createPrismaRetentionStore(opened),
    clock,
  });

  beforeAll(async () => {
    dataDir = makeFolder();
    const where = provider === "SQLite" ? { dataDir } : { url: await postgres.createDatabase() };
    database = await openTestDatabase(where);
    other = await openTestDatabase(where);
    await insertOffice(database, buildQueue({ officeId: "main", desks: [] }));
  });
  afterAll(async () => {
    await database.close();
    await other.close();
    removeFolder(dataDir);
  });

  /** What a day leaves: a finished contact with a note, now and then one that nobody finishes, an appointment, a change. */
  async function live(day: number, date: string): Promise<void> {
    const { client } = database;
    const at = toInstant(date, "10:00", zone);
    const visit = buildVisit({ id: visitIdOf(day * 2), date, hour: 10, state: "complete" });
    await client.visit.create({ data: visitToRow(visit, "main") });
    if (day % 30 === 0) {
      const draft = buildVisit({ id: visitIdOf(day * 2 + 1), date, state: "open", outcome: null });
      await client.visit.create({ data: visitToRow(draft, "main") });
    }
    const subject = { visitId: visit.id, caseId: null };
    const note = { id: `note-${day}`, kind: "note" as const, keyId: "k1", revision: 0, subject };
    const sealed = `geheim-${day}-`.padEnd(60, "x");
    await createPrismaNoteStore(database).save(
      "main",
      { ...note, sealed, keepUntil: addDays(date, 90) },
      { actor: staff, at },
    );
    await client.appointment.create({
      data: { id: `a-${day}`, officeId: "main", date, time: "09:00", minutes: 30, language: "de", state: "planned" },
    });
    await client.pairing.create({
      data: {
        id: `p-${day}`,
        kind: "kiosk",
        userCodeHash: `u-${day}`,
        deviceCodeHash: `d-${day}`,
        createdAt: new Date(at),
        expiresAt: new Date(Date.parse(at) + 600_000),
      },
    });
    await database.commit(writeAudit("main", staff, at, [auditOf("settings_saved", null, ["dailyLimit"])]));
  }

  async function freeze(year: number, at: string): Promise<void> {
    const report = { officeId: "main", year, version: 1, frozenAt: new Date(at), catalogueVersion: "1" };
    await database.client.reportSnapshot.create({
      data: { ...report, id: `r-${year}`, legalAsOf: `${year}-12-31`, documents: "{}", figures: "{}" },
    });
  }

  test("[X2, X5] two years pass, night by night: what is left is what is to be kept, and the chain is unbroken (L4)", async () => {
    const audit = createPrismaAuditStore(database);
    const days = 730;
    let ran = 0;
    for (let day = 0; day <= days; day += 1) {
      const date = addDays(firstDay, day);
      // The office is open, and its servers run, every tenth day: the night after catches up with the others.
      if (day % 10 !== 0) continue;
      await live(day, date);
      if (date === frozenOn) {
        // The first of April is over, and nothing is gone before the report is frozen.
        expect(await database.client.visit.count({ where: { hour: null, state: "complete" } })).toBe(0);
        await freeze(2026, toInstant(date, "12:00", zone));
      }
      clock.set(toInstant(addDays(date, 1), "03:31", zone));
      const ports = [portsOf(database), portsOf(other)];
      const runs = await Promise.all(ports.map((one) => runNightly(one, "main")));
      ran += runs.filter((counts) => counts !== null).length;
      await audit.seal("main");
      expect((await verifyChain(audit, "main")).fault).toBeNull();
    }
    expect(ran).toBe(74);
    const { client } = database;
    const today = addDays(firstDay, days + 1);
    const dates = (await client.visit.findMany({ orderBy: { date: "asc" } })).map(({ date, hour }) => ({ date, hour }));
    // Every finished contact is kept; of 2026 nobody knows the hour any more (it is January 2028, 2027 keeps it).
    expect(today).toBe("2028-01-06");
    expect(dates.filter(({ date }) => date < "2027-01-01").every(({ hour }) => hour === null)).toBe(true);
    expect(dates.filter(({ date }) => date >= "2027-01-01").some(({ hour }) => hour === 10)).toBe(true);
    expect(await client.visit.count({ where: { state: "complete" } })).toBe(74);
    // 25 were left unfinished; the last one is not old enough.
    expect(await client.visit.count({ where: { state: "open" } })).toBe(1);
    const oldest = async (rows: Promise<{ date: string }[]>) => (await rows)[0]?.date ?? "";
    const appointments = client.appointment.findMany({ orderBy: { date: "asc" } });
    expect((await oldest(appointments)) >= addDays(today, -90)).toBe(true);
    const notes = await client.sealedText.findMany();
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.every(({ keepUntil }) => keepUntil >= today)).toBe(true);
    expect(await client.pairing.count()).toBe(1);
    const entries = await client.auditEntry.findMany({ orderBy: { seq: "asc" } });
    expect(entries[0] && entries[0].at.toISOString() >= "2027-01-05").toBe(true);
    expect(entries.filter((entry) => entry.action === "audit_cut").length).toBeGreaterThan(0);
    expect(entries.filter((entry) => entry.action === "visit_expired").length).toBeGreaterThan(0);
    // Somebody who takes away the oldest one more is found.
    await client.auditEntry.delete({ where: { id: entries[0]!.id } });
    expect((await verifyChain(audit, "main")).fault).toEqual({ kind: "removed", seq: entries[0]!.seq, count: 1 });
  }, 120_000);

  test("[X2] a dry run tells what a run then deletes, and changes nothing; the run is kept and told", async () => {
    const ports = portsOf(database);
    await freeze(2027, "2028-02-01T10:00:00.000Z");
    clock.set("2028-06-01T10:00:00.000Z");
    const due = await dueCounts(ports, "main");
    expect(await dueCounts(ports, "main")).toEqual(due);
    expect(due).toMatchObject({ drafts: 1, hours: 36 });
    const by = { id: "main:by-hand", actor: { kind: "operator", id: null } } as const;
    expect(await runRetention(ports, "main", by)).toEqual(due);
    expect(await runRetention(ports, "main", by)).toBeNull();
    const after = await dueCounts(ports, "main");
    expect(Object.values(after).every((count) => count === 0)).toBe(true);
    expect((await ports.retention.runs("main", 3))[0]).toEqual({ id: by.id, at: clock.now(), counts: due });
    const told = await database.client.auditEntry.findFirst({
      where: { action: "retention_ran", actorKind: "operator" },
    });
    expect(told?.fields).toContain("hours");
    expect((await ports.store.read("main")).openRecords).toEqual([]);
  });

  test("[X2] nothing is due before the night's hour; a server that was down catches up", async () => {
    clock.set(toInstant("2028-07-01", "03:29", zone));
    expect(await runNightly(portsOf(database), "main")).toBeNull();
    clock.set(toInstant("2028-07-04", "11:00", zone));
    expect(await runNightly(portsOf(database), "main")).not.toBeNull();
    expect(await runNightly(portsOf(other), "main")).toBeNull();
  });

  test.runIf(provider === "SQLite")("[X2] of what was deleted nothing is left in the files (R41)", async () => {
    const bytes = () =>
      ["wartemarke.db", "wartemarke.db-wal"].map((name) => readFileSync(path.join(dataDir, name), "latin1")).join("\n");
    const marker = "Zitronenfalter".repeat(20);
    const note = { id: "marked", kind: "note" as const, keyId: "k1", revision: 0, sealed: marker };
    const subject = { visitId: visitIdOf(0), caseId: null };
    await createPrismaNoteStore(database).save(
      "main",
      { ...note, subject, keepUntil: "2028-08-01" },
      { actor: staff, at: clock.now() },
    );
    expect(bytes()).toContain(marker);
    clock.set(toInstant("2028-08-02", "04:00", zone));
    expect(await runNightly(portsOf(database), "main")).toMatchObject({ notes: 1 });
    expect(bytes()).not.toContain("Zitronenfalter");
  });
});
