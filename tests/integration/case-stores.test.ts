import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { searchCases } from "#server/adapters/prisma/case-search.ts";
import { createPrismaCaseStore } from "#server/adapters/prisma/case-store.ts";
import type { Database } from "#server/adapters/prisma/database.ts";
import { createPrismaFollowUpStore } from "#server/adapters/prisma/follow-up-store.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import type { Trace } from "#server/application/case-store.ts";
import { auditOf } from "#server/domain/audit.ts";
import type { Case } from "#server/domain/case.ts";
import type { CaseReference } from "#server/domain/case-reference.ts";
import type { FollowUp, FollowUpId } from "#server/domain/follow-up.ts";
import { ok } from "#server/domain/result.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { CaseId, OutcomeCode, Visit } from "#server/domain/visit.ts";
import { buildVisit, testNow, visitIdOf } from "#tests/support/builders.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { buildBusyOffice, staff } from "#tests/support/queue-work.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());

const trace: Trace = { actor: staff, at: testNow, audit: [auditOf("case_opened", { kind: "case", id: "c" })] };
const caseIdOf = (n: number) => `00000000-0000-4000-8000-0000000ca5e${n}` as CaseId;
const kdu = "KDU-01" as ConcernCode;

function build(n: number, changed: Partial<Case> = {}): Case {
  const reference = `K7-3M${n}` as CaseReference;
  return { id: caseIdOf(n), revision: 0, reference, openedOn: "2026-03-02", closedOn: null, ...changed };
}

function followUp(n: number, changed: Partial<FollowUp> = {}): FollowUp {
  return {
    id: `00000000-0000-4000-8000-000000000f0${n}` as FollowUpId,
    revision: 0,
    caseId: caseIdOf(1),
    visitId: null,
    dueOn: "2026-11-24",
    kind: "ask_team",
    waitingFor: "benefits_team",
    askedOn: null,
    answeredOn: null,
    doneOn: null,
    ...changed,
  };
}

