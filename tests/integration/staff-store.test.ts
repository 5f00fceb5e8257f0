import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "#server/adapters/prisma/database.ts";
import { createPrismaStaffStore } from "#server/adapters/prisma/staff-store.ts";
import { addMember, lockMember, resetTwoFactor } from "#server/application/staff/staff-rules.ts";
import type { StaffStore } from "#server/application/staff/staff-store.ts";
import { StorageUnavailableError } from "#server/application/storage-unavailable-error.ts";
import type { StaffRole } from "#server/protocol/staff.ts";
import { buildQueue, testNow } from "#tests/support/builders.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());

const nobody = { kind: "clock", id: null } as const;
const uuid = (n: number) => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, "0")}`;

describe.each(["SQLite", "PostgreSQL"] as const)("people on %s", (provider) => {
  let folder: string | null = null;
  let database: Database;
  let other: Database;
  let store: StaffStore;

  beforeAll(async () => {
    folder = provider === "SQLite" ? makeFolder() : null;
    const where = folder === null ? { url: await postgres.createDatabase() } : { dataDir: folder };
    database = await openTestDatabase(where);
    other = await openTestDatabase(where);
    await insertOffice(database, buildQueue({ officeId: "main", desks: [] }));
    store = createPrismaStaffStore(database);
  });
  afterAll(async () => {
    await database.close();
    await other.close();
    if (folder !== null) removeFolder(folder);
  });

  function add(n: number, username: string, roles: readonly StaffRole[], to: StaffStore = store) {
    const draft = {
      userId: uuid(n),
      name: username,
      username,
      roles,
      passwordHash: "hash",
      passwordChangeRequired: true,
    };
    return to.update("main", nobody, testNow, (members) => addMember(members, draft));
  }

  const openSession = (userId: string, id: string) =>
    database.client.session.create({
      data: { id, token: id, userId, expiresAt: new Date("2027-01-01"), createdAt: new Date(testNow) },
    });

  test("[U2] a person is stored whole, with its entry in the audit, and found again", async () => {
    expect(await store.isEmpty()).toBe(true);
    expect(await add(1, "a.admin", ["administrator"])).toMatchObject({ ok: true });
    expect(await store.isEmpty()).toBe(false);
    expect(await store.list("main")).toEqual([
      {
        id: uuid(1),
        name: "a.admin",
        username: "a.admin",
        roles: ["administrator"],
        lockedAt: null,
        passwordChangeRequired: true,
        hasTwoFactor: false,
        sessions: [],
      },
    ]);
    expect(await store.passwordHashOf(uuid(1))).toBe("hash");
    expect(await store.passwordHashOf(uuid(9))).toBeNull();
    const entries = await database.client.auditEntry.findMany();
    expect(entries.map((e) => [e.action, e.actorKind, e.subjectId])).toEqual([["user_created", "clock", uuid(1)]]);
  });

  test("[U2] of two servers that add the same user name one is told so, and nothing half is left", async () => {
    const before = (await store.list("main")).length;
    const answers = await Promise.all([
      add(11, "same.name", ["ombudsperson"]),
      add(12, "same.name", ["ombudsperson"], createPrismaStaffStore(other)),
    ]);
    expect(answers.filter((a) => a.ok)).toHaveLength(1);
    expect(answers.find((a) => !a.ok)).toEqual({ ok: false, code: "username_taken" });
    expect(await store.list("main")).toHaveLength(before + 1);
    expect(await database.client.account.count()).toBe(before + 1);
  });

  test("[U2] two administrators who lock each other through two servers: one stays", async () => {
    await add(21, "second", ["administrator"]);
    const [first, second] = [store, createPrismaStaffStore(other)];
    const answers = await Promise.all([
      first.update("main", nobody, testNow, (members) => lockMember(members, uuid(1), uuid(21), testNow)),
      second.update("main", nobody, testNow, (members) => lockMember(members, uuid(21), uuid(1), testNow)),
    ]);
    expect(answers.map((a) => a.ok).toSorted()).toEqual([false, true]);
    expect(
      (await store.list("main")).filter((m) => m.lockedAt === null && m.roles.includes("administrator")),
    ).toHaveLength(1);
  });

  test("[U3] sessions and second factor end in the same step as what ends them; nobody else's", async () => {
    await openSession(uuid(1), "one");
    await openSession(uuid(21), "two");
    await database.client.twoFactor.create({ data: { id: "t", userId: uuid(1), secret: "s", backupCodes: "c" } });
    await database.client.user.update({ where: { id: uuid(1) }, data: { twoFactorEnabled: true } });
    const result = await store.update("main", nobody, testNow, (members) => resetTwoFactor(members, null, uuid(1)));
    expect(result).toMatchObject({ ok: true, value: { endsSessions: ["one"] } });
    expect(await store.findSessions(["one", "two"])).toEqual([{ id: "two", seenAt: testNow }]);
    expect(await database.client.twoFactor.count()).toBe(0);
    await store.touchSessions(["two"], "2026-11-23T09:30:00.000Z");
    expect(await store.findSessions(["two"])).toEqual([{ id: "two", seenAt: "2026-11-23T09:30:00.000Z" }]);
  });

  test("[S2] a change that is refused, or asks for nothing, leaves everything as it was", async () => {
    const [people, entries] = [await store.list("main"), await database.client.auditEntry.count()];
    expect(await add(1, "other.name", ["administrator"])).toEqual({ ok: false, code: "record_conflict" });
    await store.update("main", nobody, testNow, () => ({ ok: true, value: null }));
    expect([await store.list("main"), await database.client.auditEntry.count()]).toEqual([people, entries]);
  });

  test("[R38] where the database is gone it says so", async () => {
    const where = folder === null ? { url: await postgres.createDatabase() } : { dataDir: folder };
    const gone = await openTestDatabase(where);
    await gone.close();
    const lost = createPrismaStaffStore(gone);
    await expect(lost.list("main")).rejects.toThrow(StorageUnavailableError);
    await expect(add(31, "nobody", ["ombudsperson"], lost)).rejects.toThrow(StorageUnavailableError);
  });
});
