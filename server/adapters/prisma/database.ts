import type { Prisma, PrismaClient } from "#generated/sqlite/client.ts";

/** What this adapter logs with; pino fits. */
export type Logger = {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

export type SqlValue = string | number | boolean | null | Date;

/** One statement with `?` for its arguments. `expect`: how many rows it must touch, or the whole commit fails. */
export type Statement = { sql: string; args: readonly SqlValue[]; expect?: number };

/** Prisma's client inside a transaction. One query after the other: it is one connection. */
export type Reader = Prisma.TransactionClient;

/** An open, checked and migrated database. */
export type Database = {
  provider: "sqlite" | "postgresql";
  /** For reading, and for writing what is not the queue. Both generated clients have the same shape. */
  client: PrismaClient;
  /** Everything `work` reads is of one moment: no commit of another process lies between its queries. */
  readTogether<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  /**
   * Runs all statements as one transaction, durable when it resolves, nothing of it kept when it rejects.
   * Goes round Prisma's query engine, through the same single writer (docs/decisions/009).
   *
   * @throws CommitConflictError where a unique key is taken or `expect` is not met, CommitUnknownError where the answer
   * to the commit was lost, the driver's error otherwise.
   */
  commit(statements: readonly Statement[]): Promise<void>;
  /**
   * The same while no other process can commit to this office: `prepare` reads what is there and says what to write,
   * or null. For a second try, which would otherwise lose against a busy process again and again.
   */
  commitInTurn(officeId: string, prepare: (reader: Reader) => Promise<readonly Statement[] | null>): Promise<void>;
  /**
   * Takes what was deleted out of the side files as well (R41). PostgreSQL does so by itself, in its own time: its
   * autovacuum reuses the space.
   */
  scrub(): Promise<void>;
  /** Throws where the database does not answer. */
  ping(): Promise<void>;
  logger: Logger;
  close(): Promise<void>;
};

/** Somebody else was faster: reload and try again. */
export class CommitConflictError extends Error {
  override name = "CommitConflictError";
}

/** The connection was lost between COMMIT and its answer: only the database knows (105 of 120 kills). */
export class CommitUnknownError extends Error {
  override name = "CommitUnknownError";
}

/** The database cannot be used. The message is one line for the operator: what, where, what to do. */
export class DatabaseOpenError extends Error {
  override name = "DatabaseOpenError";
}

/** Where the database is: a `postgres://` address, a `file:` address, or null for the file in `dataDir`. */
export type DatabaseLocation = { url: string | null; dataDir: string };
