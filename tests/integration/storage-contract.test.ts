import { afterAll, beforeAll } from "vitest";
import { createMemoryQueueStore } from "#server/adapters/memory/queue-store.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import type { QueueStore } from "#server/application/ports.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { describeQueueStoreContract, type StoreFixture } from "#tests/support/queue-store-contract.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());

describeQueueStoreContract("memory", async () => {
  const store = createMemoryQueueStore([]);
  return {
    store,
    openOther: null,
    addOffice: async (queue) => void store.add(queue),
    close: async () => {},
  };
});

describeQueueStoreContract("SQLite", async () => {
  const dataDir = makeFolder();
  const fixture = await openFixture({ dataDir });
  return {
    ...fixture,
    close: async () => {
      await fixture.close();
      removeFolder(dataDir);
    },
  };
});

describeQueueStoreContract("PostgreSQL", async () => openFixture({ url: await postgres.createDatabase() }));

async function openFixture(where: { url?: string; dataDir?: string }): Promise<StoreFixture> {
  const first = await openTestDatabase(where);
  const second = await openTestDatabase(where);
  const store: QueueStore = createPrismaQueueStore(first);
  return {
    store,
    openOther: async () => createPrismaQueueStore(second),
    addOffice: (queue) => insertOffice(first, queue),
    close: async () => {
      await first.close();
      await second.close();
    },
  };
}
