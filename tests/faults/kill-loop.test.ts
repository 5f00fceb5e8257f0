import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import { closeDay, openDay } from "#server/domain/day.ts";
import { ok } from "#server/domain/result.ts";
import { addMillis, type Instant } from "#server/domain/time.ts";
import type { VisitId } from "#server/domain/visit.ts";
import { testNow } from "#tests/support/builders.ts";
import { findDamage } from "#tests/support/lobby-check.ts";
import { buildBusyOffice, deskIdOf, staff } from "#tests/support/queue-work.ts";
import type { WorkerReport } from "#tests/support/queue-worker.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";
import { startWorker, type Worker } from "#tests/support/worker-process.ts";

const rounds = Number(process.env.ROUNDS ?? 100);
/** A fifth of the kills hit a process that is still opening the database. */
const shareWhileOpening = 0.2;
const longestMs = 250;
const roundsOfADay = 20;
const deskCount = 3;
const desks = Array.from({ length: deskCount }, (_, n) => deskIdOf(n));

let dataDir = "";
let file = "";
let running: Worker[] = [];

beforeEach(async () => {
  dataDir = makeFolder();
  file = path.join(dataDir, "wartemarke.db");
  const database = await openTestDatabase({ dataDir });
  await insertOffice(database, buildBusyOffice(deskCount, { officeId: "main" }));
  await database.close();
});
afterEach(() => {
  for (const worker of running) worker.child.kill("SIGKILL");
  running = [];
  removeFolder(dataDir);
});

test(
  `[S5] [R1] ${rounds} kills under load lose nothing acknowledged and double nothing`,
  async () => {
    let acknowledged: WorkerReport[] = [];
    let kills = 0;
    let commands = 0;
    let next = prepareWorker(0);
    for (let round = 0; round < rounds; round += 1) {
      const worker = next;
      await worker.ready;
      worker.begin();
      // The next one loads its program meanwhile; it opens the database only when it is told to begin.
      next = prepareWorker(round + 1);
      if (Math.random() > shareWhileOpening) await hasReported(worker);
      await delay(Math.random() * longestMs);
      worker.child.kill("SIGKILL");
      expect(await worker.ended).toBeNull();
      kills += 1;
      commands += worker.reports.length;
      acknowledged.push(...worker.reports);
      expect(findDamage(file, acknowledged)).toEqual([]);
      if ((round + 1) % roundsOfADay === 0) {
        await turnDay();
        acknowledged = [];
      }
    }
    process.stdout.write(`${kills} kills, ${commands} acknowledged commands\n`);
    expect(commands).toBeGreaterThan(rounds);
  },
  rounds * 10_000,
);

function prepareWorker(round: number): Worker {
  const worker = startWorker({
    officeId: "main",
    dataDir,
    work: "load",
    desks,
    firstTicket: round * 1_000_000,
    startAt: firstFreeInstant(round),
  });
  running = [...running.filter((one) => one.child.exitCode === null && one.child.signalCode === null), worker];
  return worker;
}

/** Later than every call of the rounds before: a desk calls every ten seconds at most. */
function firstFreeInstant(round: number): Instant {
  return addMillis(testNow, (round % roundsOfADay) * 2_000_000);
}

async function hasReported(worker: Worker): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (worker.reports.length === 0 && worker.child.exitCode === null) {
    if (performance.now() > deadline) throw new Error("the worker acknowledges nothing");
    await delay(5);
  }
}

/** Closes the day and opens it again with staffed desks, and checks that no number came through (E1, P7). */
async function turnDay(): Promise<void> {
  const database = await openTestDatabase({ dataDir });
  const store = createPrismaQueueStore(database);
  await store.update("main", staff, (queue) =>
    closeDay(queue, {
      now: testNow,
      nextNumberOffset: 0,
      tileOf: (concern) => concern,
      visitIdFor: () => crypto.randomUUID() as VisitId,
      catalogueVersion: "test-1",
    }),
  );
  await store.update("main", staff, (queue) => openDay(queue, { now: testNow, numberOffset: 0 }));
  await store.update("main", staff, (queue) =>
    ok({
      event: { type: "desk_opened", at: testNow },
      desks: queue.desks.map((desk) => ({ ...desk, openedAt: testNow })),
    }),
  );
  await database.close();
  const raw = new BetterSqlite3(file, { readonly: true });
  expect(raw.prepare('SELECT count(*) FROM "Ticket"').pluck().get()).toBe(0);
  expect(raw.prepare('SELECT count(*) FROM "Visit" WHERE "ticketId" IS NOT NULL').pluck().get()).toBe(0);
  raw.close();
}
