import { randomUUID } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import type { DatabaseLocation } from "./database.ts";
import { sqliteFileOf } from "./open-database.ts";
import { checkSqlite } from "./open-sqlite.ts";

/** Backing up or restoring is not possible. The message is one line for the operator. */
export class BackupError extends Error {
  override name = "BackupError";
}

/**
 * Writes a consistent copy, also while the server runs: `VACUUM INTO` reads one snapshot and blocks nobody. A copy of
 * the file itself would lack what is still in the write-ahead log (R40).
 */
export async function backupDatabase(location: DatabaseLocation, target: string): Promise<void> {
  const source = fileOf(location, "pg_dump");
  const file = path.resolve(target);
  if (!existsSync(source)) throw new BackupError(`There is no database at ${source}`);
  if (existsSync(file)) throw new BackupError(`${file} exists already: choose another name`);

  const unfinished = `${file}.unfinished-${randomUUID()}`;
  try {
    withDatabase(source, (database) => {
      database.prepare("VACUUM INTO ?").run(unfinished);
    });
    withDatabase(unfinished, assertIntact);
    flush(unfinished);
    renameSync(unfinished, file);
    flush(path.dirname(file));
  } catch (error) {
    throw toBackupError(error, `The backup ${file} was not written`);
  } finally {
    removeWithSideFiles(unfinished);
  }
}

/**
 * Puts a backup in the database's place. The old one stays beside it, `wartemarke.db.before-restore-…`. Every office
 * gets a new epoch: screens then take the older state for what it is (R13).
 *
 * @throws BackupError while a server holds the database, and for a file that is damaged, from a newer version, or a
 * mere copy of a live database.
 */
export async function restoreDatabase(
  location: DatabaseLocation,
  backup: string,
): Promise<{ keptAside: string | null }> {
  const target = fileOf(location, "pg_restore");
  const source = path.resolve(backup);
  if (!existsSync(source)) throw new BackupError(`There is no backup at ${source}`);
  assertBackupFile(source);

  mkdirSync(path.dirname(target), { recursive: true });
  const unfinished = `${target}.unfinished-${randomUUID()}`;
  try {
    copyFileSync(source, unfinished);
    withDatabase(unfinished, (database) => {
      checkSqlite(database, source);
      assertIntact(database);
      database.transaction(() => markRestored(database))();
    });
    flush(unfinished);
    return { keptAside: replaceDatabase(target, unfinished) };
  } catch (error) {
    throw toBackupError(error, `${source} was not restored`);
  } finally {
    removeWithSideFiles(unfinished);
  }
}

/** A new epoch for every office, and an entry in its log of changes (L1): what followed the backup is gone. */
function markRestored(database: BetterSqlite3.Database): void {
  const renew = database.prepare('UPDATE "Office" SET "epoch" = ? WHERE "id" = ?');
  // A backup of an earlier version has no such table yet: it is migrated when a server opens it.
  const hasLog = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'AuditEntry'").get() !== undefined;
  const now = new Date().toISOString().replace("Z", "+00:00");
  for (const id of database.prepare('SELECT "id" FROM "Office"').pluck().all()) {
    renew.run(randomUUID(), id);
    if (hasLog) database.prepare(restoreEntry).run(id, now);
  }
}

const restoreEntry = `INSERT INTO "AuditEntry" ("officeId", "at", "actorKind", "action", "fields")
                      VALUES (?, ?, 'operator', 'database_restored', '[]')`;

/**
 * A process that has the database open holds a shared lock on it, which the system takes away when the process dies.
 * Leaving WAL needs the exclusive lock: it fails while anybody is there, and it folds the log into the file.
 */
function replaceDatabase(target: string, replacement: string): string | null {
  if (!existsSync(target)) {
    renameSync(replacement, target);
    flush(path.dirname(target));
    return null;
  }
  const keptAside = `${target}.before-restore-${new Date().toISOString().replace(/\D/g, "").slice(0, 17)}`;
  const old = new BetterSqlite3(target, { timeout: 0 });
  try {
    const isHeld = takeAlone(old) === "held";
    if (isHeld) throw new BackupError(`A server is running on ${target}: stop it first`);
    // Link, then rename over: at no moment is there no database, which a starting server would make anew.
    linkSync(target, keptAside);
    for (const suffix of ["-wal", "-shm"]) moveAside(`${target}${suffix}`, `${keptAside}${suffix}`);
    renameSync(replacement, target);
    flush(path.dirname(target));
    return keptAside;
  } finally {
    old.close();
  }
}

/** A damaged file cannot be locked, nor is anybody served from it. */
function takeAlone(database: BetterSqlite3.Database): "alone" | "held" | "damaged" {
  try {
    database.pragma("locking_mode=EXCLUSIVE");
    database.pragma("journal_mode=DELETE");
    database.exec("BEGIN EXCLUSIVE; COMMIT");
    return "alone";
  } catch (error) {
    const code = String((error as { code?: string }).code);
    if (code.startsWith("SQLITE_BUSY")) return "held";
    if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")) return "damaged";
    throw error;
  }
}

function assertBackupFile(file: string): void {
  const header = Buffer.alloc(20);
  const descriptor = openSync(file, "r");
  readSync(descriptor, header, 0, 20, 0);
  closeSync(descriptor);
  if (header.toString("latin1", 0, 16) !== "SQLite format 3\0") {
    throw new BackupError(`${file} is not a backup, or is damaged`);
  }
  // Bytes 18 and 19 are 2 in WAL mode: a file copied from under a server, without its log. Backups are never that (R40).
  if (header[18] === 2 || (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0)) {
    throw new BackupError(`${file} is a copy of a live database, not a backup: it may lack the latest numbers`);
  }
}

function assertIntact(database: BetterSqlite3.Database): void {
  const result = database.prepare("PRAGMA integrity_check(1)").pluck().get();
  if (result !== "ok") throw new BackupError(`the copy is damaged (${String(result)})`);
}

function withDatabase(file: string, work: (database: BetterSqlite3.Database) => void): void {
  const database = new BetterSqlite3(file, { timeout: 5000, fileMustExist: true });
  try {
    work(database);
  } finally {
    database.close();
  }
}

/** So that a power cut after the rename finds the whole file, and the name. */
function flush(fileOrFolder: string): void {
  const descriptor = openSync(fileOrFolder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function moveAside(file: string, to: string): void {
  if (existsSync(file)) renameSync(file, to);
}

function removeWithSideFiles(file: string): void {
  for (const suffix of ["", "-journal", "-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
}

function fileOf(location: DatabaseLocation, tool: "pg_dump" | "pg_restore"): string {
  const file = sqliteFileOf(location);
  if (file === null) throw new BackupError(`The database is PostgreSQL: use ${tool} for it`);
  return file;
}

function toBackupError(error: unknown, what: string): BackupError {
  if (error instanceof BackupError) return error;
  const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return new BackupError(`${what}: ${reason}`, { cause: error });
}
