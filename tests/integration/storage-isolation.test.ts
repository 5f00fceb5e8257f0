import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CommitConflictError, type Database } from "#server/adapters/prisma/database.ts";
import { ticketToRow } from "#server/adapters/prisma/rows.ts";
import { insertRow, updateRow } from "#server/adapters/prisma/statements.ts";
import { buildTicket, desk1 } from "#tests/support/builders.ts";
import { buildBusyOffice } from "#tests/support/queue-work.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

let dataDir = "";
let database: Database;

beforeEach(async () => {
  dataDir = makeFolder();
  database = await openTestDatabase({ dataDir });
  await insertOffice(database, buildBusyOffice(2, { officeId: "main" }));
});
afterEach(async () => {
  await database.close();
  removeFolder(dataDir);
});

function link(tokenHash: string) {
  return { tokenHash, purpose: "setup", expiresAt: new Date("2030-01-01") };
}

function createGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}

test("[R3] of 2,000 acknowledged writes between transactions that roll back none is lost", async () => {
  const { client } = database;
  const acknowledged: string[] = [];
  await client.oneTimeLink.create({ data: link("taken") });

  const plain = async (n: number) => {
    await client.oneTimeLink.create({ data: link(`plain-${n}`) });
    acknowledged.push(`plain-${n}`);
  };
  const failing = async (n: number) => {
    const outcome = client.$transaction(async (tx) => {
      await tx.oneTimeLink.create({ data: link(`rolled-back-${n}`) });
      await nextTurn(); // what is not the database lets the others in between
      await tx.oneTimeLink.create({ data: link("taken") });
    });
    await expect(outcome).rejects.toThrow();
  };
  const batched = async (n: number) => {
    await client.$transaction([client.oneTimeLink.create({ data: link(`batch-${n}`) })]);
    acknowledged.push(`batch-${n}`);
  };
  const direct = async (n: number) => {
    await database.commit([insertRow("OneTimeLink", link(`direct-${n}`))]);
    acknowledged.push(`direct-${n}`);
  };
  for (let round = 0; round < 100; round += 1) {
    const work = [0, 1, 2, 3].flatMap((n) => {
      const id = round * 4 + n;
      return [plain(id * 3), plain(id * 3 + 1), plain(id * 3 + 2), batched(id), direct(id)];
    });
    await Promise.all([...work, failing(round)]);
  }

  const stored = new Set((await client.oneTimeLink.findMany({ select: { tokenHash: true } })).map((l) => l.tokenHash));
  expect(acknowledged).toHaveLength(2000);
  expect(acknowledged.filter((token) => !stored.has(token))).toEqual([]);
  expect([...stored].filter((token) => token.startsWith("rolled-back"))).toEqual([]);
});

test("[R3] a read beside an open transaction never sees what it has not committed", async () => {
  const { client } = database;
  const isWritten = createGate();
  const mayEnd = createGate();
  const transaction = client.$transaction(async (tx) => {
    await tx.oneTimeLink.create({ data: link("uncommitted") });
    isWritten.open();
    await mayEnd.opened;
    throw new Error("rolled back");
  });
  await isWritten.opened;
  expect(await client.oneTimeLink.count()).toBe(0);
  mayEnd.open();
  await expect(transaction).rejects.toThrow("rolled back");
  expect(await client.oneTimeLink.count()).toBe(0);
});

test("[R3] a query of a transaction that has ended is refused, not run inside another one", async () => {
  const { client } = database;
  let late: (() => Promise<unknown>) | undefined;
  await client.$transaction(async (tx) => {
    late = () => tx.oneTimeLink.create({ data: link("late") });
  });
  await expect(late?.()).rejects.toThrow();
  expect(await client.oneTimeLink.count()).toBe(0);
});

test("[R7] the database itself refuses a second ticket at a desk, and nothing of that commit stays", async () => {
  const seat = (n: number) =>
    insertRow(
      "Ticket",
      ticketToRow(buildTicket({ n, status: "called", deskId: desk1 }), { officeId: "main", revision: 1 }),
    );
  await database.commit([seat(0)]);
  const second = database.commit([insertRow("OneTimeLink", link("with-it")), seat(1)]);
  await expect(second).rejects.toThrow(CommitConflictError);
  expect(await database.client.ticket.count()).toBe(1);
  expect(await database.client.oneTimeLink.count()).toBe(0);
});

test("[D3] the database itself refuses a number twice a day", async () => {
  const numbered = (n: number) =>
    insertRow("Ticket", ticketToRow(buildTicket({ n, number: 345 }), { officeId: "main", revision: 1 }));
  await database.commit([numbered(0)]);
  await expect(database.commit([numbered(1)])).rejects.toThrow(CommitConflictError);
});

test("[S6] a commit that finds its row changed keeps nothing, and the next commit runs", async () => {
  const stale = updateRow("Office", { revision: 8 }, { id: "main", revision: 7 });
  await expect(database.commit([insertRow("OneTimeLink", link("a")), stale])).rejects.toThrow(CommitConflictError);
  await database.commit([insertRow("OneTimeLink", link("b"))]);
  expect((await database.client.oneTimeLink.findMany()).map((l) => l.tokenHash)).toEqual(["b"]);
});

test("both ways of writing store instants alike", async () => {
  const at = new Date("2026-11-23T08:00:00.125Z");
  await database.commit([insertRow("OneTimeLink", { ...link("direct"), expiresAt: at })]);
  await database.client.oneTimeLink.create({ data: { ...link("prisma"), expiresAt: at } });
  const found = await database.client.oneTimeLink.findMany({ where: { expiresAt: at } });
  expect(found.map((l) => l.tokenHash).toSorted()).toEqual(["direct", "prisma"]);
});
