import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCatalogueFile } from "#prisma/seed/catalogue-file.ts";
import { seedDatabase } from "#prisma/seed/seed-database.ts";
import { createPrismaCatalogueStore } from "#server/adapters/prisma/catalogue-store.ts";
import type { Database } from "#server/adapters/prisma/database.ts";
import { createPrismaRegisterStores } from "#server/adapters/prisma/register-stores.ts";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import type { CatalogueStore } from "#server/application/catalogue-store.ts";
import { auditOf } from "#server/domain/audit.ts";
import { applyChanges, type CatalogueChanges, changesBetween, checkEdition } from "#server/domain/catalogue-edition.ts";
import { revisePolicyEvent } from "#server/domain/policy-event.ts";
import { registerLimits } from "#server/domain/register-entry.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { OutcomeCode, ReferralCode } from "#server/domain/visit.ts";
import { testDate, testNow } from "#tests/support/builders.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

const changes: CatalogueChanges = {
  concerns: [
    { code: "KDU" as ConcernCode, labels: { de: "Wohnen", ar: null }, order: 7, kiosk: false, validTo: "2027-01-31" },
    { code: "NEU" as ConcernCode, parent: null, labels: { de: "Neues" }, order: 11, kiosk: true },
    {
      code: "KDU-55" as ConcernCode,
      parent: "KDU" as ConcernCode,
      labels: { de: "Neues Wohnen" },
      legalRefs: ["§ 22"],
    },
  ],
  outcomes: [{ code: "KLA-INFO" as OutcomeCode, labels: { de: "Erklärt" }, definition: "Eine Erklärung.", order: 3 }],
  referralTargets: [
    { code: "SONST" as ReferralCode, validTo: "2026-12-31", verify: true },
    { code: "NEU" as ReferralCode, label: "Neue Stelle", contact: "Rathaus", order: 40 },
  ],
};

describe.each(["SQLite", "PostgreSQL"] as const)("editions of the catalogue on %s", (kind) => {
  let postgres: TestPostgres | null = null;
  let folder: string | null = null;
  let database: Database;
  let other: Database;
  let store: CatalogueStore;

  beforeAll(async () => {
    if (kind === "PostgreSQL") postgres = await startPostgres();
    else folder = makeFolder();
    const where = postgres ? { url: await postgres.createDatabase() } : { dataDir: folder ?? "" };
    database = await openTestDatabase(where);
    other = await openTestDatabase(where);
    await seedDatabase(database, { clockNow: testNow, random: systemRandom });
    store = createPrismaCatalogueStore(database);
  });
  afterAll(async () => {
    await database.close();
    await other.close();
    await postgres?.close();
    if (folder) removeFolder(folder);
  });

  async function publish(from: CatalogueStore, version: string, what: CatalogueChanges) {
    const base = await from.current();
    const next = { ...applyChanges(base, what), version };
    const audit = [auditOf("catalogue_published", { kind: "catalogue", id: version }, ["KDU.labels"])];
    const actor = { kind: "staff", id: "somebody" } as const;
    return { next, isDone: await from.publish({ base, next, at: testNow, officeId: "main", actor, audit }) };
  }

  test("[V3] a new version is a whole copy with the changes; the one before is as it was; the log tells of it", async () => {
    const before = await store.current();
    expect(checkEdition(before, before, await store.usedCodes(), testDate)).toEqual(new Map());
    const { next, isDone } = await publish(store, "2026-11-23-1", changes);
    expect(isDone).toBe(true);
    expect(await store.currentVersion()).toBe("2026-11-23-1");
    const stored = await store.current();
    expect(changesBetween(next, stored)).toEqual({ concerns: [], outcomes: [], referralTargets: [] });
    expect(stored.concerns).toHaveLength(before.concerns.length + 2);
    expect(stored.concerns.find(({ code }) => code === "KDU-55")).toMatchObject({ krmDefault: "complaint_matter" });
    expect(await store.read(before.version)).toEqual(before);
    expect(await store.read("2020-01-01-1")).toBeNull();
    expect((await store.versions()).map(({ version }) => version)).toEqual(["2026-11-23-1", before.version]);
    expect((await store.usedCodes()).concerns).toContain("KDU-55");
    expect((await store.usedCodes()).referralTargets).toContain("NEU");
    const [copied] = await database.client.concern.findMany({ where: { version: "2026-11-23-1", code: "NOT-04" } });
    const [original] = await database.client.concern.findMany({ where: { version: before.version, code: "NOT-04" } });
    expect({ ...copied, version: "" }).toEqual({ ...original, version: "" });
    const entries = await database.client.auditEntry.findMany({ where: { action: "catalogue_published" } });
    expect(entries).toMatchObject([{ subjectId: "2026-11-23-1", actorId: "somebody" }]);
  });

  test("[V3] of those who publish at once on the same base one is first; nothing of the others is kept", async () => {
    const base = await store.current();
    const stores = [store, createPrismaCatalogueStore(other), store, createPrismaCatalogueStore(other)];
    const results = await Promise.all(
      stores.map((one, n) =>
        one.publish({
          base,
          next: { ...base, version: `2026-11-24-${n + 1}` },
          at: testNow,
          officeId: "main",
          actor: { kind: "staff", id: "x" },
          audit: [],
        }),
      ),
    );
    expect(results.filter(Boolean)).toHaveLength(1);
    const winner = `2026-11-24-${results.indexOf(true) + 1}`;
    expect(await store.currentVersion()).toBe(winner);
    expect((await store.versions())[1]?.version).toBe(base.version);
    expect((await publish(store, "2026-11-25-1", { ...changes, concerns: [] })).isDone).toBe(true);
  });

  test("[G5] a new office begins with two known changes of rules; one that was removed does not come back", async () => {
    const { policy_events: events } = createPrismaRegisterStores(database);
    const known = await events.ofYear("main", 2026);
    expect(known.map(({ date, concerns, revision }) => [date, concerns, revision]).toSorted()).toEqual([
      ["2026-07-01", [], 0],
      ["2026-12-31", ["KDU"], 0],
    ]);
    // What is seeded is what the form would take.
    const context = { today: testDate, catalogue: await store.current() };
    for (const { label, ...event } of known) {
      expect(revisePolicyEvent(null, { label, ...event }, context).ok).toBe(true);
      expect(label.length).toBeLessThanOrEqual(registerLimits.eventLabel);
    }
    const trace = { actor: { kind: "staff" as const, id: "x" }, at: testNow, audit: [] };
    expect(await events.remove("main", known[0]!, trace)).toBe(true);
    await seedDatabase(database, { clockNow: testNow, random: systemRandom });
    expect(await events.ofYear("main", 2026)).toEqual(known.slice(1));
  });

  test("[V3] a server that starts with a list of its own does not take the office's edition out of force", async () => {
    const version = await store.currentVersion();
    const file = { ...readCatalogueFile(), version: "2027-01-draft-1" };
    await seedDatabase(database, { clockNow: "2027-01-04T08:00:00.000Z", random: systemRandom, file });
    expect(await store.currentVersion()).toBe(version);
    expect(await store.read("2027-01-draft-1")).toMatchObject({ version: "2027-01-draft-1" });
    expect((await publish(store, "2027-01-04-1", { ...changes, concerns: [] })).isDone).toBe(true);
  });
});
