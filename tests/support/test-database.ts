import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Database, Logger } from "#server/adapters/prisma/database.ts";
import { openDatabase } from "#server/adapters/prisma/open-database.ts";
import { dayToRow, deskToRow } from "#server/adapters/prisma/rows.ts";
import type { Queue } from "#server/domain/queue.ts";

/** A new folder under the system's temporary one. */
export function makeFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "wartemarke-store-"));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Opens a database of its own for a test: SQLite in a folder, or a PostgreSQL address. */
export function openTestDatabase(where: { url?: string; dataDir?: string; logger?: Logger }): Promise<Database> {
  const { url = null, dataDir = "", logger } = where;
  return openDatabase({ url, dataDir, ...(logger && { logger }) });
}

/** Stores the frame of a queue without its tickets: office, day, settings and desks. */
export async function insertOffice({ client }: Database, queue: Queue): Promise<void> {
  const { officeId: id, epoch, revision, settings, callSeq } = queue;
  await client.office.create({
    data: { id, epoch, revision, settings, callSeq, recentCalls: [], ...dayToRow(queue.day) },
  });
  await client.desk.createMany({ data: queue.desks.map((desk) => deskToRow(desk, id)) });
}