describe.each(["SQLite", "PostgreSQL"])("%s", (provider) => {
  let dataDir = "";
  let database: Database;

  beforeAll(async () => {
    dataDir = makeFolder();
    const where = provider === "SQLite" ? { dataDir } : { url: await postgres.createDatabase() };
    database = await openTestDatabase(where);
    await insertOffice(database, buildBusyOffice(0, { officeId: "main" }));
    await insertOffice(database, buildBusyOffice(0, { officeId: "other" }));
  });
  afterAll(async () => {
    await database.close();
    removeFolder(dataDir);
  });

  function save(...visits: Visit[]) {
    return createPrismaQueueStore(database).update("main", staff, () =>
      ok({ event: { type: "visit_saved" as const, at: testNow }, visits }),
    );
  }

  test("[F1] neither an id nor a reference is given twice, and a reference leads to its case in its own office", async () => {
    const cases = createPrismaCaseStore(database);
    expect(await cases.create("main", build(1), trace)).toBe(true);
    expect(await cases.create("main", build(1, { reference: "K7-9M9" as CaseReference }), trace)).toBe(false);
    expect(await cases.create("other", build(2, { reference: build(1).reference }), trace)).toBe(false);
    expect(await cases.findByReference("main", build(1).reference)).toEqual(build(1));
    expect(await cases.findByReference("other", build(1).reference)).toBeNull();
  });

  test("[F6] of two who edit one case the second is refused; the change and its entry are one commit", async () => {
    const cases = createPrismaCaseStore(database);
    const closed = build(1, { revision: 1, closedOn: "2026-04-01" });
    const before = await database.client.auditEntry.count({ where: { officeId: "main" } });
    expect(await cases.save("main", closed, trace)).toBe(true);
    expect(await cases.save("main", { ...closed, closedOn: "2026-05-01" }, trace)).toBe(false);
    expect(await cases.find("main", caseIdOf(1))).toEqual(closed);
    expect(await database.client.auditEntry.count({ where: { officeId: "main" } })).toBe(before + 1);
    expect(await cases.save("main", build(1, { revision: 2 }), trace)).toBe(true);
  });

  test("[F9] cases are found by day, by a concern of their contacts, and by being open", async () => {
    const cases = createPrismaCaseStore(database);
    await cases.create("main", build(3, { openedOn: "2026-06-01", closedOn: "2026-07-01" }), trace);
    const first = buildVisit({ id: visitIdOf(1), date: "2026-03-02", caseId: caseIdOf(1), foundConcerns: [kdu] });
    const outcome = "KLA-INFO" as OutcomeCode;
    const second = buildVisit({
      id: visitIdOf(2),
      date: "2026-03-09",
      caseId: caseIdOf(1),
      foundConcerns: [kdu],
      outcome,
    });
    await save(first, second);
    const all = { from: "2026-01-01", to: "2026-12-31", concern: null, state: "all", offset: 0, limit: 10 } as const;
    const idsOf = async (query: object) => (await cases.search("main", { ...all, ...query })).map(({ id }) => id);
    expect(await idsOf({})).toEqual([caseIdOf(3), caseIdOf(1)]);
    expect(await idsOf({ state: "open" })).toEqual([caseIdOf(1)]);
    expect(await idsOf({ state: "closed" })).toEqual([caseIdOf(3)]);
    expect(await idsOf({ concern: "KDU" as ConcernCode })).toEqual([caseIdOf(1)]);
    expect(await idsOf({ concern: "BES" as ConcernCode })).toEqual([]);
    // Begun with the cases, as for a concern that is found often, it is the same.
    for (const concern of ["KDU", "KDU-01", "KDU-02"] as ConcernCode[]) {
      expect(await searchCases(database, "main", { ...all, concern }, 0)).toEqual(
        await cases.search("main", { ...all, concern }),
      );
    }
    expect(await idsOf({ from: "2026-05-01" })).toEqual([caseIdOf(3)]);
    expect(await idsOf({ offset: 1 })).toEqual([caseIdOf(1)]);
    const [, found] = await cases.search("main", all);
    expect(found).toMatchObject({ contactCount: 2, lastContactOn: "2026-03-09", concern: kdu, outcome: "KLA-INFO" });
    expect((await cases.contactsOf("main", caseIdOf(1))).length).toBe(2);
    expect(await cases.search("other", all)).toEqual([]);
  });

  test("[F9] whatever is asked for, the search finds what a look at every case finds, in the same order", async () => {
    const cases = createPrismaCaseStore(database);
    const stored: Case[] = [];
    for (let n = 10; n < 40; n += 1) {
      const day = (month: number) => `2025-0${month}-1${n % 3}`;
      const one = { openedOn: day(1 + (n % 5)), closedOn: n % 3 === 0 ? null : day(6) };
      stored.push({ ...build(n), ...one, id: `00000000-0000-4000-8000-00000000ca${n}` as CaseId });
    }
    for (const one of stored) await cases.create("main", one, trace);
    const concernOf = (n: number) => ["KDU-01", "KDU-02", "BES-01"][n % 4] as ConcernCode | undefined;
    await save(
      ...stored.map((one, n) => {
        const found = concernOf(n);
        const foundConcerns = found ? [found] : [];
        return buildVisit({ id: visitIdOf(100 + n), date: one.openedOn, caseId: one.id, foundConcerns });
      }),
    );
    const asked = fc.record({
      from: fc.constantFrom("2025-01-01", "2025-03-11"),
      to: fc.constantFrom("2025-03-11", "2025-12-31"),
      concern: fc.option(fc.constantFrom("KDU", "KDU-01", "BES-01", "UMG") as fc.Arbitrary<ConcernCode>),
      state: fc.constantFrom("all", "open", "closed"),
      offset: fc.constantFrom(0, 2),
      limit: fc.constantFrom(3, 50),
    });
    await fc.assert(
      fc.asyncProperty(asked, fc.constantFrom(0, 5000), async (query, rareContacts) => {
        const { from, to, concern, state, offset, limit } = query;
        const expected = stored
          .filter((one) => from <= one.openedOn && one.openedOn <= to)
          .filter((one) => state === "all" || (state === "open") === (one.closedOn === null))
          .filter((one) => concern === null || concernOf(stored.indexOf(one))?.startsWith(concern))
          .toSorted((a, b) => `${b.openedOn} ${b.id}`.localeCompare(`${a.openedOn} ${a.id}`))
          .slice(offset, offset + limit);
        const found = await searchCases(database, "main", query, rareContacts);
        expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });

  test("[F5, F6] follow-ups belong to what is there, and their list says where", async () => {
    const store = createPrismaFollowUpStore(database);
    expect(await store.create("main", followUp(1), trace)).toBe(true);
    expect(
      await store.create("main", followUp(2, { caseId: null, visitId: visitIdOf(2), dueOn: "2026-12-01" }), trace),
    ).toBe(true);
    expect(await store.create("main", followUp(3, { caseId: caseIdOf(8) }), trace)).toBe(false);
    expect(await store.create("other", followUp(4), trace)).toBe(false);
    expect((await store.ofCase("main", caseIdOf(1))).map(({ id }) => id)).toEqual([followUp(1).id, followUp(2).id]);
    const query = { done: false, today: "2026-11-25", offset: 0, limit: 10 };
    const list = await store.list("main", query);
    expect(list).toMatchObject({ total: 2, overdue: 1 });
    expect(list.followUps.map(({ reference, contactOn, concern }) => [reference, contactOn, concern])).toEqual([
      [build(1).reference, null, kdu],
      [build(1).reference, "2026-03-09", kdu],
    ]);
    expect(await store.save("main", followUp(1, { revision: 1, doneOn: "2026-11-25" }), trace)).toBe(true);
    expect(await store.save("main", followUp(1, { revision: 1 }), trace)).toBe(false);
    expect(await store.list("main", query)).toMatchObject({ total: 1, overdue: 0 });
    expect((await store.list("main", { ...query, done: true })).followUps.map(({ id }) => id)).toEqual([
      followUp(1).id,
    ]);
  });
});
