import path from "node:path";
import { UsageError } from "#scripts/admin/options.ts";
import { backupDatabase, restoreDatabase } from "#server/adapters/prisma/backup.ts";
import { readEnv } from "#server/env.ts";

export async function backup(args: readonly string[]): Promise<void> {
  const file = readFile(args);
  await backupDatabase(readLocation(), file);
  console.log(`The database is copied to ${file}.`);
}

export async function restore(args: readonly string[]): Promise<void> {
  const file = readFile(args);
  const { keptAside } = await restoreDatabase(readLocation(), file);
  console.log(`${file} is now the database.${keptAside === null ? "" : ` The old one is kept as ${keptAside}.`}`);
}

function readFile(args: readonly string[]): string {
  const [file, ...rest] = args;
  if (file === undefined || file.startsWith("-") || rest.length > 0) throw new UsageError("Exactly one FILE is needed");
  return path.resolve(file);
}

function readLocation(): { url: string | null; dataDir: string } {
  const { databaseUrl, dataDir } = readEnv();
  return { url: databaseUrl, dataDir };
}
