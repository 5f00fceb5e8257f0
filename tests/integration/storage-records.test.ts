import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedDatabase } from "#prisma/seed/seed-database.ts";
import type { Database } from "#server/adapters/prisma/database.ts";
import { createPrismaDeviceStore } from "#server/adapters/prisma/device-store.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import { createPrismaStatisticStore } from "#server/adapters/prisma/statistic-store.ts";
import { createPrismaVisitStore } from "#server/adapters/prisma/visit-store.ts";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import type { Trace, VisitFilter } from "#server/application/ports.ts";
import { StorageUnavailableError } from "#server/application/storage-unavailable-error.ts";
import type { TicketStatistic } from "#server/domain/queue.ts";
import { ok } from "#server/domain/result.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import { addMillis } from "#server/domain/time.ts";
import type { OutcomeCode, Visit } from "#server/domain/visit.ts";
import { buildVisit, testDate, testNow, visitIdOf } from "#tests/support/builders.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { buildBusyOffice, deskIdOf, staff } from "#tests/support/queue-work.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());

const by: Trace = { actor: staff, at: testNow };
const later = addMillis(testNow, 60_000);
const expired = addMillis(testNow, -1);
const kdu = "KDU-01" as ConcernCode;
const outcome = "KLA-INFO" as OutcomeCode;

