import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "#server/adapters/prisma/database.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import type { QueueStore } from "#server/application/ports.ts";
import { StorageUnavailableError } from "#server/application/storage-unavailable-error.ts";
import { ticketIdOf } from "#tests/support/builders.ts";
import { type CutProxy, startCutProxy } from "#tests/support/cut-proxy.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { buildBusyOffice, draw } from "#tests/support/queue-work.ts";
import { insertOffice, openTestDatabase } from "#tests/support/test-database.ts";

let postgres: TestPostgres;
let proxy: CutProxy;
let database: Database;
let store: QueueStore;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());

beforeEach(async () => {
  proxy = await startCutProxy(postgres.port);
  const url = (await postgres.createDatabase()).replace(`:${postgres.port}/`, `:${proxy.port}/`);
  database = await openTestDatabase({ url });
  await insertOffice(database, buildBusyOffice(1, { officeId: "main" }));
  store = createPrismaQueueStore(database);
});
afterEach(async () => {
  await database.close();
  await proxy.close();
});

test("[S8] [R38] PostgreSQL gone: the command is refused, the process lives; back again: it serves by itself", async () => {
  await draw(store, "main", ticketIdOf(0));
  await postgres.stop();
  for (let n = 1; n < 4; n += 1) {
    await expect(draw(store, "main", ticketIdOf(n))).rejects.toThrow(StorageUnavailableError);
  }
  await expect(store.refresh("main")).rejects.toThrow(StorageUnavailableError);
  await postgres.start();

  expect((await draw(store, "main", ticketIdOf(1))).number).toBeGreaterThanOrEqual(100);
  const queue = await createPrismaQueueStore(database).read("main");
  expect([queue.revision, queue.tickets.size]).toEqual([2, 2]);
});

test("[S7] [D2] a commit whose answer was lost is found by its change id: the number is given, and given once", async () => {
  await draw(store, "main", ticketIdOf(0));
  const heard: number[] = [];
  store.onChange((queue) => void heard.push(queue.revision));
  for (let n = 1; n < 6; n += 1) {
    proxy.loseNextCommit();
    await draw(store, "main", ticketIdOf(n));
  }
  expect(proxy.lostCommits()).toBe(5);
  expect(heard).toEqual([2, 3, 4, 5, 6]);
  const queue = await createPrismaQueueStore(database).read("main");
  expect([queue.revision, queue.tickets.size]).toEqual([6, 6]);
});
