import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPrismaAppointmentStore } from "#server/adapters/prisma/appointment-store.ts";
import { createPrismaCaseStore } from "#server/adapters/prisma/case-store.ts";
import type { Database } from "#server/adapters/prisma/database.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import type { Trace } from "#server/application/case-store.ts";
import type { Appointment, AppointmentId } from "#server/domain/appointment.ts";
import { auditOf } from "#server/domain/audit.ts";
import type { CaseReference } from "#server/domain/case-reference.ts";
import { closeDay } from "#server/domain/day.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { CaseId } from "#server/domain/visit.ts";
import { testDate, testNow, ticketIdOf, visitIdOf } from "#tests/support/builders.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { buildBusyOffice, draw, staff } from "#tests/support/queue-work.ts";
import { insertOffice, makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());

const trace: Trace = { actor: staff, at: testNow, audit: [auditOf("appointment_saved")] };
const caseId = "00000000-0000-4000-8000-0000000ca5e1" as CaseId;

function build(n: number, changed: Partial<Appointment> = {}): Appointment {
  return {
    id: `00000000-0000-4000-8000-00000000ab0${n}` as AppointmentId,
    revision: 0,
    date: testDate,
    time: "10:00",
    minutes: 60,
    language: "uk",
    interpreter: null,
    caseId: null,
    state: "planned",
    ticketId: null,
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
    const opened = {
      id: caseId,
      revision: 0,
      reference: "K7-3MQ" as CaseReference,
      openedOn: testDate,
      closedOn: null,
    };
    await createPrismaCaseStore(database).create("main", opened, trace);
  });
  afterAll(async () => {
    await database.close();
    removeFolder(dataDir);
  });

  test("[F7] appointments are listed by day and time with the reference of their case, each in its office", async () => {
    const store = createPrismaAppointmentStore(database);
    expect(await store.create("main", build(1, { time: "11:30", caseId }), trace)).toBe(true);
    expect(await store.create("main", build(1), trace)).toBe(false);
    expect(await store.create("main", build(2, { interpreter: "remote" }), trace)).toBe(true);
    expect(await store.create("main", build(3, { date: "2026-12-24" }), trace)).toBe(true);
    expect(await store.create("other", build(4, { caseId }), trace)).toBe(false);
    const listed = await store.list("main", { from: testDate, to: testDate, limit: 10 });
    expect(listed).toEqual([
      { ...build(2, { interpreter: "remote" }), reference: null },
      { ...build(1, { time: "11:30", caseId }), reference: "K7-3MQ" },
    ]);
    expect(await store.list("other", { from: testDate, to: testDate, limit: 10 })).toEqual([]);
    expect(await store.find("other", build(1).id)).toBeNull();
  });

  test("[F6, F7] of two who change one appointment the second is refused, and it leaves no entry", async () => {
    const store = createPrismaAppointmentStore(database);
    const entries = () => database.client.auditEntry.count({ where: { officeId: "main" } });
    const before = await entries();
    expect(await store.save("main", build(2, { revision: 1, minutes: 30 }), trace)).toBe(true);
    expect(await store.save("main", build(2, { revision: 1, minutes: 90 }), trace)).toBe(false);
    expect((await store.find("main", build(2).id))?.minutes).toBe(30);
    expect(await entries()).toBe(before + 1);
  });

  test("[F8, P7] the link to a number needs that number, and is gone when the day is closed", async () => {
    const store = createPrismaAppointmentStore(database);
    const queues = createPrismaQueueStore(database);
    const { id: ticketId } = await draw(queues, "main", ticketIdOf(0));
    const arrived = build(2, { revision: 2, state: "arrived", ticketId });
    expect(await store.save("other", arrived, trace)).toBe(false);
    expect(await store.save("main", arrived, trace)).toBe(true);
    expect(await store.ofTicket("main", testDate, ticketId)).toEqual(arrived);
    const closing = {
      now: testNow,
      nextNumberOffset: 0,
      tileOf: (c: ConcernCode) => c,
      visitIdFor: () => visitIdOf(1),
      catalogueVersion: "test-1",
    };
    const closed = await queues.update("main", staff, (queue) => closeDay(queue, closing));
    expect(closed.ok).toBe(true);
    expect(await store.find("main", arrived.id)).toEqual({ ...arrived, ticketId: null });
    expect(await store.save("main", { ...arrived, revision: 3 }, trace)).toBe(false);
  });
});