describe.each(["SQLite", "PostgreSQL"])("%s", (provider) => {
  let dataDir = "";
  let database: Database;

  beforeAll(async () => {
    dataDir = makeFolder();
    const where = provider === "SQLite" ? { dataDir } : { url: await postgres.createDatabase() };
    database = await openTestDatabase(where);
    await insertOffice(database, buildBusyOffice(1, { officeId: "main" }));
    const other = buildBusyOffice(0, { officeId: "other" });
    await insertOffice(database, other);
    await seedDatabase(database, { clockNow: testNow, random: systemRandom });
  });
  afterAll(async () => {
    await database.close();
    removeFolder(dataDir);
  });

  function save(...visits: Visit[]) {
    return createPrismaQueueStore(database).update("main", staff, () =>
      ok({ event: { type: "visit_saved", at: testNow }, visits }),
    );
  }

  test("[C6] visits are found by day, concern as found, outcome, and by being open", async () => {
    const visits = createPrismaVisitStore(database);
    await save(
      buildVisit({ id: visitIdOf(1), date: "2026-11-20", foundConcerns: [kdu, "BES-01" as ConcernCode], outcome }),
      buildVisit({ id: visitIdOf(2), date: testDate, foundConcerns: ["BES-01" as ConcernCode], outcome }),
      buildVisit({ id: visitIdOf(3), date: testDate }),
    );
    const all: VisitFilter = {
      from: "2026-11-01",
      to: "2026-11-30",
      concern: null,
      outcome: null,
      open: false,
      offset: 0,
      limit: 10,
      countUpTo: 100,
    };
    const idsOf = async (
      filter: Partial<typeof all> & { concern?: null | ConcernCode; outcome?: null | OutcomeCode },
    ) => {
      const { total, visits: found } = await visits.list("main", { ...all, ...filter });
      return [total, ...found.map((visit) => visit.id)];
    };
    expect(await idsOf({})).toEqual([3, visitIdOf(3), visitIdOf(2), visitIdOf(1)]);
    expect(await idsOf({ concern: kdu })).toEqual([1, visitIdOf(1)]);
    // A tile finds what was coded below it as well.
    expect(await idsOf({ concern: "BES" as ConcernCode })).toEqual([2, visitIdOf(2), visitIdOf(1)]);
    expect(await idsOf({ concern: "BE" as ConcernCode })).toEqual([0]);
    expect(await idsOf({ outcome })).toEqual([2, visitIdOf(2), visitIdOf(1)]);
    expect(await idsOf({ open: true })).toEqual([1, visitIdOf(3)]);
    expect(await idsOf({ from: testDate })).toEqual([2, visitIdOf(3), visitIdOf(2)]);
    expect(await idsOf({ offset: 1, limit: 1 })).toEqual([3, visitIdOf(2)]);
    expect((await visits.list("other", all)).total).toBe(0);
    expect(await visits.list("main", { ...all, countUpTo: 2 })).toMatchObject({ total: 2, hasMore: true });
    expect(await visits.list("main", { ...all, countUpTo: 3 })).toMatchObject({ total: 3, hasMore: false });
  });

  test("[C6] whatever is asked for, the search finds what a look at every visit finds, in the same order", async () => {
    const stored = randomVisits();
    await createPrismaQueueStore(database).update("other", staff, () =>
      ok({ event: { type: "visit_saved", at: testNow }, visits: stored }),
    );
    const store = createPrismaVisitStore(database);
    const ask = fc.record({
      from: fc.constantFrom("2026-01-01", "2026-03-02"),
      to: fc.constantFrom("2026-03-02", "2026-12-31"),
      concern: fc.option(fc.constantFrom("KDU", "KDU-01", "BES", "BES-02", "UMG") as fc.Arbitrary<ConcernCode>),
      outcome: fc.option(fc.constantFrom("KLA-INFO", "OFFEN", "WEI-JC") as fc.Arbitrary<OutcomeCode>),
      open: fc.boolean(),
      offset: fc.constantFrom(0, 3),
      limit: fc.constantFrom(2, 50),
      countUpTo: fc.constantFrom(5, 1000),
    });
    await fc.assert(
      fc.asyncProperty(ask, async (filter) => {
        const found = await store.list("other", filter);
        const expected = lookThrough(stored, filter);
        const { offset, limit, countUpTo } = filter;
        expect(found.visits.map((v) => v.id)).toEqual(expected.slice(0, countUpTo).slice(offset, offset + limit));
        expect([found.total, found.hasMore]).toEqual([
          Math.min(countUpTo, expected.length),
          expected.length > countUpTo,
        ]);
      }),
      { numRuns: 80 },
    );
  });

  test("[C6] a corrected visit replaces its concerns, in their order", async () => {
    const visits = createPrismaVisitStore(database);
    const first = buildVisit({ id: visitIdOf(10), foundConcerns: [kdu, "BES-01" as ConcernCode], outcome });
    await save(first);
    const corrected = { ...first, foundConcerns: ["SON-01", "BES-01", "KDU-01"] as ConcernCode[], talkMinutes: 7 };
    await save(corrected);
    expect(await visits.find("main", visitIdOf(10))).toEqual(corrected);
    expect(await visits.find("other", visitIdOf(10))).toBeNull();
  });

  test("a visit of one office is never overwritten from another", async () => {
    const visit = buildVisit({ id: visitIdOf(20), outcome });
    await save(visit);
    const foreign = createPrismaQueueStore(database).update("other", staff, () =>
      ok({ event: { type: "visit_saved", at: testNow }, visits: [{ ...visit, outcome: null }] }),
    );
    await expect(foreign).rejects.toThrow(StorageUnavailableError);
    expect(await createPrismaVisitStore(database).find("main", visitIdOf(20))).toEqual(visit);
  });

  test("[W1] the promise kept is counted over the latest 200 rows that have a promise and a wait", async () => {
    const statistics = createPrismaStatisticStore(database);
    expect(await statistics.promiseKept("other")).toBeNull();
    const row = (waitMinutes: number | null, high: number | null): TicketStatistic => ({
      date: testDate,
      hour: 9,
      tile: null,
      waitMinutes,
      wayMinutes: 1,
      talkMinutes: 10,
      calls: 1,
      promisedWait: high === null ? null : { lowMinutes: 5, highMinutes: high },
      ending: "completed",
    });
    const rows = [
      ...Array.from({ length: 300 }, () => row(50, 10)),
      ...Array.from({ length: 150 }, () => row(10, 10)),
      ...Array.from({ length: 50 }, () => row(11, 10)),
      row(null, 10),
      row(5, null),
    ];
    await createPrismaQueueStore(database).update("other", staff, (queue) =>
      ok({
        event: { type: "day_closed", at: testNow },
        day: { ...queue.day, closedAt: testNow },
        closing: { talks: [], statistics: rows },
      }),
    );
    expect(await statistics.promiseKept("other")).toEqual({ kept: 150, of: 200 });
    expect(await statistics.endingsOf("other", testDate)).toEqual({
      completed: rows.length,
      no_show: 0,
      cancelled: 0,
      expired: 0,
    });
    const anew = await createPrismaQueueStore(database).read("other");
    expect(anew.talks).toHaveLength(200);
  });

  test("settings and a new desk are kept, a desk taken out of use stays for today's tickets", async () => {
    const store = createPrismaQueueStore(database);
    const before = await store.read("main");
    const added = { ...before.desks[0]!, id: deskIdOf(500), room: "12a", order: 9, openedAt: null };
    await store.update("main", staff, (queue) =>
      ok({
        event: { type: "desk_saved", at: testNow },
        desks: [added, { ...queue.desks[0]!, active: false }],
        settings: { ...queue.settings, name: "Ombudsstelle Süd", dailyLimit: 40 },
      }),
    );
    const anew = await createPrismaQueueStore(database).read("main");
    expect(anew.settings).toMatchObject({ name: "Ombudsstelle Süd", dailyLimit: 40 });
    expect(anew.desks.map((desk) => [desk.room, desk.active])).toEqual([
      ["1", false],
      ["12a", true],
    ]);
  });

  test("[R29] an approved pairing becomes one device, however many ask at once", async () => {
    const devices = createPrismaDeviceStore(database);
    const codes = { userCodeHash: "user-1", deviceCodeHash: "device-1" };
    await devices.createPairing({
      id: "p1",
      kind: "kiosk",
      ...codes,
      createdAt: testNow,
      expiresAt: later,
      lastPollAt: null,
      approval: null,
      claimedAt: null,
    });
    const device = (n: number) => ({ id: `d-p1-${n}`, secretHash: `s-p1-${n}`, at: testNow });
    expect(await devices.claimPairing("p1", device(0))).toBeNull();
    const approval = { officeId: "main", name: "Kiosk am Eingang", by };
    const approvals = await Promise.all([1, 2].map(() => devices.approvePairing("p1", approval)));
    expect(approvals.filter(Boolean)).toHaveLength(1);
    const claims = await Promise.all(Array.from({ length: 8 }, (_, n) => devices.claimPairing("p1", device(n))));
    const made = claims.filter((claim) => claim !== null);
    expect(made).toMatchObject([{ officeId: "main", kind: "kiosk", name: "Kiosk am Eingang", lastSeenAt: null }]);
    expect((await devices.list("main")).map((d) => d.id)).toEqual([made[0]?.id]);
    expect(await devices.findPairingByUserCode("user-1")).toMatchObject({
      approval: { officeId: "main", name: "Kiosk am Eingang", at: testNow },
      claimedAt: testNow,
    });
    expect(await devices.findPairingByDeviceCode("device-1")).toMatchObject({ id: "p1" });
  });

  test("[R29] a pairing that has expired is neither approved nor claimed", async () => {
    const devices = createPrismaDeviceStore(database);
    await devices.createPairing({
      id: "p2",
      kind: "display",
      userCodeHash: "user-2",
      deviceCodeHash: "device-2",
      createdAt: expired,
      expiresAt: expired,
      lastPollAt: null,
      approval: null,
      claimedAt: null,
    });
    await devices.notePoll("p2", testNow);
    expect(await devices.findPairingByUserCode("user-2")).toMatchObject({ lastPollAt: testNow });
    expect(await devices.approvePairing("p2", { officeId: "main", name: "x", by })).toBe(false);
  });

  test("[R29] a one-time link works once, before it expires, and for its purpose", async () => {
    const devices = createPrismaDeviceStore(database);
    const planned = { officeId: "main", kind: "display", name: "Anzeige" } as const;
    const link = { purpose: "device", device: planned, expiresAt: later, usedAt: null } as const;
    await devices.createLink({ ...link, tokenHash: "l1" });
    await devices.createLink({ ...link, tokenHash: "l2", expiresAt: expired });
    await devices.createLink({ tokenHash: "l3", purpose: "setup", device: null, expiresAt: later, usedAt: null });
    const device = (n: number) => ({ id: `d-l-${n}`, secretHash: `s-l-${n}`, at: testNow });
    const claims = await Promise.all([0, 1, 2].map((n) => devices.claimLink("l1", device(n))));
    expect(claims.filter((claim) => claim !== null)).toMatchObject([{ ...planned, pairedAt: testNow }]);
    expect(await devices.claimLink("l2", device(10))).toBeNull();
    expect(await devices.claimLink("l3", device(11))).toBeNull();
    expect(await devices.useLink("l1", testNow)).toBe(false);
    const uses = await Promise.all([devices.useLink("l3", testNow), devices.useLink("l3", testNow)]);
    expect(uses.toSorted()).toEqual([false, true]);
    expect(await devices.findLink("l3")).toMatchObject({ usedAt: testNow, device: null });
    expect(await devices.findLink("none")).toBeNull();
  });

  test("[R29] a revoked device is neither found nor listed, and only its own office renames or revokes it", async () => {
    const devices = createPrismaDeviceStore(database);
    const planned = { officeId: "main", kind: "kiosk", name: "Alt" } as const;
    await devices.createLink({ tokenHash: "l9", purpose: "device", device: planned, expiresAt: later, usedAt: null });
    await devices.claimLink("l9", { id: "d9", secretHash: "s9", at: testNow });
    await devices.seen("d9", later);
    expect(await devices.rename("other", "d9", "Fremd", by)).toBe(false);
    expect(await devices.rename("main", "d9", "Neu", by)).toBe(true);
    expect(await devices.findBySecret("s9")).toMatchObject({ name: "Neu", lastSeenAt: later });
    expect(await devices.revoke("other", "d9", by)).toBe(false);
    expect(await devices.revoke("main", "d9", by)).toBe(true);
    expect(await devices.revoke("main", "d9", by)).toBe(false);
    expect(await devices.findBySecret("s9")).toBeNull();
    expect((await devices.list("main")).map((d) => d.id)).not.toContain("d9");
  });
});

