import { execFile } from "node:child_process";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeAudit } from "#server/adapters/prisma/audit-statements.ts";
import { createPrismaAuditStore } from "#server/adapters/prisma/audit-store.ts";
import { auditOf } from "#server/domain/audit.ts";
import { buildQueue, testNow } from "#tests/support/builders.ts";
import { staff } from "#tests/support/queue-work.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

let dataDir = "";
beforeAll(async () => {
  dataDir = makeFolder();
  const database = await openTestDatabase({ dataDir });
  await insertOffice(database, buildQueue({ officeId: "main", desks: [] }));
  const drafts = Array.from({ length: 4 }, () => auditOf("settings_saved", null, ["dailyLimit"]));
  await database.commit(writeAudit("main", staff, testNow, drafts));
  await createPrismaAuditStore(database).seal("main");
  await database.close();
});
afterAll(() => removeFolder(dataDir));

function admin(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const tsx = path.join("node_modules", ".bin", "tsx");
    execFile(tsx, ["scripts/admin.ts", ...args], { env: { ...process.env, DATA_DIR: dataDir } }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

test("[L3] `admin audit verify` says that the chain is unbroken, or which entry is not as it was", async () => {
  const whole = await admin("audit", "verify");
  expect(whole).toMatchObject({ code: 0, err: "" });
  expect(whole.out).toMatch(/^4 entries, unbroken\. The end is 4:[0-9a-f]{64}\n$/);
  const end = whole.out.trim().split(" ").at(-1) ?? "";
  expect(await admin("audit", "verify", "--since", end)).toMatchObject({ code: 0 });
  expect(await admin("audit", "verify", "--since", "4")).toMatchObject({ code: 2 });

  const raw = new BetterSqlite3(path.join(dataDir, "wartemarke.db"));
  raw.exec(`UPDATE "AuditEntry" SET "actorId" = 'somebody else' WHERE "seq" = 2`);
  raw.close();
  const broken = await admin("audit", "verify");
  expect(broken).toMatchObject({ code: 1, err: "Entry 2 was changed after it was written.\n" });
  expect(broken.out).toMatch(/^4 entries, BROKEN\./);
}, 60_000);
