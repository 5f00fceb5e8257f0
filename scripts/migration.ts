import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { derivePostgresqlSchema } from "#scripts/generate.ts";
import { migrationsFolderOf, type Provider, readMigrations } from "#server/adapters/prisma/migrations.ts";
import {
  createMigrationPool,
  createMigrationFactory as createPostgresqlFactory,
} from "#server/adapters/prisma/postgres-migration-factory.ts";
import { connect } from "#server/adapters/prisma/safe-sqlite.ts";
import { diffToSchema } from "#server/adapters/prisma/schema-engine.ts";
import { createMigrationFactory as createSqliteFactory } from "#server/adapters/prisma/sqlite-migration-factory.ts";
import { startPostgres } from "#tests/support/postgres.ts";

/** What the migrations so far lack of the schema, per database; null: nothing. */
export async function diffBoth(postgresqlUrl: string): Promise<Record<Provider, string | null>> {
  const schema = readFileSync(fileURLToPath(new URL("../prisma/schema.prisma", import.meta.url)), "utf8");
  const diff = (provider: Provider, factory: SqlMigrationAwareDriverAdapterFactory, datamodel: string) =>
    diffToSchema(provider, factory, readMigrations(provider), datamodel);
  const memory = await connect(":memory:");
  const pool = createMigrationPool({ connectionString: postgresqlUrl });
  try {
    return {
      sqlite: await diff("sqlite", createSqliteFactory(memory), schema),
      postgresql: await diff("postgresql", createPostgresqlFactory(pool), derivePostgresqlSchema(schema)),
    };
  } finally {
    memory.raw.close();
    await pool.end();
  }
}

/** Writes the next migration for both databases from prisma/schema.prisma, without network and native engine. */
async function main(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9]+([-_][a-z0-9]+)*$/.test(name)) {
    console.error("Usage: npm run db:migration -- NAME   (lower-case letters, digits, - and _)");
    process.exitCode = 1;
    return;
  }
  const postgres = await startPostgres();
  try {
    const difference = await diffBoth(postgres.url);
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const scripts = Object.entries(difference) as [Provider, string | null][];
    if (scripts.every(([, sql]) => sql === null)) console.log("Schema and migrations agree: nothing to write.");
    for (const [provider, sql] of scripts) {
      if (sql === null) continue;
      const folder = path.join(migrationsFolderOf(provider), `${stamp}_${name}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, "migration.sql"), sql);
      console.log(path.relative(process.cwd(), path.join(folder, "migration.sql")));
    }
  } finally {
    await postgres.close();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(process.argv[2]);
}
