import { setTimeout as delay } from "node:timers/promises";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import type BetterSqlite3 from "better-sqlite3";
import { CommitConflictError, type SqlValue, type Statement } from "./database.ts";
import { createFairLock, type FairLock } from "./fair-lock.ts";

/** 3.51.3 repairs the WAL-reset corruption of all versions before. */
const minimumVersion = "3.51.3";
/** better-sqlite3 waits on the event loop, so only this long; `whileBusy` goes on waiting without blocking it. */
const blockingBusyMs = 20;
const busyMs = 3000;

export type Connection = { adapter: SqlDriverAdapter; raw: BetterSqlite3.Database };

export type SafeSqlite = {
  factory: SqlDriverAdapterFactory;
  /** One transaction of its own. */
  commit(statements: readonly Statement[]): Promise<void>;
  /** Inside the transaction that the caller holds open on `factory`'s adapter. */
  run(statements: readonly Statement[]): void;
  /** Moves the write-ahead log into the file and empties it, as far as nobody reads an older state. */
  scrub(): Promise<void>;
  close(): Promise<void>;
};

/**
 * The only way to the SQLite file. Prisma's own adapter runs a query from outside inside whichever transaction is open
 * and loses acknowledged writes with its rollback (R3). Here one writer connection stands behind a fair lock that every
 * write and every transaction takes; reads outside a transaction have a connection of their own.
 */
export async function openSafeSqlite(file: string): Promise<SafeSqlite> {
  const writer = await connect(file);
  await setPragmas(writer.raw, [
    ["journal_mode", "wal"],
    // better-sqlite3 compiles NORMAL in for WAL, which loses the latest commits with the power (R2).
    ["synchronous", 2],
    ["busy_timeout", blockingBusyMs],
    ["foreign_keys", 1],
    // What is deleted is overwritten, so that nothing of it can be read out of the file (R41).
    ["secure_delete", 1],
  ]);
  assertVersion(writer.raw);
  const reader = await connect(file);
  await setPragmas(reader.raw, [
    ["query_only", 1],
    ["busy_timeout", blockingBusyMs],
  ]);

  const lock = createFairLock();
  const adapter = createAdapter(writer, reader, lock);
  const prepared = new Map<string, BetterSqlite3.Statement>();

  function run(statements: readonly Statement[]): void {
    if (!writer.raw.inTransaction) throw new Error("statements need an open transaction");
    try {
      for (const statement of statements) runStatement(writer.raw, prepared, statement);
    } catch (error) {
      throw isUniqueViolation(error) ? new CommitConflictError("a unique key is taken") : error;
    }
  }

  return {
    factory: { provider: "sqlite", adapterName: adapter.adapterName, connect: async () => adapter },
    commit: (statements) =>
      lock.run(async () => {
        await whileBusy(() => writer.raw.exec("BEGIN IMMEDIATE"));
        // From here on without a pause: nothing else of this process runs before the end.
        try {
          run(statements);
          writer.raw.exec("COMMIT");
        } finally {
          if (writer.raw.inTransaction) writer.raw.exec("ROLLBACK");
        }
      }),
    run,
    scrub: () => lock.run(() => whileBusy(() => void writer.raw.pragma("wal_checkpoint(TRUNCATE)"))),
    close: () =>
      lock.run(async () => {
        reader.raw.close();
        writer.raw.close();
      }),
  };
}

/** A connection as Prisma's adapter makes it, together with the driver's object inside. */
export async function connect(file: string): Promise<Connection> {
  const adapter = await new PrismaBetterSqlite3({ url: file, timeout: blockingBusyMs }).connect();
  const raw = (adapter as SqlDriverAdapter & { client?: BetterSqlite3.Database }).client;
  if (typeof raw?.prepare !== "function") throw new Error("@prisma/adapter-better-sqlite3 no longer has `client`");
  return { adapter, raw };
}

/** Repeats what found the database locked by another process, without blocking the event loop (R4). */
export async function whileBusy<T>(attempt: () => T | Promise<T>, waitMs = busyMs): Promise<T> {
  const deadline = performance.now() + waitMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await delay(2 + Math.random() * 8);
    }
  }
}

