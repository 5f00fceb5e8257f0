import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { DatabaseOpenError } from "./database.ts";

export type Provider = "sqlite" | "postgresql";
export type Migration = { name: string; sql: string };

const migrationsFolder = fileURLToPath(new URL("../../../prisma/migrations", import.meta.url));

export function migrationsFolderOf(provider: Provider): string {
  return path.join(migrationsFolder, provider);
}

/** Oldest first. */
export function readMigrations(provider: Provider): readonly Migration[] {
  const folder = migrationsFolderOf(provider);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
    .map((name) => ({ name, sql: readFileSync(path.join(folder, name, "migration.sql"), "utf8") }));
}

/** A row of Prisma's own table. */
export type AppliedMigration = { name: string; isFinished: boolean };

/**
 * Which migrations a database still needs.
 *
 * @throws DatabaseOpenError where it comes from a newer version, or one of its migrations was interrupted.
 */
export function findPending(
  applied: readonly AppliedMigration[],
  known: readonly Migration[],
  where: string,
): readonly Migration[] {
  const unknown = applied.find((row) => !known.some((migration) => migration.name === row.name));
  if (unknown) {
    throw new DatabaseOpenError(
      `${where} was written by a newer version of Wartemarke (migration ${unknown.name} is unknown here): ` +
        "start that version, or restore a backup made with this one",
    );
  }
  const interrupted = applied.find((row) => !row.isFinished);
  if (interrupted) {
    throw new DatabaseOpenError(`${where}: migration ${interrupted.name} was interrupted: restore a backup`);
  }
  return known.filter((migration) => !applied.some((row) => row.name === migration.name));
}
