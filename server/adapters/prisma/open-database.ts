import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Database, type DatabaseLocation, DatabaseOpenError, type Logger } from "./database.ts";
import { openPostgres } from "./open-postgres.ts";
import { openSqlite } from "./open-sqlite.ts";

export type OpenOptions = DatabaseLocation & { logger?: Logger };

/**
 * Opens, checks and migrates the database.
 *
 * @throws DatabaseOpenError, before anything was written, where it cannot be used.
 */
export async function openDatabase({ url, dataDir, logger = silentLogger }: OpenOptions): Promise<Database> {
  const file = sqliteFileOf({ url, dataDir });
  return file === null ? openPostgres(String(url), logger) : openSqlite(file, logger);
}

/** The SQLite file of a location; null: PostgreSQL. */
export function sqliteFileOf({ url, dataDir }: DatabaseLocation): string | null {
  if (url === null || url === "") return path.resolve(dataDir, "wartemarke.db");
  if (/^postgres(ql)?:\/\//.test(url)) return null;
  if (url.startsWith("file:///")) return fileURLToPath(url);
  if (url.startsWith("file:")) return path.resolve(url.slice("file:".length));
  throw new DatabaseOpenError("DATABASE_URL is neither a postgres:// nor a file: address");
}

const silentLogger: Logger = { warn() {}, error() {} };
