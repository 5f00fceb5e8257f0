import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

// @NOTE The schema engine reads PostgreSQL's catalogue, whose type "char" @prisma/adapter-pg 7.10 does not know. The
// catalogue has no UUIDs: "char" goes through the adapter as UUID and becomes a character behind it.
const charOid = 18;
const uuidOid = 2950;

/** One connection, so that `BEGIN`, the schema engine's statements and `COMMIT` run on the same one. */
class MigrationPool extends pg.Pool {
  override query(...args: unknown[]) {
    const running = (super.query as (...all: unknown[]) => Promise<pg.QueryResult>).apply(this, args);
    return running.then((result) => {
      for (const field of result.fields ?? []) if (field.dataTypeID === charOid) field.dataTypeID = uuidOid;
      return result;
    }) as never;
  }
}

export function createMigrationPool(config: pg.PoolConfig): pg.Pool {
  const pool = new MigrationPool({ ...config, max: 1, idleTimeoutMillis: 0 });
  pool.on("error", () => {}); // the statement that runs next reports it
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

export function createMigrationFactory(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "wartemarke-postgres-migration",
    connect: () => createMigrationAdapter(pool, async () => {}),
    async connectToShadowDb() {
      const database = `shadow_${crypto.randomUUID().replaceAll("-", "")}`;
      await pool.query(`CREATE DATABASE ${database}`);
      const shadow = createMigrationPool({ connectionString: addressOf(pool, database) });
      return createMigrationAdapter(shadow, async () => {
        await shadow.end();
        await pool.query(`DROP DATABASE ${database}`);
      });
    },
  };
}

async function createMigrationAdapter(pool: pg.Pool, dispose: () => Promise<void>): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPg(pool).connect();
  return {
    provider: "postgres",
    adapterName: "wartemarke-postgres-migration",
    async queryRaw(query) {
      const result = await adapter.queryRaw(query);
      const { Uuid, Character } = ColumnTypeEnum;
      return { ...result, columnTypes: result.columnTypes.map((type) => (type === Uuid ? Character : type)) };
    },
    executeRaw: (query) => adapter.executeRaw(query),
    // Not the adapter's: it splits at every semicolon, also at one inside a string.
    executeScript: async (script) => void (await pool.query(script)),
    startTransaction: (isolationLevel) => adapter.startTransaction(isolationLevel),
    getConnectionInfo: () => adapter.getConnectionInfo(),
    dispose,
  };
}

function addressOf(pool: pg.Pool, database: string): string {
  const address = new URL(pool.options.connectionString ?? "");
  address.pathname = `/${database}`;
  return address.href;
}
