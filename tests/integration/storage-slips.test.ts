import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "#server/adapters/prisma/database.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import { createPrismaSlipStore } from "#server/adapters/prisma/slip-store.ts";
import { closeDay } from "#server/domain/day.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import { testNow, ticketIdOf, visitIdOf } from "#tests/support/builders.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { buildBusyOffice, draw, staff } from "#tests/support/queue-work.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());

describe.each(["SQLite", "PostgreSQL"])("[K1] what is noted of slips: %s", (provider) => {
  let dataDir = "";
  let here: Database;
  let there: Database;

  beforeAll(async () => {
    dataDir = makeFolder();
    const where = provider === "SQLite" ? { dataDir } : { url: await postgres.createDatabase() };
    here = await openTestDatabase(where);
    there = await openTestDatabase(where);
    await insertOffice(here, buildBusyOffice(1, { officeId: "main" }));
    for (const n of [1, 2, 3]) await draw(createPrismaQueueStore(here), "main", ticketIdOf(n));
  });
  afterAll(async () => {
    await here.close();
    await there.close();
    removeFolder(dataDir);
  });

  test("of several servers that want to print one slip, one may", async () => {
    const stores = [createPrismaSlipStore(here), createPrismaSlipStore(there)];
    const claims = await Promise.all(
      Array.from({ length: 10 }, (_, i) => stores[i % 2]?.claim(ticketIdOf(1), "printing")),
    );
    expect(claims.filter((isMine) => isMine === true)).toHaveLength(1);
    expect(await stores[1]?.claim(ticketIdOf(1), "handed_over")).toBe(false);
    await stores[0]?.settle(ticketIdOf(1), "printed");
    expect(await stores[1]?.find(ticketIdOf(1))).toBe("printed");
  });

  test("a ticket that does not exist gets no slip, and settling it makes none", async () => {
    const slips = createPrismaSlipStore(here);
    expect(await slips.claim(ticketIdOf(99), "printing")).toBe(false);
    await slips.settle(ticketIdOf(99), "printed");
    expect(await slips.find(ticketIdOf(99))).toBeNull();
  });

  test("[E1] P7: nothing is left of slips once the day is closed", async () => {
    const slips = createPrismaSlipStore(here);
    expect(await slips.claim(ticketIdOf(2), "printing")).toBe(true);
    await createPrismaQueueStore(here).update("main", staff, (queue) =>
      closeDay(queue, {
        now: testNow,
        nextNumberOffset: 0,
        tileOf: () => "KDU" as ConcernCode,
        visitIdFor: () => visitIdOf(1),
        catalogueVersion: "1",
      }),
    );
    expect(await here.client.slip.count()).toBe(0);
    expect(await slips.claim(ticketIdOf(3), "printing")).toBe(false);
  });
});
