import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { type Connection, connect } from "./safe-sqlite.ts";

/** What the schema engine works on: a connection that stays the caller's, and empty databases in memory beside it. */
export function createMigrationFactory(connection: Connection): SqlMigrationAwareDriverAdapterFactory {
  const adapter = createMigrationAdapter(connection, async () => {});
  return {
    provider: "sqlite",
    adapterName: adapter.adapterName,
    connect: async () => adapter,
    connectToShadowDb: async () => {
      const shadow = await connect(":memory:");
      return createMigrationAdapter(shadow, async () => void shadow.raw.close());
    },
  };
}

function createMigrationAdapter({ adapter, raw }: Connection, dispose: () => Promise<void>): SqlDriverAdapter {
  return {
    provider: "sqlite",
    adapterName: "wartemarke-sqlite-migration",
    queryRaw: (query) => adapter.queryRaw(query),
    // @NOTE The engine sends whole scripts this way, and better-sqlite3 prepares one statement only.
    executeRaw: async (query) => {
      if (query.args.length > 0) return adapter.executeRaw(query);
      raw.exec(query.sql);
      return 0;
    },
    executeScript: async (script) => void raw.exec(script),
    startTransaction: (isolationLevel) => adapter.startTransaction(isolationLevel),
    dispose,
  };
}