function createAdapter(writer: Connection, reader: Connection, lock: FairLock): SqlDriverAdapter {
  const adapterName = "wartemarke-safe-sqlite";
  return {
    provider: "sqlite",
    adapterName,
    queryRaw: (query) =>
      isRead(query.sql)
        ? whileBusy(() => reader.adapter.queryRaw(query))
        : lock.run(() => whileBusy(() => writer.adapter.queryRaw(query))),
    executeRaw: (query) => lock.run(() => whileBusy(() => writer.adapter.executeRaw(query))),
    executeScript: (script) => lock.run(() => writer.adapter.executeScript(script)),
    startTransaction: async (isolationLevel) => {
      if (isolationLevel && isolationLevel !== "SERIALIZABLE") {
        throw new DriverAdapterError({ kind: "InvalidIsolationLevel", level: isolationLevel });
      }
      const release = await lock.acquire();
      try {
        // IMMEDIATE: a deferred one that reads first gets SQLITE_BUSY_SNAPSHOT, which no timeout waits for.
        await whileBusy(() => writer.adapter.executeRaw(plainQuery("BEGIN IMMEDIATE")));
        return createTransaction(writer, release);
      } catch (error) {
        release();
        throw error;
      }
    },
    // The connections belong to `openSafeSqlite`: Prisma disconnects and connects as it likes.
    dispose: async () => {},
  };
}

function createTransaction(writer: Connection, release: () => void): Transaction {
  let isOpen = true;

  /** SQLite ends a transaction by itself after some errors: what follows must not run outside of it. */
  function assertOpen(): void {
    if (isOpen && writer.raw.inTransaction) return;
    throw new DriverAdapterError({ kind: "TransactionAlreadyClosed", cause: "SQLite has ended the transaction" });
  }

  /** The engine sends COMMIT and ROLLBACK itself; this puts right what is left when one of them failed. */
  async function end(): Promise<void> {
    if (!isOpen) return;
    isOpen = false;
    try {
      if (writer.raw.inTransaction) writer.raw.exec("ROLLBACK");
    } finally {
      release();
    }
  }

  async function execute(query: SqlQuery): Promise<number> {
    if (query.sql === "ROLLBACK" && (!isOpen || !writer.raw.inTransaction)) return 0;
    assertOpen();
    return writer.adapter.executeRaw(query);
  }

  return {
    provider: "sqlite",
    adapterName: "wartemarke-safe-sqlite",
    options: { usePhantomQuery: false },
    queryRaw: async (query) => {
      assertOpen();
      return writer.adapter.queryRaw(query);
    },
    executeRaw: execute,
    createSavepoint: async (name) => void (await execute(plainQuery(`SAVEPOINT ${name}`))),
    rollbackToSavepoint: async (name) => void (await execute(plainQuery(`ROLLBACK TO ${name}`))),
    releaseSavepoint: async (name) => void (await execute(plainQuery(`RELEASE SAVEPOINT ${name}`))),
    commit: end,
    rollback: end,
  };
}

function runStatement(
  raw: BetterSqlite3.Database,
  prepared: Map<string, BetterSqlite3.Statement>,
  { sql, args, expect }: Statement,
): void {
  let statement = prepared.get(sql);
  if (!statement) {
    statement = raw.prepare(sql);
    prepared.set(sql, statement);
  }
  const { changes } = statement.run(args.map(encodeValue));
  if (expect !== undefined && changes !== expect) throw new CommitConflictError("a row changed meanwhile");
}

/** As Prisma writes them: both sides read each other's rows. */
function encodeValue(value: SqlValue): string | number | null {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString().replace("Z", "+00:00");
  return value;
}

async function setPragmas(
  raw: BetterSqlite3.Database,
  pragmas: readonly (readonly [string, string | number])[],
): Promise<void> {
  for (const [name, wanted] of pragmas) {
    await whileBusy(() => raw.pragma(`${name}=${wanted}`));
    const found = raw.pragma(name, { simple: true });
    if (String(found) !== String(wanted)) throw new Error(`PRAGMA ${name} is ${found}, wanted ${wanted}`);
  }
}

function assertVersion(raw: BetterSqlite3.Database): void {
  const version = String(raw.prepare("SELECT sqlite_version()").pluck().get());
  if (version.localeCompare(minimumVersion, "en", { numeric: true }) < 0) {
    throw new Error(`SQLite ${version} is too old: ${minimumVersion} or newer is needed`);
  }
}

function isRead(sql: string): boolean {
  return /^\s*(select|explain)\b/i.test(sql);
}

function plainQuery(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] };
}

function isBusy(error: unknown): boolean {
  const code =
    (error as { code?: string }).code ?? (error as { cause?: { originalCode?: string } }).cause?.originalCode;
  return code?.startsWith("SQLITE_BUSY") ?? false;
}

function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY";
}
