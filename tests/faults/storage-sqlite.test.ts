import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "#server/adapters/prisma/database.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import { createPrismaVisitStore } from "#server/adapters/prisma/visit-store.ts";
import type { QueueStore } from "#server/application/ports.ts";
import { StorageUnavailableError } from "#server/application/storage-unavailable-error.ts";
import type { Queue } from "#server/domain/queue.ts";
import { ok } from "#server/domain/result.ts";
import type { OutcomeCode } from "#server/domain/visit.ts";
import { buildVisit, testNow, ticketIdOf, visitIdOf } from "#tests/support/builders.ts";
import { buildDiskShim } from "#tests/support/disk-shim.ts";
import { findDamage } from "#tests/support/lobby-check.ts";
import { buildBusyOffice, deskIdOf, draw, staff, touch } from "#tests/support/queue-work.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";
import { startWorker } from "#tests/support/worker-process.ts";

let dataDir = "";
let file = "";
let database: Database;
let store: QueueStore;

beforeEach(async () => {
  dataDir = makeFolder();
  file = path.join(dataDir, "wartemarke.db");
  await open();
  await insertOffice(database, buildBusyOffice(2, { officeId: "main" }));
});
afterEach(async () => {
  await database.close();
  removeFolder(dataDir);
});

async function open(): Promise<void> {
  database = await openTestDatabase({ dataDir });
  store = createPrismaQueueStore(database);
}

/** A change too big for a disk that is almost full: many rows in one step. */
function saveManyVisits(first: number) {
  const visits = Array.from({ length: 3000 }, (_, n) =>
    buildVisit({ id: visitIdOf(first + n), outcome: "KLA-INFO" as OutcomeCode }),
  );
  return () => ok({ event: { type: "visit_saved" as const, at: testNow }, visits });
}

async function countVisits(): Promise<number> {
  const filter = { from: "2000-01-01", to: "2999-12-31", concern: null, outcome: null, open: false };
  return (await createPrismaVisitStore(database).list("main", { ...filter, offset: 0, limit: 1, countUpTo: 100_000 }))
    .total;
}

/** What the store keeps in memory is what a new store would read. */
async function expectMemoryIsRight(): Promise<Queue> {
  const known = await store.read("main");
  const anew = await createPrismaQueueStore(database).read("main");
  expect([known.revision, known.tickets.size]).toEqual([anew.revision, anew.tickets.size]);
  return known;
}

test("[S8] [R38] [R9] a full database refuses the command, keeps nothing of it, and works again with space", async () => {
  await draw(store, "main", ticketIdOf(0));
  const pages = await readPragma("page_count");
  await database.client.$queryRawUnsafe(`PRAGMA max_page_count=${pages + 2}`);
  const heard: number[] = [];
  store.onChange((queue) => void heard.push(queue.revision));

  await expect(store.update("main", staff, saveManyVisits(0))).rejects.toThrow(StorageUnavailableError);
  await expect(store.update("main", staff, saveManyVisits(0))).rejects.toThrow("SQLITE_FULL");
  expect(await countVisits()).toBe(0);
  expect((await expectMemoryIsRight()).revision).toBe(1);
  expect(heard).toEqual([]);

  await database.client.$queryRawUnsafe("PRAGMA max_page_count=1000000");
  expect(await store.update("main", staff, saveManyVisits(0))).toMatchObject({ ok: true, value: { revision: 2 } });
  expect(await countVisits()).toBe(3000);
  expect(findDamage(file, [])).toEqual([]);
});

test("[S8] [R38] [R9] a really full disk refuses, loses nothing acknowledged, and serves again with space", async () => {
  const mount = path.join(dataDir, "small-disk");
  mkdirSync(mount);
  if (!mountSmallDisk(mount)) return;
  let small: Database | undefined;
  try {
    small = await openTestDatabase({ dataDir: mount });
    await insertOffice(small, buildBusyOffice(1, { officeId: "main" }));
    const onSmall = createPrismaQueueStore(small);
    const ballast = path.join(mount, "ballast");
    let drawn = 0;
    // Fills what is left, then draws until even the log has no room.
    expect(() => writeFileSync(ballast, Buffer.alloc(32 * 1024 * 1024))).toThrow(/ENOSPC/);
    const refusal = await (async () => {
      for (; drawn < 5000; drawn += 1) await draw(onSmall, "main", ticketIdOf(drawn));
    })().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StorageUnavailableError);
    expect((await createPrismaQueueStore(small).read("main")).tickets.size).toBe(drawn);

    rmSync(ballast);
    for (let n = 0; n < 20; n += 1) await draw(onSmall, "main", ticketIdOf(drawn + n));
    expect((await createPrismaQueueStore(small).read("main")).tickets.size).toBe(drawn + 20);
    expect(findDamage(path.join(mount, "wartemarke.db"), [])).toEqual([]);
  } finally {
    await small?.close();
    execFileSync("umount", [mount]);
  }
});

