import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient as PostgresqlClient } from "#generated/postgresql/client.ts";
import type { PrismaClient } from "#generated/sqlite/client.ts";
import {
  CommitConflictError,
  CommitUnknownError,
  type Database,
  DatabaseOpenError,
  type Logger,
  type SqlValue,
  type Statement,
} from "./database.ts";
import { type AppliedMigration, findPending, readMigrations } from "./migrations.ts";
import { createMigrationFactory, createMigrationPool } from "./postgres-migration-factory.ts";
import { applyMigrations } from "./schema-engine.ts";

/** Any number, the same in every node: whoever holds this lock migrates. */
const migrationLock = 7_283_645;
const migrationWaitMs = 30_000;
const uniqueViolation = "23505";
/** Serialisation failure and deadlock: PostgreSQL asks for another try. */
const tryAgain = ["40001", "40P01"];

export async function openPostgres(url: string, logger: Logger): Promise<Database> {
  const where = describeAddress(url);
  try {
    await migrate(url, where);
  } catch (error) {
    if (error instanceof DatabaseOpenError) throw error;
    const reason = error instanceof Error ? error.message || String((error as { code?: string }).code) : String(error);
    throw new DatabaseOpenError(`${where} cannot be used: ${reason.split("\n")[0]}`, { cause: error });
  }

  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    // A node that cannot reach the database must say so soon; nothing here takes longer.
    query_timeout: 10_000,
    statement_timeout: 10_000,
    lock_timeout: 5000,
    keepAlive: true,
    application_name: "wartemarke",
  });
  // Without a listener a lost connection, idle or in use, ends the process.
  pool.on("error", (error) => logger.warn({ err: error }, "idle database connection lost"));
  pool.on("connect", (client) => {
    client.on("error", (error) => logger.warn({ err: error }, "database connection lost"));
  });
  const client = new PostgresqlClient({
    adapter: new PrismaPg(pool),
    errorFormat: "minimal",
    transactionOptions: { maxWait: 5000, timeout: 10_000 },
  }) as unknown as PrismaClient; // generated from the same models

  // The default would see a commit between two of the queries.
  const readTogether: Database["readTogether"] = (work) =>
    client.$transaction(work, { isolationLevel: "RepeatableRead" as "Serializable" });

  return {
    provider: "postgresql",
    client,
    readTogether,
    commit: (statements) =>
      inTransaction(pool, async (connection) => {
        for (const statement of statements) await runStatement(connection, statement);
      }),
    commitInTurn: (officeId, prepare) =>
      inTransaction(pool, async (connection) => {
        await connection.query('SELECT 1 FROM "Office" WHERE "id" = $1 FOR UPDATE', [officeId]);
        for (const statement of (await readTogether(prepare)) ?? []) await runStatement(connection, statement);
      }),
    scrub: async () => {},
    ping: async () => void (await pool.query("SELECT 1")),
    logger,
    async close() {
      await client.$disconnect();
      await pool.end();
    },
  };
}

async function migrate(url: string, where: string): Promise<void> {
  const pool = createMigrationPool({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await assertDurable(pool, where);
    if (findPending(await readApplied(pool), readMigrations("postgresql"), where).length === 0) return;

    await pool.query("BEGIN");
    await pool.query(`SET LOCAL lock_timeout = ${migrationWaitMs}`);
    await pool.query("SELECT pg_advisory_xact_lock($1)", [migrationLock]);
    if (findPending(await readApplied(pool), readMigrations("postgresql"), where).length > 0) {
      await applyMigrations("postgresql", createMigrationFactory(pool), readMigrations("postgresql"));
    }
    await pool.query("COMMIT");
  } finally {
    await pool.end(); // rolls back what was not committed
  }
}

/** An acknowledged command must survive a power cut (R2). */
async function assertDurable(pool: pg.Pool, where: string): Promise<void> {
  const { rows } = await pool.query<{ fsync: string; synchronous: string }>(
    "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous",
  );
  if (rows[0]?.fsync !== "on")
    throw new DatabaseOpenError(`${where} runs with fsync=off: acknowledged numbers would be lost`);
  if (rows[0].synchronous === "off") {
    throw new DatabaseOpenError(`${where} runs with synchronous_commit=off: acknowledged numbers would be lost`);
  }
}

async function readApplied(pool: pg.Pool): Promise<readonly AppliedMigration[]> {
  const { rows: found } = await pool.query<{ name: string | null }>(
    "SELECT to_regclass('_prisma_migrations')::text AS name",
  );
  if (found[0]?.name === null) return [];
  const { rows } = await pool.query<{ name: string; finished: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations
     WHERE rolled_back_at IS NULL`,
  );
  return rows.map((row) => ({ name: row.name, isFinished: row.finished }));
}

async function inTransaction(pool: pg.Pool, work: (connection: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  let isBroken = false;
  let isCommitSent = false;
  try {
    await client.query("BEGIN");
    await work(client);
    isCommitSent = true;
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {
      isBroken = true;
    });
    const code = (error as { code?: string }).code ?? "";
    if (code === uniqueViolation || tryAgain.includes(code)) throw new CommitConflictError("a unique key is taken");
    throw isCommitSent ? new CommitUnknownError("no answer to COMMIT", { cause: error }) : error;
  } finally {
    client.release(isBroken);
  }
}

async function runStatement(client: pg.PoolClient, { sql, args, expect }: Statement): Promise<void> {
  const { name, text } = prepareText(sql);
  const { rowCount } = await client.query({ name, text, values: args.map(encodeValue) });
  if (expect !== undefined && rowCount !== expect) throw new CommitConflictError("a row changed meanwhile");
}

const texts = new Map<string, { name: string; text: string }>();

/** `?` becomes `$1`; a name lets PostgreSQL plan a statement once a connection. */
function prepareText(sql: string): { name: string; text: string } {
  const known = texts.get(sql);
  if (known) return known;
  let position = 0;
  const text = sql.replaceAll("?", () => {
    position += 1;
    return `$${position}`;
  });
  const prepared = { name: `w${texts.size}`, text };
  texts.set(sql, prepared);
  return prepared;
}

/** Columns are `timestamp` without zone, in UTC; the driver itself would write the machine's local time. */
function encodeValue(value: SqlValue): string | number | boolean | null {
  return value instanceof Date ? value.toISOString().replace("Z", "") : value;
}

/** Without user and password. */
function describeAddress(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `The PostgreSQL database ${pathname.slice(1)} at ${host}`;
  } catch {
    throw new DatabaseOpenError("DATABASE_URL is not a valid postgres:// address");
  }
}
