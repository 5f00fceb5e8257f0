import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { seedDatabase, seededOfficeId } from "#prisma/seed/seed-database.ts";
import { diffBoth } from "#scripts/migration.ts";
import { createPrismaCatalogueStore } from "#server/adapters/prisma/catalogue-store.ts";
import { DatabaseOpenError } from "#server/adapters/prisma/database.ts";
import { openDatabase } from "#server/adapters/prisma/open-database.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import type { Random } from "#server/application/ports.ts";
import { kioskTiles } from "#server/domain/catalogue.ts";
import { defaultOfficeSettings } from "#server/domain/office-settings.ts";
import { testDate, testNow } from "#tests/support/builders.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { makeFolder, removeFolder } from "#tests/support/test-database.ts";

const random: Random = {
  token: () => randomBytes(16).toString("base64url"),
  below: (limit) => limit - 1,
  uuid: () => crypto.randomUUID(),
};

let dataDir = "";
let file = "";

beforeEach(() => {
  dataDir = makeFolder();
  file = path.join(dataDir, "wartemarke.db");
});
afterEach(() => removeFolder(dataDir));

describe("SQLite", () => {
  /** A database that was used and closed. */
  async function makeUsed(): Promise<void> {
    const database = await openDatabase({ url: null, dataDir });
    await seedDatabase(database, { clockNow: testNow, random });
    await database.close();
  }

  async function messageOfRefusal(): Promise<string> {
    const before = readFileSync(file);
    const names = readdirSync(dataDir);
    const error = await openDatabase({ url: null, dataDir }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DatabaseOpenError);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dataDir)).toEqual(names);
    const { message } = error as DatabaseOpenError;
    expect(message).toContain(file);
    expect(message).not.toContain("\n");
    return message;
  }

  test("a new folder gets a database, an old one is opened again with what it holds", async () => {
    dataDir = path.join(dataDir, "a", "b");
    await makeUsed();
    const database = await openDatabase({ url: null, dataDir });
    expect(await createPrismaQueueStore(database).officeIds()).toEqual([seededOfficeId]);
    await database.close();
    expect(readdirSync(dataDir)).toEqual(["wartemarke.db"]);
  });

  test("[R2] every open ends with WAL, full synchronisation and foreign keys, also when the file says otherwise", async () => {
    await makeUsed();
    const raw = new BetterSqlite3(file);
    raw.pragma("journal_mode=DELETE");
    raw.close();
    const database = await openDatabase({ url: null, dataDir });
    const orphan = database.client
      .$executeRaw`INSERT INTO "Desk" ("id","officeId","room","order") VALUES ('d','none','1',1)`;
    await expect(orphan).rejects.toThrow();
    const pragma = async (name: string) =>
      Object.values((await database.client.$queryRawUnsafe<object[]>(`PRAGMA ${name}`))[0] ?? {}).map(String);
    expect(await pragma("journal_mode")).toEqual(["wal"]);
    expect(await pragma("synchronous")).toEqual(["2"]);
    expect(await pragma("foreign_keys")).toEqual(["1"]);
    await database.close();
  });

  test("a damaged file is refused and left as it is", async () => {
    writeFileSync(file, randomBytes(8192));
    expect(await messageOfRefusal()).toMatch(/damaged/);
  });

  test("a file damaged in the middle is refused and left as it is", async () => {
    await makeUsed();
    const bytes = readFileSync(file);
    randomBytes(4096 * 6).copy(bytes, 4096 * 3);
    writeFileSync(file, bytes);
    expect(await messageOfRefusal()).toMatch(/damaged/);
  });

  test("a database from a newer version is refused and left as it is", async () => {
    await makeUsed();
    const raw = new BetterSqlite3(file);
    raw
      .prepare("INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', 'x', 1, ?)")
      .run("29990101000000_later");
    raw.close();
    expect(await messageOfRefusal()).toMatch(/newer version.*29990101000000_later/);
  });

  test("another program's database is refused and left as it is", async () => {
    const raw = new BetterSqlite3(file);
    raw.exec("CREATE TABLE recipe (id INTEGER)");
    raw.close();
    expect(await messageOfRefusal()).toMatch(/not one of Wartemarke/);
  });

  test("a database another process keeps locked is refused by name", { timeout: 20_000 }, async () => {
    await makeUsed();
    const raw = new BetterSqlite3(file);
    raw.pragma("locking_mode=EXCLUSIVE");
    raw.exec("BEGIN EXCLUSIVE");
    await expect(openDatabase({ url: null, dataDir })).rejects.toThrow(`${file} is locked by another process`);
    raw.close();
  });

  test("a data folder that cannot be made is refused by name", async () => {
    writeFileSync(path.join(dataDir, "file"), "");
    const inside = path.join(dataDir, "file", "data");
    await expect(openDatabase({ url: null, dataDir: inside })).rejects.toThrow(
      `The data folder ${inside} cannot be written to (ENOTDIR)`,
    );
  });

  test("[R38] a read-only data folder is refused by name", async () => {
    // Also root cannot write here, which no mode of an ordinary folder achieves.
    const folder = "/sys/kernel";
    if (!existsSync(folder)) return;
    await expect(openDatabase({ url: null, dataDir: folder })).rejects.toThrow(/^The data(base| folder) \/sys\/kernel/);
  });

  test("[R11] two processes that start at once on an empty folder both come up", async () => {
    const databases = await Promise.all([0, 1, 2].map(() => openDatabase({ url: null, dataDir })));
    await Promise.all(databases.map((database) => seedDatabase(database, { clockNow: testNow, random })));
    const [first] = databases;
    expect(await first?.client.office.count()).toBe(1);
    expect(await first?.client.catalogue.count()).toBe(1);
    for (const database of databases) await database.close();
  });

  test("an address that is neither postgres:// nor file: is refused", async () => {
    await expect(openDatabase({ url: "mysql://localhost/x", dataDir })).rejects.toThrow(/DATABASE_URL/);
  });

  test("seeding twice overwrites nothing, and brings all 92 concerns with ten tiles", async () => {
    await makeUsed();
    const database = await openDatabase({ url: null, dataDir });
    await database.client.office.update({
      where: { id: seededOfficeId },
      data: { numberOffset: 7, dayDate: "2026-01-02" },
    });
    await seedDatabase(database, { clockNow: testNow, random });
    const catalogue = await createPrismaCatalogueStore(database).current();
    expect([catalogue.concerns.length, catalogue.outcomes.length, catalogue.outcomeGroups.length]).toEqual([92, 22, 8]);
    expect(kioskTiles(catalogue, testDate)).toHaveLength(10);
    const queue = await createPrismaQueueStore(database).read(seededOfficeId);
    expect(queue.day).toMatchObject({ date: "2026-01-02", numberOffset: 7 });
    expect(queue.settings).toEqual(defaultOfficeSettings);
    expect(queue.desks.map((desk) => [desk.room, desk.order])).toEqual([["2", 1]]);
    await database.close();
  });

  test("[V3] a newer catalogue stands beside the old one and becomes the current one", async () => {
    await makeUsed();
    const database = await openDatabase({ url: null, dataDir });
    await database.client.catalogue.create({ data: { version: "older", seededAt: new Date("2020-01-01") } });
    const stores = createPrismaCatalogueStore(database);
    expect((await stores.current()).concerns).toHaveLength(92);
    await database.client.catalogue.create({ data: { version: "newer", seededAt: new Date("2030-01-01") } });
    expect(await stores.current()).toMatchObject({ version: "newer", concerns: [] });
    expect(await database.client.catalogue.count()).toBe(3);
    await database.close();
  });
});