test("[S8] [R38] [R4] a locked database refuses after its patience, and serves within 100 ms of its release", async () => {
  await draw(store, "main", ticketIdOf(0));
  const other = new BetterSqlite3(file);
  other.exec("BEGIN EXCLUSIVE");
  let longestPause = 0;
  let last = performance.now();
  const pulse = setInterval(() => {
    longestPause = Math.max(longestPause, performance.now() - last);
    last = performance.now();
  }, 10);

  const refused = Promise.all(
    [0, 1].map((n) => draw(store, "main", ticketIdOf(1 + n)).catch((error: unknown) => error)),
  );
  const beside = database.client.oneTimeLink
    .create({ data: { tokenHash: "t", purpose: "setup", expiresAt: new Date() } })
    .catch((error: unknown) => error);
  expect((await refused).every((error) => error instanceof StorageUnavailableError)).toBe(true);
  expect(await beside).toBeInstanceOf(Error);
  clearInterval(pulse);
  expect((await store.read("main")).revision).toBe(1);

  other.exec("ROLLBACK");
  other.close();
  const before = performance.now();
  await draw(store, "main", ticketIdOf(5));
  expect(performance.now() - before).toBeLessThan(100);
  expect((await expectMemoryIsRight()).revision).toBe(2);
  // Waiting for a lock must not stop everything else: the event loop went on.
  expect(longestPause).toBeLessThan(500);
});

test("[R4] a lock that is held 100 times for a moment fails nobody", async () => {
  const other = new BetterSqlite3(file);
  for (let n = 0; n < 100; n += 1) {
    other.exec("BEGIN IMMEDIATE");
    const drawn = draw(store, "main", ticketIdOf(n));
    await new Promise((resolve) => setTimeout(resolve, 5));
    other.exec("ROLLBACK");
    await drawn;
  }
  other.close();
  expect((await expectMemoryIsRight()).revision).toBe(100);
});

test("[S6] a change another process committed meanwhile is never overwritten", async () => {
  await store.read("main");
  const elsewhere = await openTestDatabase({ dataDir });
  const other = createPrismaQueueStore(elsewhere);
  for (let n = 0; n < 3; n += 1) await draw(other, "main", ticketIdOf(n));
  const result = await store.update("main", staff, touch());
  expect(result).toMatchObject({ ok: true, value: { revision: 4 } });
  expect((await expectMemoryIsRight()).tickets.size).toBe(3);
  await elsewhere.close();
});

test("[S6] [E1] a store that slept over the closing of the day commits nothing to the day before", async () => {
  await draw(store, "main", ticketIdOf(0));
  const elsewhere = await openTestDatabase({ dataDir });
  const other = createPrismaQueueStore(elsewhere);
  for (let n = 1; n < 4; n += 1) await draw(other, "main", ticketIdOf(n));
  await other.update("main", staff, (queue) =>
    ok({
      event: { type: "day_closed", at: testNow },
      day: { ...queue.day, closedAt: testNow },
      closing: { talks: [], statistics: [] },
    }),
  );
  const seen: number[] = [];
  await store.update("main", staff, (queue) => {
    seen.push(queue.revision);
    return touch()();
  });
  expect(seen).toEqual([1, 5]);
  expect((await expectMemoryIsRight()).tickets.size).toBe(0);
  await elsewhere.close();
});

let shim: string | null = null;
let shimFolder = "";
beforeAll(() => {
  shimFolder = makeFolder();
  shim = buildDiskShim(shimFolder);
});
afterAll(() => removeFolder(shimFolder));

test("[R2] every acknowledged commit has reached the disk: at least one sync each", async (context) => {
  if (shim === null) return context.skip();
  for (let n = 0; n < 60; n += 1) await draw(store, "main", ticketIdOf(n));
  await database.close();
  const counted = path.join(dataDir, "syncs");
  const task = { officeId: "main", dataDir, work: "serve", desks: [deskIdOf(0), deskIdOf(1)] } as const;
  const worker = startWorker(task, { LD_PRELOAD: shim, SHIM_COUNT_FILE: counted });
  await worker.ready;
  worker.begin();
  expect(await worker.ended).toBe(0);
  await open();
  const commits = (await store.read("main")).revision - 60;
  expect(commits).toBe(180);
  expect(Number(readFileSync(counted, "utf8"))).toBeGreaterThanOrEqual(commits);
});

test("[S5] [S8] [R1] a process killed at each write of a commit leaves all of it or nothing", async (context) => {
  if (shim === null) return context.skip();
  await database.close();
  const library = shim;
  // A first commit writes the log's header, then a frame for every page it touched, then syncs.
  const steps = [1, 2, 3, 5, 8, 12, 17, 23, 30];
  const acknowledged: ReturnType<typeof startWorker>["reports"][number][] = [];
  for (const [round, step] of steps.entries()) {
    const worker = startWorker(
      {
        officeId: "main",
        dataDir,
        work: "load",
        desks: [deskIdOf(0)],
        firstTicket: round * 1_000_000,
        startAt: new Date(Date.parse(testNow) + round * 600_000).toISOString(),
      },
      { LD_PRELOAD: library, SHIM_KILL_AT: String(step) },
    );
    await worker.ready;
    worker.begin();
    expect(await worker.ended).toBeNull();
    acknowledged.push(...worker.reports);
    expect(findDamage(file, acknowledged)).toEqual([]);
  }
  await open();
  expect(acknowledged.length).toBeGreaterThan(0);
});

async function readPragma(name: string): Promise<number> {
  const [row] = await database.client.$queryRawUnsafe<object[]>(`PRAGMA ${name}`);
  return Number(Object.values(row ?? {})[0]);
}

function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=6m", "tmpfs", folder], { stdio: "pipe" });
    return true;
  } catch {
    process.stdout.write("skipped: no small disk can be mounted here; max_page_count stands for it\n");
    return false;
  }
}
