import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import { allTickets } from "#server/domain/ticket-index.ts";
import { ticketIdOf } from "#tests/support/builders.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { buildBusyOffice, deskIdOf, draw } from "#tests/support/queue-work.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";
import { startWorker } from "#tests/support/worker-process.ts";

const ticketCount = Number(process.env.TICKETS ?? 400);
const desksPerProcess = 8;

let postgres: TestPostgres;
let dataDir = "";

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());
beforeEach(() => {
  dataDir = makeFolder();
});
afterEach(() => removeFolder(dataDir));

test.each(["SQLite", "PostgreSQL"])(
  `[R6] [C2] two processes with ${desksPerProcess} desks each on one %s call ${ticketCount} tickets exactly once`,
  async (provider) => {
    const where = provider === "SQLite" ? { dataDir } : { url: await postgres.createDatabase() };
    const database = await openTestDatabase(where);
    const store = createPrismaQueueStore(database);
    await insertOffice(database, buildBusyOffice(desksPerProcess * 2, { officeId: "main" }));
    for (let n = 0; n < ticketCount; n += 1) await draw(store, "main", ticketIdOf(n));

    const workers = [0, 1].map((n) => {
      const desks = Array.from({ length: desksPerProcess }, (_, i) => deskIdOf(n * desksPerProcess + i));
      return startWorker({ ...where, officeId: "main", work: "serve", desks });
    });
    await Promise.all(workers.map((worker) => worker.ready));
    for (const worker of workers) worker.begin();
    expect(await Promise.all(workers.map((worker) => worker.ended))).toEqual([0, 0]);

    const served = workers.map((worker) => worker.reports.flatMap((line) => ("served" in line ? line.served : [])));
    expect(served.flat().toSorted()).toEqual(Array.from({ length: ticketCount }, (_, n) => ticketIdOf(n)).toSorted());
    expect(Math.min(...served.map((list) => list.length))).toBeGreaterThan(0);
    const queue = await store.refresh("main");
    expect([queue.open.length, queue.revision]).toEqual([0, ticketCount * 4]);
    expect([...allTickets(queue.tickets)].every((ticket) => ticket.callCount === 1)).toBe(true);
    await database.close();
  },
  // Processes of their own, and the database waits for the disk: seconds on an idle machine.
  120_000 + ticketCount * 500,
);
