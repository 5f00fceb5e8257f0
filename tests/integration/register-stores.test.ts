import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "#server/adapters/prisma/database.ts";
import { createPrismaRegisterStores } from "#server/adapters/prisma/register-stores.ts";
import type { RegisterStores, RegisterTrace } from "#server/application/registers/register-stores.ts";
import { StorageUnavailableError } from "#server/application/storage-unavailable-error.ts";
import { auditOf } from "#server/domain/audit.ts";
import type { ClientView } from "#server/domain/client-view.ts";
import type { ExpertView } from "#server/domain/expert-view.ts";
import type { PolicyEvent } from "#server/domain/policy-event.ts";
import type { Suggestion } from "#server/domain/suggestion.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import { testNow } from "#tests/support/builders.ts";
import { createMemoryRegisterStores } from "#tests/support/memory-register-stores.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { buildBusyOffice } from "#tests/support/queue-work.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());

const kdu = "KDU-01" as ConcernCode;
const trace: RegisterTrace = {
  actor: { kind: "staff", id: "user-1" },
  at: testNow,
  audit: [auditOf("suggestion_saved", { kind: "suggestion", id: "s" }, ["text"])],
};

function suggestion(id: string, changed: Partial<Suggestion> = {}): Suggestion {
  return {
    id,
    revision: 0,
    concern: kdu,
    text: "Bescheide erklären",
    addressedTo: "jobcenter",
    status: "proposed",
    reason: null,
    proposedOn: "2026-03-02",
    answeredOn: null,
    ...changed,
  };
}

