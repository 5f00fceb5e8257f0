import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient as PostgresqlClient } from "#generated/postgresql/client.ts";
import { PrismaClient } from "#generated/sqlite/client.ts";
import type { DatabaseLocation, Reader } from "./database.ts";
import { sqliteFileOf } from "./open-database.ts";
import { connect, whileBusy } from "./safe-sqlite.ts";

export type Row = Readonly<Record<string, unknown>>;

/** One moment of the database. One query after the other: it is one connection. */
export type Moment = {
  reader: Reader;
  /** For tables with many rows, past Prisma's engine. `?` for each argument. */
  each(sql: string, args: readonly (string | number)[], onRow: (row: Row) => void): Promise<void>;
};

/** A connection that only reads and shares nothing with those the queue is written by. */
export type ReadConnection = {
  readTogether<T>(work: (moment: Moment) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** A million records are read in this time; whatever takes longer hangs. */
const longestMs = 120_000;

/** Of a database that is open already: it is neither checked nor migrated here. */
export async function openReadConnection(location: DatabaseLocation): Promise<ReadConnection> {
  const file = sqliteFileOf(location);
  return file === null ? openPostgresReader(String(location.url)) : openSqliteReader(file);
}

async function openSqliteReader(file: string): Promise<ReadConnection> {
  const { adapter, raw } = await connect(file);
  raw.pragma("query_only=1");
  const client = new PrismaClient({
    // The connection is closed below: Prisma disconnects as it likes.
    adapter: {
      provider: "sqlite",
      adapterName: adapter.adapterName,
      connect: async () => Object.assign(Object.create(adapter), { dispose: async () => {} }),
    },
    errorFormat: "minimal",
  });
  return {
    async readTogether(work) {
      // In WAL a reader sees one state until it ends, and keeps nobody from writing.
      await whileBusy(() => raw.exec("BEGIN"));
      try {
        return await work({
          reader: client,
          each: async (sql, args, onRow) => {
            for (const row of raw.prepare(sql).iterate(...args)) onRow(row as Row);
          },
        });
      } finally {
        raw.exec("ROLLBACK");
      }
    },
    async close() {
      await client.$disconnect();
      raw.close();
    },
  };
}

async function openPostgresReader(url: string): Promise<ReadConnection> {
  const adapter = new PrismaPg({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: 5000,
    statement_timeout: longestMs,
    keepAlive: true,
    options: "-c default_transaction_read_only=on",
    application_name: "wartemarke report",
  });
  const client = new PostgresqlClient({
    adapter,
    errorFormat: "minimal",
    transactionOptions: { maxWait: 5000, timeout: longestMs, isolationLevel: "RepeatableRead" },
  }) as unknown as PrismaClient; // generated from the same models
  return {
    readTogether: (work) =>
      client.$transaction((reader) =>
        work({
          reader,
          each: async (sql, args, onRow) => {
            const rows = await reader.$queryRawUnsafe<Row[]>(numbered(sql), ...args);
            for (const row of rows) onRow(row);
          },
        }),
      ),
    close: () => client.$disconnect(),
  };
}

/** `?` becomes `$1`. */
function numbered(sql: string): string {
  let position = 0;
  return sql.replaceAll("?", () => {
    position += 1;
    return `$${position}`;
  });
}