describe("PostgreSQL", () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.close());

  test("schema and migrations agree, for both databases", async () => {
    expect(await diffBoth(await postgres.createDatabase())).toEqual({ sqlite: null, postgresql: null });
  });

  test("[R11] three nodes that start at once on an empty database all come up", async () => {
    const url = await postgres.createDatabase();
    const databases = await Promise.all([0, 1, 2].map(() => openDatabase({ url, dataDir })));
    await Promise.all(databases.map((database) => seedDatabase(database, { clockNow: testNow, random })));
    const [first] = databases;
    expect(await first?.client.office.count()).toBe(1);
    expect((await createPrismaCatalogueStore(first!).current()).concerns).toHaveLength(92);
    for (const database of databases) await database.close();
  });

  test("a database from a newer version is refused without its password", async () => {
    const url = await postgres.createDatabase();
    const database = await openDatabase({ url, dataDir });
    await database.client.$executeRaw`INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name)
      VALUES ('x', 'x', now(), '29990101000000_later')`;
    await database.close();
    const error = await openDatabase({ url, dataDir }).catch((reason: unknown) => reason);
    expect(String(error)).toMatch(/newer version.*29990101000000_later/);
    expect(String(error)).not.toContain("postgres:postgres");
  });

  test("[R2] synchronous_commit=off is refused", async () => {
    const url = await postgres.createDatabase();
    const lax = `${url}?options=${encodeURIComponent("-c synchronous_commit=off")}`;
    await expect(openDatabase({ url: lax, dataDir })).rejects.toThrow(/synchronous_commit=off/);
  });

  test("[R2] fsync=off is refused", async () => {
    const careless = await startPostgres(["-c", "fsync=off"]);
    try {
      await expect(openDatabase({ url: careless.url, dataDir })).rejects.toThrow(/fsync=off/);
    } finally {
      await careless.close();
    }
  });

  test("an address nobody listens at is refused in one line without its password", async () => {
    const url = "postgres://user:secret@127.0.0.1:1/x";
    const error = await openDatabase({ url, dataDir }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DatabaseOpenError);
    expect(String(error)).toMatch(/x at 127\.0\.0\.1:1 cannot be used: .*ECONNREFUSED/);
    expect(String(error)).not.toContain("secret");
  });
});

test("a folder with a data folder of its own is not touched beside it", async () => {
  mkdirSync(path.join(dataDir, "data"));
  const database = await openDatabase({ url: `file:${path.join(dataDir, "data", "x.db")}`, dataDir });
  await database.close();
  expect(readdirSync(dataDir)).toEqual(["data"]);
});