/** The rules every register store keeps; the memory one stands in for a database in the tests of the commands. */
describe.each(["memory", "SQLite", "PostgreSQL"])("%s", (provider) => {
  let dataDir = "";
  let database: Database | null = null;
  let stores: RegisterStores;
  let openOther: () => RegisterStores;

  beforeAll(async () => {
    if (provider === "memory") {
      const memory = createMemoryRegisterStores();
      stores = memory;
      openOther = () => memory;
      return;
    }
    dataDir = makeFolder();
    const opened = await openTestDatabase(
      provider === "SQLite" ? { dataDir } : { url: await postgres.createDatabase() },
    );
    database = opened;
    await insertOffice(opened, buildBusyOffice(1, { officeId: "main" }));
    await insertOffice(opened, buildBusyOffice(0, { officeId: "other" }));
    stores = createPrismaRegisterStores(opened);
    openOther = () => createPrismaRegisterStores(opened);
  });
  afterAll(async () => {
    await database?.close();
    if (dataDir) removeFolder(dataDir);
  });

  test("[G1] entries of all four registers are read back in every field, by a store that opens later, in their office alone", async () => {
    const view: ClientView = {
      id: "c1",
      revision: 0,
      concern: kdu,
      text: "من خانه پیدا نمی‌کنم.\nمدت‌هاست.",
      language: "fa",
      month: "2026-11",
      releasedOn: "2026-11-20",
      releasedBy: "user-1",
    };
    const expert: ExpertView = {
      id: "e1",
      revision: 0,
      quarter: "2026-Q4",
      role: "social_welfare_office",
      concern: kdu,
      text: "Mehr Anträge auf Umzug",
    };
    const event: PolicyEvent = { id: "p1", revision: 0, date: "2026-07-01", label: "Reform", concerns: [kdu] };
    const answered = suggestion("s1", { status: "rejected", reason: "Kein Geld", answeredOn: "2026-05-04" });
    expect(await stores.suggestions.put("main", answered, trace)).toBe(true);
    expect(await stores.client_views.put("main", view, trace)).toBe(true);
    expect(await stores.expert_views.put("main", expert, trace)).toBe(true);
    expect(await stores.policy_events.put("main", event, trace)).toBe(true);
    const anew = openOther();
    expect(await anew.suggestions.find("main", "s1")).toEqual(answered);
    expect(await anew.client_views.ofYear("main", 2026)).toEqual([view]);
    expect(await anew.expert_views.ofYear("main", 2026)).toEqual([expert]);
    expect(await anew.policy_events.ofYear("main", 2026)).toEqual([event]);
    for (const name of ["suggestions", "client_views", "expert_views", "policy_events"] as const) {
      expect(await anew[name].ofYear("other", 2026)).toEqual([]);
      expect(await anew[name].ofYear("main", 2025)).toEqual([]);
      expect(await anew[name].ofYear("main", 2024)).toEqual([]);
    }
    expect(await anew.suggestions.find("other", "s1")).toBeNull();
  });

  test("[G1] of two who change the same revision one is told that somebody was faster, and nothing of theirs is kept", async () => {
    await stores.suggestions.put("main", suggestion("s2"), trace);
    expect(await stores.suggestions.put("main", suggestion("s2", { text: "zweimal neu" }), trace)).toBe(false);
    const both = await Promise.all([
      stores.suggestions.put("main", suggestion("s2", { revision: 1, text: "eins" }), trace),
      openOther().suggestions.put("main", suggestion("s2", { revision: 1, text: "zwei" }), trace),
    ]);
    expect(both.toSorted()).toEqual([false, true]);
    const winner = both[0] ? "eins" : "zwei";
    expect(await stores.suggestions.find("main", "s2")).toMatchObject({ revision: 1, text: winner });
    // Nor from another office, nor of an entry that is gone.
    expect(await stores.suggestions.put("other", suggestion("s2", { revision: 2 }), trace)).toBe(false);
    expect(await stores.suggestions.put("main", suggestion("none", { revision: 1 }), trace)).toBe(false);
  });

  test("[G1] an entry is removed by who knows it as it is, once, and in its own office", async () => {
    await stores.suggestions.put("main", suggestion("s3"), trace);
    await stores.suggestions.put("main", suggestion("s3", { revision: 1 }), trace);
    expect(await stores.suggestions.remove("main", { id: "s3", revision: 0 }, trace)).toBe(false);
    expect(await stores.suggestions.remove("other", { id: "s3", revision: 1 }, trace)).toBe(false);
    expect(await stores.suggestions.remove("main", { id: "s3", revision: 1 }, trace)).toBe(true);
    expect(await stores.suggestions.remove("main", { id: "s3", revision: 1 }, trace)).toBe(false);
    expect(await stores.suggestions.find("main", "s3")).toBeNull();
  });

  test("[G2] a year shows what was proposed in it, and from before what was not settled when it began", async () => {
    const settled = { status: "rejected", reason: "Nein" } as const;
    const past = [
      suggestion("y1", { proposedOn: "2019-12-31" }),
      suggestion("y2", { proposedOn: "2019-05-01", status: "accepted", answeredOn: "2019-06-01" }),
      suggestion("y3", { proposedOn: "2019-05-02", ...settled, answeredOn: "2020-01-01" }),
      suggestion("y4", { proposedOn: "2019-05-03", ...settled, answeredOn: "2019-12-31" }),
      suggestion("y5", { proposedOn: "2020-01-01", ...settled, answeredOn: "2020-02-01" }),
      suggestion("y6", { proposedOn: "2020-12-31" }),
      suggestion("y7", { proposedOn: "2021-01-01" }),
    ];
    for (const entry of past) expect(await stores.suggestions.put("other", entry, trace)).toBe(true);
    const idsOf = async (year: number) => (await stores.suggestions.ofYear("other", year)).map(({ id }) => id);
    expect(await idsOf(2020)).toEqual(["y6", "y5", "y1", "y3", "y2"]);
    expect(await idsOf(2019)).toEqual(["y1", "y4", "y3", "y2"]);
    expect(await idsOf(2018)).toEqual([]);
  });

  test("[L1] [R35] what the log keeps is committed with the change, and not without it", async () => {
    if (database === null) return;
    const { client } = database;
    const counted = () => client.auditEntry.count({ where: { officeId: "main" } });
    const before = await counted();
    await stores.suggestions.put("main", suggestion("s4"), trace);
    await stores.suggestions.put("main", suggestion("s4", { revision: 5 }), trace);
    await stores.suggestions.remove("main", { id: "s4", revision: 0 }, trace);
    await stores.suggestions.remove("main", { id: "s4", revision: 0 }, trace);
    expect((await counted()) - before).toBe(2);
    const [latest] = await client.auditEntry.findMany({
      where: { officeId: "main" },
      orderBy: { id: "desc" },
      take: 1,
    });
    expect(latest).toMatchObject({ action: "suggestion_saved", actorKind: "staff", actorId: "user-1", subjectId: "s" });
    expect(JSON.stringify(latest)).not.toContain("Bescheide");
  });

  test("a database that does not serve is told apart from somebody who was faster", async () => {
    if (provider !== "SQLite" || database === null) return;
    const closed = await openTestDatabase({ dataDir: makeFolder() });
    const broken = createPrismaRegisterStores(closed);
    await closed.close();
    await expect(broken.suggestions.put("main", suggestion("s9"), trace)).rejects.toThrow(StorageUnavailableError);
    await expect(broken.suggestions.ofYear("main", 2026)).rejects.toThrow(StorageUnavailableError);
  });
});
