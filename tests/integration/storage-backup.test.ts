import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeAudit } from "#server/adapters/prisma/audit-statements.ts";
import { createPrismaAuditStore } from "#server/adapters/prisma/audit-store.ts";
import { BackupError, backupDatabase, restoreDatabase } from "#server/adapters/prisma/backup.ts";
import type { Database } from "#server/adapters/prisma/database.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import { verifyChain } from "#server/application/audit/verify-chain.ts";
import { auditOf } from "#server/domain/audit.ts";
import { testNow, ticketIdOf } from "#tests/support/builders.ts";
import { buildBusyOffice, draw, staff } from "#tests/support/queue-work.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

const office = buildBusyOffice(1, { officeId: "main" });

let dataDir = "";
let file = "";
let backup = "";
let database: Database | undefined;

beforeEach(async () => {
  dataDir = makeFolder();
  file = path.join(dataDir, "wartemarke.db");
  backup = path.join(dataDir, "backup.db");
  database = await openTestDatabase({ dataDir });
  await insertOffice(database, office);
});
afterEach(async () => {
  await database?.close();
  removeFolder(dataDir);
});

async function stopServer(): Promise<void> {
  await database?.close();
  database = undefined;
}

function location() {
  return { url: null, dataDir };
}

/** Draws numbers `from` to `to`, without the last. */
async function drawTickets(from: number, to: number): Promise<void> {
  if (!database) throw new Error("the server is stopped");
  const store = createPrismaQueueStore(database);
  for (let n = from; n < to; n += 1) await draw(store, "main", ticketIdOf(n));
}

async function readOffice() {
  database = await openTestDatabase({ dataDir });
  return createPrismaQueueStore(database).read("main");
}

test("[R39] a backup taken while numbers are drawn is intact and holds every number drawn before", async () => {
  await drawTickets(0, 50);
  const drawing = drawTickets(50, 150);
  await backupDatabase(location(), backup);
  await drawing;

  const copy = new BetterSqlite3(backup, { readonly: true });
  const drawn = Number(copy.prepare('SELECT count(*) FROM "Ticket"').pluck().get());
  const revision = Number(copy.prepare('SELECT "revision" FROM "Office"').pluck().get());
  expect(copy.prepare("PRAGMA integrity_check").pluck().get()).toBe("ok");
  copy.close();
  expect(drawn).toBeGreaterThanOrEqual(50);
  expect(revision).toBe(drawn);
  expect(readdirSync(dataDir).filter((name) => name.includes("unfinished"))).toEqual([]);
});

test("a backup never overwrites a file, and needs a database", async () => {
  writeFileSync(backup, "something else");
  await expect(backupDatabase(location(), backup)).rejects.toThrow(/exists already/);
  expect(readFileSync(backup, "utf8")).toBe("something else");
  const empty = path.join(dataDir, "empty");
  await expect(backupDatabase({ url: null, dataDir: empty }, path.join(dataDir, "x.db"))).rejects.toThrow(
    /no database/,
  );
});

test("[L1, L3] a restored log of changes is the one of the backup, unbroken, and goes on with an entry that says so", async () => {
  if (!database) throw new Error("the server is stopped");
  await database.commit(writeAudit("main", staff, testNow, [auditOf("settings_saved"), auditOf("day_closed")]));
  await createPrismaAuditStore(database).seal("main");
  await backupDatabase(location(), backup);
  await database.commit(writeAudit("main", staff, testNow, [auditOf("settings_saved")]));
  await stopServer();
  await restoreDatabase(location(), backup);
  database = await openTestDatabase({ dataDir });
  const audit = createPrismaAuditStore(database);
  await audit.seal("main");
  expect(await verifyChain(audit, "main")).toMatchObject({ entries: 3, fault: null });
  const [, , last] = await audit.chained("main", { after: 0, upTo: 9, limit: 9 });
  expect(last).toMatchObject({ action: "database_restored", actorKind: "operator", fields: [] });
});

