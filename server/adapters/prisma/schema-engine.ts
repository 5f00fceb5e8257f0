import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { type Migration, migrationsFolderOf, type Provider } from "./migrations.ts";

// Prisma's command line wants a native engine from the network for migrations; this is the same engine from npm.

const filters = { externalTables: [], externalEnums: [] };
let isInstantiated = false;

/** Applies what is missing and keeps `_prisma_migrations` just as Prisma's command line does. */
export async function applyMigrations(
  provider: Provider,
  factory: SqlMigrationAwareDriverAdapterFactory,
  migrations: readonly Migration[],
): Promise<void> {
  await runEngine(factory, (engine) =>
    engine.applyMigrations({ migrationsList: listMigrations(provider, migrations), filters }),
  );
}

/** The SQL from the migrations so far to the schema; null where there is no difference. */
export async function diffToSchema(
  provider: Provider,
  factory: SqlMigrationAwareDriverAdapterFactory,
  migrations: readonly Migration[],
  schema: string,
): Promise<string | null> {
  const { exitCode, stdout } = await runEngine(factory, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...listMigrations(provider, migrations) },
      to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
      script: true,
      exitCode: true,
      filters,
    }),
  );
  return exitCode === 2 ? stdout : null;
}

async function runEngine<T>(
  factory: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: engineModule.SchemaEngine) => Promise<T>,
): Promise<T> {
  if (!isInstantiated) instantiate();
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await engineModule.SchemaEngine.new({ datamodels: undefined }, () => {}, bound);
  try {
    return await work(engine);
  } catch (error) {
    // The engine sees only a number for what the driver threw: put the driver's error behind its own.
    const id = /External error id#(\d+)/.exec(String(error))?.[1];
    const cause = id === undefined ? undefined : bound.errorRegistry.consumeError(Number(id))?.error;
    throw cause === undefined ? error : new Error(`schema engine: ${String(cause)}`, { cause });
  } finally {
    engine.free();
  }
}

function instantiate(): void {
  // The engine hands its panics over here; without it they come out as an unrelated TypeError.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string): void {
        throw new Error(`schema engine panicked: ${message}`);
      },
    },
  });
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = new WebAssembly.Module(readFileSync(path.join(path.dirname(script), "schema_engine_bg.wasm")));
  const { exports } = new WebAssembly.Instance(wasm, { "./schema_engine_bg.js": engineModule });
  engineModule.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
  isInstantiated = true;
}

function listMigrations(provider: Provider, migrations: readonly Migration[]) {
  return {
    baseDir: migrationsFolderOf(provider),
    lockfile: { path: "migration_lock.toml", content: `provider = "${provider}"\n` },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
}