/** Two hundred visits of a few days, codes and outcomes, so that every question has some answers. */
function randomVisits(): Visit[] {
  const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
  return Array.from({ length: 200 }, (_, n) => {
    const codes = ["KDU", "KDU-01", "KDU-04", "BES-02", "UMG-01"] as ConcernCode[];
    const foundConcerns = [...new Set([pick(codes, n * 7 + (n >> 3)), pick(codes, n * 3)])].slice(0, 1 + (n % 3));
    return buildVisit({
      id: visitIdOf(5000 + ((n * 7919) % 200)),
      state: pick(["complete", "open", "complete", "draft"], n),
      date: pick(["2026-01-01", "2026-03-01", "2026-03-02", "2026-12-31"], n * 5 + (n >> 4)),
      ticketNumber: n % 4 === 0 ? 100 + ((n * 37) % 60) : null,
      outcome: pick(["KLA-INFO", "WEI-JC", null, "KLA-INFO"] as (OutcomeCode | null)[], n >> 1),
      foundConcerns: n % 11 === 0 ? [] : foundConcerns,
    });
  });
}

/** The same question, asked of every visit. */
function lookThrough(visits: readonly Visit[], { from, to, concern, outcome, open }: VisitFilter): string[] {
  const newestFirst = (a: Visit, b: Visit) =>
    b.date.localeCompare(a.date) || (b.ticketNumber ?? 0) - (a.ticketNumber ?? 0) || b.id.localeCompare(a.id);
  return visits
    .filter((v) => from <= v.date && v.date <= to)
    .filter((v) => concern === null || v.foundConcerns.some((c) => c === concern || c.startsWith(`${concern}-`)))
    .filter((v) => (open ? v.state === "open" : outcome === null || v.outcome === outcome))
    .toSorted(newestFirst)
    .map((v) => v.id);
}
