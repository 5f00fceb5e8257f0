import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const schemaFile = path.join(root, "prisma", "schema.prisma");
const generated = path.join(root, "generated");
const stampFile = path.join(generated, "stamp");
const postgresqlSchemaFile = path.join(generated, "schema.postgresql.prisma");
const clients = ["sqlite", "postgresql"].map((name) => path.join(generated, name, "client.ts"));

/** The same models for PostgreSQL: one schema cannot name two providers. */
export function derivePostgresqlSchema(schema: string): string {
  const derived = schema
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('"../generated/sqlite"', '"./postgresql"');
  if (!derived.includes('"postgresql"') || !derived.includes('"./postgresql"')) {
    throw new Error(
      "prisma/schema.prisma: datasource provider or generator output is not where generate.ts expects it",
    );
  }
  return derived;
}

/** Writes both Prisma clients under `generated/`. Does nothing where schema and Prisma are those of the last run. */
export function generateClients(): void {
  const require = createRequire(import.meta.url);
  const prismaPackage = require.resolve("prisma/package.json");
  const schema = readFileSync(schemaFile, "utf8");
  const stamp = createHash("sha256")
    .update(schema)
    .update(readFileSync(prismaPackage))
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest("hex");
  const isCurrent = existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;
  if (isCurrent && clients.every((file) => existsSync(file))) return;

  mkdirSync(generated, { recursive: true });
  rmSync(stampFile, { force: true });
  writeFileSync(postgresqlSchemaFile, derivePostgresqlSchema(schema));
  const cli = path.join(path.dirname(prismaPackage), "build", "index.js");
  for (const file of [schemaFile, postgresqlSchemaFile]) {
    execFileSync(process.execPath, [cli, "generate"], {
      cwd: root,
      env: { ...process.env, WARTEMARKE_SCHEMA: file, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  writeFileSync(stampFile, stamp);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) generateClients();