test("[R13] a restored office has the old state under a new epoch, and the replaced database is kept", async () => {
  await drawTickets(0, 5);
  await backupDatabase(location(), backup);
  await drawTickets(5, 9);
  await stopServer();
  const { keptAside } = await restoreDatabase(location(), backup);

  const queue = await readOffice();
  expect([queue.revision, queue.tickets.size]).toEqual([5, 5]);
  expect(queue.epoch).not.toBe(office.epoch);
  const kept = new BetterSqlite3(String(keptAside), { readonly: true });
  expect(kept.prepare('SELECT count(*) FROM "Ticket"').pluck().get()).toBe(9);
  kept.close();
  expect(keptAside).toMatch(/wartemarke\.db\.before-restore-\d{17}$/);
});

test("[R13] each restore of the same backup gives another epoch", async () => {
  await backupDatabase(location(), backup);
  await stopServer();
  await restoreDatabase(location(), backup);
  const first = (await readOffice()).epoch;
  await stopServer();
  await restoreDatabase({ url: null, dataDir: path.join(dataDir) }, backup);
  expect((await readOffice()).epoch).not.toBe(first);
});

test("a restore is refused while a server has the database open, and changes nothing", async () => {
  await drawTickets(0, 3);
  await backupDatabase(location(), backup);
  await drawTickets(3, 4);
  await expect(restoreDatabase(location(), backup)).rejects.toThrow(`A server is running on ${file}: stop it first`);
  await drawTickets(4, 5);
  expect((await createPrismaQueueStore(database!).read("main")).tickets.size).toBe(5);
  expect(readdirSync(dataDir).filter((name) => /unfinished|before/.test(name))).toEqual([]);
});

test("[R40] a copy of the file from under a server is refused", async () => {
  await drawTickets(0, 3);
  const copy = path.join(dataDir, "copy.db");
  copyFileSync(file, copy);
  await stopServer();
  await expect(restoreDatabase(location(), copy)).rejects.toThrow(/copy of a live database/);
});

test("a backup from a newer version, a damaged one and another program's file are refused", async () => {
  await backupDatabase(location(), backup);
  await stopServer();
  const before = readFileSync(file);

  const newer = new BetterSqlite3(backup);
  newer
    .prepare("INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', 'x', 1, ?)")
    .run("29990101000000_later");
  newer.close();
  await expect(restoreDatabase(location(), backup)).rejects.toThrow(/newer version/);

  const bytes = readFileSync(backup);
  bytes.fill(0xa5, 4096 * 3, 4096 * 9);
  writeFileSync(backup, bytes);
  await expect(restoreDatabase(location(), backup)).rejects.toThrow(/damaged/);

  writeFileSync(backup, "no database at all, but long enough to be read");
  await expect(restoreDatabase(location(), backup)).rejects.toThrow(/not a backup/);
  await expect(restoreDatabase(location(), `${backup}.none`)).rejects.toThrow(/no backup at/);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("a backup replaces a damaged database, and one that is gone", async () => {
  await drawTickets(0, 2);
  await backupDatabase(location(), backup);
  await stopServer();
  writeFileSync(file, Buffer.alloc(8192, 7));
  const { keptAside } = await restoreDatabase(location(), backup);
  expect(readFileSync(String(keptAside)).equals(Buffer.alloc(8192, 7))).toBe(true);
  expect((await readOffice()).tickets.size).toBe(2);
  await stopServer();

  const elsewhere = path.join(dataDir, "elsewhere");
  await expect(restoreDatabase({ url: null, dataDir: elsewhere }, backup)).resolves.toEqual({ keptAside: null });
  expect(existsSync(path.join(elsewhere, "wartemarke.db"))).toBe(true);
});

test("PostgreSQL has tools of its own", async () => {
  const postgres = { url: "postgres://127.0.0.1/x", dataDir };
  await expect(backupDatabase(postgres, backup)).rejects.toThrow(/use pg_dump/);
  await expect(restoreDatabase(postgres, backup)).rejects.toThrow(BackupError);
});
