import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import type { QueueStore } from "#server/application/ports.ts";
import type { Queue } from "#server/domain/queue.ts";
import { allTickets } from "#server/domain/ticket-index.ts";
import {
  buildAlwaysOpenSettings,
  buildDesk,
  buildQueue,
  desk1,
  desk2,
  desk3,
  secondsAfter,
} from "#tests/support/builders.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { runStep, type Step, step } from "#tests/support/queue-commands.ts";
import { staff } from "#tests/support/queue-work.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

let postgres: TestPostgres;
let dataDir = "";
beforeAll(async () => {
  postgres = await startPostgres();
  dataDir = makeFolder();
});
afterAll(async () => {
  removeFolder(dataDir);
  await postgres.close();
});

test.each(["SQLite", "PostgreSQL"])(
  "[S9] on %s what a store catches up with, commit by commit, is what a new store reads",
  async (provider) => {
    const where = provider === "SQLite" ? { dataDir } : { url: await postgres.createDatabase() };
    const [mine, others] = [await openTestDatabase(where), await openTestDatabase(where)];
    const desks = [desk1, desk2, desk3].map((id, n) => buildDesk({ id, room: `${n + 1}`, order: n + 1 }));
    await insertOffice(mine, buildQueue({ officeId: "main", settings: buildAlwaysOpenSettings(), desks }));
    const stores = [createPrismaQueueStore(mine), createPrismaQueueStore(others)];
    const [watching] = stores;
    if (!watching) throw new Error("no store");

    let now = buildQueue().day.date.concat("T08:00:00.000Z");
    let changes = 0;
    const steps = fc.sample(fc.tuple(step, fc.nat(2)), { numRuns: 400, seed: 20_261_124 });
    for (const [serial, [one, who]] of steps.entries()) {
      now = secondsAfter(now, one.wait % 900);
      // Two of three by the other process, so that there is something to catch up with.
      changes += await take(stores[who === 0 ? 0 : 1] ?? watching, one, now, serial);
      if (serial % 4 === 3) expect(pictureOf(await watching.refresh("main"))).toEqual(pictureOf(await readAnew(where)));
    }
    expect(changes).toBeGreaterThan(100);
    await Promise.all([mine.close(), others.close()]);
  },
  60_000,
);

async function take(store: QueueStore, one: Step, now: string, serial: number): Promise<number> {
  const before = (await store.read("main")).revision;
  // Closing ends the day, and with it the sequence: `storage-contract` closes days.
  if (one.type === "closeDay") return 0;
  const result = await store.update("main", staff, (queue) => runStep(queue, one, now, serial));
  return result.ok && result.value.revision > before ? 1 : 0;
}

async function readAnew(where: { dataDir?: string; url?: string }): Promise<Queue> {
  const database = await openTestDatabase(where);
  const queue = await createPrismaQueueStore(database).read("main");
  await database.close();
  return queue;
}

/** Everything of a queue; lists whose order means nothing in one order. */
function pictureOf(queue: Queue) {
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  return {
    ...queue,
    open: queue.open.toSorted(byId),
    tickets: [...allTickets(queue.tickets)].toSorted(byId),
    talks: queue.talks.toSorted((a, b) => a - b),
  };
}
