import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readSync, statSync } from "node:fs";
import path from "node:path";
import type BetterSqlite3 from "better-sqlite3";
import { PrismaClient } from "#generated/sqlite/client.ts";
import { type Database, DatabaseOpenError, type Logger } from "./database.ts";
import { type AppliedMigration, findPending, type Migration, readMigrations } from "./migrations.ts";
import { type Connection, connect, openSafeSqlite, whileBusy } from "./safe-sqlite.ts";
import { applyMigrations } from "./schema-engine.ts";
import { createMigrationFactory } from "./sqlite-migration-factory.ts";

/** How long a second process waits while the first one migrates (R11). */
const migrationWaitMs = 30_000;
/** How long opening waits for a process that recovers or empties the log at that moment. */
const openWaitMs = 8_000;

export async function openSqlite(file: string, logger: Logger): Promise<Database> {
  assertWritable(file);
  assertHeader(file);
  const inode = inodeOf(file);
  try {
    await prepare(file);
  } catch (error) {
    throw toOpenError(error, file);
  }
  // A restore puts a new file in place: what was checked above would be the old one.
  if (inode !== null && inode !== inodeOf(file)) {
    throw new DatabaseOpenError(`The database ${file} was replaced while it was being opened: start again`);
  }

  const sqlite = await openSafeSqlite(file).catch((error: unknown) => {
    throw toOpenError(error, file);
  });
  const client = new PrismaClient({
    adapter: sqlite.factory,
    errorFormat: "minimal",
    transactionOptions: { maxWait: 5000, timeout: 5000 },
  });
  return {
    provider: "sqlite",
    client,
    commit: sqlite.commit,
    readTogether: (work) => client.$transaction(work),
    // Prisma's transaction holds the file's write lock from its first moment, and runs on the writer as `run` does.
    commitInTurn: (_officeId, prepare) =>
      client.$transaction(async (reader) => {
        const statements = await prepare(reader);
        if (statements) sqlite.run(statements);
      }),
    scrub: sqlite.scrub,
    ping: async () => void (await client.$queryRaw`SELECT 1`),
    logger,
    async close() {
      await client.$disconnect();
      await sqlite.close();
    },
  };
}

/** @throws where the file is damaged, foreign, or from a newer version; the migrations it still needs otherwise. */
export function checkSqlite(raw: BetterSqlite3.Database, file: string): readonly Migration[] {
  const damage = raw.prepare("PRAGMA quick_check(1)").pluck().get();
  if (damage !== "ok") {
    throw new DatabaseOpenError(
      `The database ${file} is damaged (${String(damage).replaceAll("\n", " ")}): restore a backup`,
    );
  }
  const tables = raw.prepare("SELECT name FROM sqlite_schema WHERE type='table'").pluck().all();
  if (tables.length > 0 && !tables.includes("_prisma_migrations")) {
    throw new DatabaseOpenError(`${file} is a SQLite database, but not one of Wartemarke`);
  }
  return findPending(tables.length > 0 ? readApplied(raw) : [], readMigrations("sqlite"), `The database ${file}`);
}

/** Checks, and migrates where the check found nothing against it. */
async function prepare(file: string): Promise<void> {
  const connection = await connect(file);
  const { raw } = connection;
  try {
    const pending = await whileBusy(() => checkSqlite(raw, file), openWaitMs);
    if (pending.length > 0) await migrate(connection, file);
  } finally {
    raw.close();
  }
}

/** All or nothing: a kill in the middle leaves the database as it was (R11). */
async function migrate(connection: Connection, file: string): Promise<void> {
  const { raw } = connection;
  await whileBusy(() => raw.pragma("journal_mode=WAL"), migrationWaitMs);
  raw.pragma("synchronous=FULL");
  // Rebuilding a table drops the old one: rows pointing to it are checked at the end instead.
  raw.pragma("foreign_keys=OFF");
  await whileBusy(() => raw.exec("BEGIN IMMEDIATE"), migrationWaitMs);
  try {
    if (checkSqlite(raw, file).length > 0) {
      await applyMigrations("sqlite", createMigrationFactory(connection), readMigrations("sqlite"));
    }
    const orphans = raw.prepare("PRAGMA foreign_key_check").all();
    if (orphans.length > 0) throw new Error("a migration left rows that point nowhere");
    raw.exec("COMMIT");
  } finally {
    if (raw.inTransaction) raw.exec("ROLLBACK");
  }
}

function readApplied(raw: BetterSqlite3.Database): readonly AppliedMigration[] {
  const rows = raw
    .prepare("SELECT migration_name AS name, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL")
    .all() as { name: string; finished_at: unknown }[];
  return rows.map((row) => ({ name: row.name, isFinished: row.finished_at !== null }));
}

function assertWritable(file: string): void {
  const folder = path.dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new DatabaseOpenError(`The data folder ${folder} cannot be written to (${codeOf(error)})`, { cause: error });
  }
  if (!existsSync(file)) return;
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new DatabaseOpenError(`The database ${file} cannot be written to (${codeOf(error)})`, { cause: error });
  }
}

/** Before SQLite touches it: even opening a foreign file could leave side files behind. */
function assertHeader(file: string): void {
  if (!existsSync(file) || statSync(file).size === 0) return;
  const header = Buffer.alloc(16);
  const descriptor = openSync(file, "r");
  readSync(descriptor, header, 0, 16, 0);
  closeSync(descriptor);
  if (header.toString("latin1") !== "SQLite format 3\0") {
    throw new DatabaseOpenError(`The database ${file} is damaged, or no SQLite database: restore a backup`);
  }
}

function inodeOf(file: string): number | null {
  return existsSync(file) ? statSync(file).ino : null;
}

function toOpenError(error: unknown, file: string): DatabaseOpenError {
  if (error instanceof DatabaseOpenError) return error;
  const code = codeOf(error);
  const cause = { cause: error };
  if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")) {
    return new DatabaseOpenError(`The database ${file} is damaged (${code}): restore a backup`, cause);
  }
  if (code.startsWith("SQLITE_BUSY")) {
    return new DatabaseOpenError(`The database ${file} is locked by another process`, cause);
  }
  if (code.startsWith("SQLITE_READONLY") || code.startsWith("SQLITE_CANTOPEN")) {
    return new DatabaseOpenError(`The database ${file} cannot be written to (${code})`, cause);
  }
  return new DatabaseOpenError(`The database ${file} cannot be used: ${firstLine(error)}`, cause);
}

function codeOf(error: unknown): string {
  return String((error as { code?: string }).code ?? "unknown error");
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";
}
