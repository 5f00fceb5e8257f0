import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { QueueStore } from "#server/application/ports.ts";
import { type AbsenceId, removeAbsence, saveAbsence } from "#server/domain/absence.ts";
import { closeDay, openDay } from "#server/domain/day.ts";
import type { Queue } from "#server/domain/queue.ts";
import { err, ok } from "#server/domain/result.ts";
import type { ConcernCode, TicketId } from "#server/domain/ticket.ts";
import { allTickets, getTicket } from "#server/domain/ticket-index.ts";
import { addMillis } from "#server/domain/time.ts";
import type { OutcomeCode, Visit, VisitId } from "#server/domain/visit.ts";
import { buildVisit, testNow, ticketIdOf, visitIdOf } from "./builders.ts";
import { buildBusyOffice, call, deskIdOf, draw, kiosk, serveAll, staff, touch } from "./queue-work.ts";

export type StoreFixture = {
  store: QueueStore;
  /** Another store on the same data, as another process has it; null: there is none. */
  openOther: (() => Promise<QueueStore>) | null;
  addOffice(queue: Queue): Promise<void>;
  close(): Promise<void>;
};

let offices = 0;

/** The rules every queue store keeps (docs/queue-rules.md, S1–S9). Databases that fail stand in tests/faults. */
export function describeQueueStoreContract(name: string, openFixture: () => Promise<StoreFixture>): void {
  describe(`queue store contract: ${name}`, () => {
    let fixture: StoreFixture;
    let store: QueueStore;

    beforeAll(async () => {
      fixture = await openFixture();
      store = fixture.store;
    });
    afterAll(() => fixture.close());

    /** Every test has an office of its own. */
    async function addOffice(desks = 2): Promise<string> {
      offices += 1;
      const officeId = `office-${offices}`;
      const queue = buildBusyOffice(0, { officeId });
      const own = buildBusyOffice(desks).desks.map((desk) => ({ ...desk, id: deskOf(officeId, desk.order) }));
      await fixture.addOffice({ ...queue, desks: own });
      return officeId;
    }

    /** What a process that starts now would know. */
    async function readAnew(officeId: string): Promise<Queue> {
      return fixture.openOther ? (await fixture.openOther()).read(officeId) : store.read(officeId);
    }

    test("[S1] a new office is read as it was stored, and is listed", async () => {
      const officeId = await addOffice();
      const queue = await store.read(officeId);
      expect(queue).toMatchObject({ officeId, revision: 0, epoch: "epoch-1", callSeq: 0, open: [], talks: [] });
      expect(queue.desks.map((desk) => desk.room)).toEqual(["1", "2"]);
      expect(await store.officeIds()).toContain(officeId);
    });

    test("[S1] an office that does not exist cannot be read or changed", async () => {
      await expect(store.read("nowhere")).rejects.toThrow();
      await expect(store.update("nowhere", kiosk, touch())).rejects.toThrow();
    });

    test("[S5] what was committed is read back in every field, also by a store that opens later", async () => {
      const officeId = await addOffice();
      const ids = [0, 1, 2].map((n) => ticketFor(officeId, n));
      for (const id of ids) await draw(store, officeId, id);
      const called = await call(store, officeId, deskOf(officeId, 1), addMillis(testNow, 60_000));
      await store.update(officeId, staff, (queue) =>
        ok({
          event: { type: "visit_saved", at: testNow },
          visits: [
            buildVisit({ id: visitFor(officeId, 0), statedConcern: "KDU" as ConcernCode }),
            buildVisit({ id: visitFor(officeId, 1), outcome: "KLA-INFO" as OutcomeCode }),
          ],
          tickets: [
            {
              ...getOrThrow(queue, ids[1]),
              concern: "NOT" as ConcernCode,
              urgency: 2,
              wishes: { moreTime: true, fetch: false, interpreter: true, appointment: true },
              promisedWait: { lowMinutes: 5, highMinutes: 25 },
              language: "de-simple",
              postponedAt: testNow,
              letsPassId: ids[2] ?? null,
            },
          ],
        }),
      );
      const kept = await store.read(officeId);
      const anew = await readAnew(officeId);
      expect(kept.revision).toBe(5);
      expect(comparable(anew)).toEqual(comparable(kept));
      expect(anew.open.find((ticket) => ticket.deskId !== null)?.id).toBe(called?.id);
      expect(anew.openRecords.map((record) => record.visitId)).toEqual([visitFor(officeId, 0)]);
    });

    test("[S2] [S4] a refused change and a change of nothing leave the queue as it is", async () => {
      const officeId = await addOffice();
      expect(await store.update(officeId, kiosk, () => err("office_closed"))).toEqual({
        ok: false,
        code: "office_closed",
      });
      const unchanged = await store.update(officeId, kiosk, () => ok(null));
      expect(unchanged).toMatchObject({ ok: true, value: { revision: 0 } });
      expect((await readAnew(officeId)).revision).toBe(0);
    });

    test("[S8] a change that throws leaves the queue as it is, and the next one runs", async () => {
      const officeId = await addOffice();
      const broken = store.update(officeId, kiosk, () => {
        throw new Error("a bug in a rule");
      });
      await expect(broken).rejects.toThrow("a bug in a rule");
      expect((await draw(store, officeId, ticketFor(officeId, 0))).number).toBeGreaterThanOrEqual(100);
      expect((await readAnew(officeId)).revision).toBe(1);
    });

    test("[S3] of 200 overlapping draws from 8 callers none is lost and no number given twice", async () => {
      const officeId = await addOffice();
      const callers = Array.from({ length: 8 }, async (_, caller) => {
        for (let n = 0; n < 25; n += 1) await draw(store, officeId, ticketFor(officeId, caller * 25 + n));
      });
      await Promise.all(callers);
      const queue = await readAnew(officeId);
      const tickets = [...allTickets(queue.tickets)];
      expect([queue.revision, tickets.length, queue.day.drawnCount]).toEqual([200, 200, 200]);
      expect(new Set(tickets.map((ticket) => ticket.number)).size).toBe(200);
    });

    test("[S3] [D2] the same draw ten times at once is one ticket", async () => {
      const officeId = await addOffice();
      const id = ticketFor(officeId, 0);
      const answers = await Promise.all(Array.from({ length: 10 }, () => draw(store, officeId, id)));
      expect(new Set(answers.map((ticket) => ticket.number)).size).toBe(1);
      expect((await readAnew(officeId)).revision).toBe(1);
    });

    test("[R6] [S6] [C2] eight desks of two stores call everybody exactly once", async () => {
      const officeId = await addOffice(8);
      const other = fixture.openOther ? await fixture.openOther() : store;
      for (let n = 0; n < 60; n += 1) await draw(store, officeId, ticketFor(officeId, n));
      const desks = Array.from({ length: 8 }, (_, n) =>
        serveAll(n % 2 === 0 ? store : other, officeId, deskOf(officeId, n + 1)),
      );
      const served = (await Promise.all(desks)).flat();
      expect(served.toSorted()).toEqual(Array.from({ length: 60 }, (_, n) => ticketFor(officeId, n)).toSorted());
      const queue = await readAnew(officeId);
      expect([queue.open.length, queue.revision, queue.talks.length]).toEqual([0, 60 * 4, 60]);
    });

    test("[Q1] the revision grows by one with every committed change, in whichever store", async () => {
      const officeId = await addOffice();
      const other = fixture.openOther ? await fixture.openOther() : store;
      const revisions: number[] = [];
      for (let n = 0; n < 10; n += 1) {
        const result = await (n % 2 === 0 ? store : other).update(officeId, kiosk, touch());
        if (result.ok) revisions.push(result.value.revision);
      }
      expect(revisions).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    });

    test("[S9] listeners hear of every committed change once and in order, and of no refused one", async () => {
      const officeId = await addOffice();
      const heard: number[] = [];
      const stop = store.onChange((queue) => {
        if (queue.officeId === officeId) heard.push(queue.revision);
      });
      await Promise.all(Array.from({ length: 12 }, () => store.update(officeId, kiosk, touch())));
      await store.update(officeId, kiosk, () => err("office_closed"));
      await store.update(officeId, kiosk, () => ok(null));
      stop();
      await store.update(officeId, kiosk, touch());
      expect(heard).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    });

    test("[S9] what another process committed is found by refresh, and the listeners hear of it", async () => {
      if (!fixture.openOther) return;
      const officeId = await addOffice();
      await store.read(officeId);
      const heard: number[] = [];
      const stop = store.onChange((queue) => {
        if (queue.officeId === officeId) heard.push(queue.revision);
      });
      const other = await fixture.openOther();
      await draw(other, officeId, ticketFor(officeId, 0));
      const queue = await store.refresh(officeId);
      await store.refresh(officeId);
      stop();
      expect(queue.open.map((ticket) => ticket.id)).toEqual([ticketFor(officeId, 0)]);
      expect(heard).toEqual([1]);
    });

    test("[S10] of edits of one record from two stores none is lost: each sees the one before", async () => {
      const officeId = await addOffice();
      const other = fixture.openOther ? await fixture.openOther() : store;
      const visitId = visitFor(officeId, 0);
      const add = (to: QueueStore) =>
        to.update(
          officeId,
          staff,
          (_, visit) => {
            const before = visit ?? buildVisit({ id: visitId, state: "draft", talkMinutes: 0 });
            const talkMinutes = (before.talkMinutes ?? 0) + 1;
            return ok({
              event: { type: "visit_saved", at: testNow },
              visits: [{ ...before, revision: before.revision + 1, talkMinutes }],
            });
          },
          visitId,
        );
      await Promise.all(
        [store, other, store, other].map(async (to) => {
          for (let n = 0; n < 10; n += 1) await add(to);
        }),
      );
      let found: unknown = null;
      await store.update(
        officeId,
        staff,
        (_, visit) => {
          found = visit;
          return ok(null);
        },
        visitId,
      );
      expect(found).toMatchObject({ id: visitId, revision: 40, talkMinutes: 40 });
      expect((await readAnew(officeId)).openRecords).toMatchObject([{ visitId, revision: 40 }]);
    });

    test("[S10] a record of another office, or none, is not found; a discarded one is gone", async () => {
      const officeId = await addOffice();
      const elsewhere = await addOffice();
      const visitId = visitFor(officeId, 0);
      const seen: (Visit | null)[] = [];
      const look = (at: string) =>
        store.update(
          at,
          staff,
          (_, visit) => {
            seen.push(visit);
            return ok(null);
          },
          visitId,
        );
      const event = { type: "visit_opened", at: testNow } as const;
      await look(officeId);
      await store.update(officeId, staff, () => ok({ event, visits: [buildVisit({ id: visitId, state: "draft" })] }));
      await look(officeId);
      await store.update(officeId, staff, () => ok({ event, discarded: visitId }));
      await look(officeId);
      await look(elsewhere);
      expect(seen.map((visit) => visit?.id ?? null)).toEqual([null, visitId, null, null]);
      expect((await readAnew(officeId)).openRecords).toEqual([]);
    });

    test("[E1] a phone token finds its ticket until the day is closed, and no other token does", async () => {
      const officeId = await addOffice();
      const ticket = await draw(store, officeId, ticketFor(officeId, 0));
      expect(await store.findByPhoneToken(ticket.phoneToken)).toEqual({ officeId, ticketId: ticket.id });
      expect(await store.findByPhoneToken("wrong")).toBeNull();
      await close(store, officeId);
      expect(await store.findByPhoneToken(ticket.phoneToken)).toBeNull();
    });

    test("[R7] one change may free a desk for a ticket and seat another one there", async () => {
      const officeId = await addOffice();
      const desk = deskOf(officeId, 1);
      for (const n of [0, 1]) await draw(store, officeId, ticketFor(officeId, n));
      await call(store, officeId, desk, addMillis(testNow, 60_000));
      const swapped = await store.update(officeId, staff, (queue) => {
        const leaving = getOrThrow(queue, ticketFor(officeId, 0));
        const coming = getOrThrow(queue, ticketFor(officeId, 1));
        return ok({
          event: { type: "ticket_called", at: testNow },
          tickets: [
            { ...coming, status: "called", deskId: desk },
            { ...leaving, status: "waiting", deskId: null },
          ],
        });
      });
      expect(swapped.ok && swapped.value.open.find((ticket) => ticket.deskId === desk)?.id).toBe(
        ticketFor(officeId, 1),
      );
      expect(comparable(await readAnew(officeId))).toEqual(comparable(await store.read(officeId)));
    });

    test("[E1] [P7] closing leaves no ticket, no token and no number at a visit; twice is once", async () => {
      const officeId = await addOffice();
      for (let n = 0; n < 5; n += 1) await draw(store, officeId, ticketFor(officeId, n));
      const served = await call(store, officeId, deskOf(officeId, 1), addMillis(testNow, 60_000));
      await store.update(officeId, staff, () =>
        ok({
          event: { type: "visit_saved", at: testNow },
          visits: [buildVisit({ id: visitFor(officeId, 0), ticketId: served?.id ?? null, ticketNumber: 100 })],
        }),
      );
      const closed = await close(store, officeId);
      expect([closed.tickets.size, closed.open.length, closed.day.closedAt]).toEqual([0, 0, testNow]);
      expect(closed.openRecords).toMatchObject([{ visitId: visitFor(officeId, 0), ticketNumber: null }]);
      expect((await close(store, officeId)).revision).toBe(closed.revision);
      expect(comparable(await readAnew(officeId))).toEqual(comparable(closed));
    });

    test("[G6] [D1] absences are read back as they are now, also by a store that opens later; older ones are left out", async () => {
      const officeId = await addOffice();
      const idOf = (n: number) => `${officeId}-absence-${n}` as AbsenceId;
      const keep = (from: QueueStore, n: number, to: string, baseRevision: number | null) =>
        from.update(officeId, staff, (queue) => {
          const draft = { id: idOf(n), from: to, to, kind: "absence" as const };
          return saveAbsence(queue, { draft, baseRevision }, testNow);
        });
      await keep(store, 1, "2026-12-21", null);
      await keep(store, 2, "2025-01-01", null);
      await keep(store, 3, "2026-12-01", null);
      const other = fixture.openOther ? await fixture.openOther() : store;
      await keep(other, 1, "2026-12-22", 0);
      expect(await keep(store, 1, "2026-12-23", 0)).toEqual({ ok: false, code: "record_conflict" });
      await store.update(officeId, staff, (queue) => removeAbsence(queue, { id: idOf(3), baseRevision: 0 }, testNow));
      const kept = await store.refresh(officeId);
      expect(kept.absences.map(({ id, revision, to }) => [id, revision, to])).toEqual([
        [idOf(2), 0, "2025-01-01"],
        [idOf(1), 1, "2026-12-22"],
      ]);
      expect(comparable(await readAnew(officeId))).toEqual(comparable(kept));
      // A year later the first of January 2025 is history: kept for the report, no longer carried along.
      await store.update(officeId, staff, (queue) =>
        ok({ event: { type: "day_opened", at: testNow }, day: { ...queue.day, date: "2027-01-04" } }),
      );
      if (fixture.openOther) expect((await readAnew(officeId)).absences.map(({ id }) => id)).toEqual([idOf(1)]);
    });

    test("[E1] a closed day is followed by a new one, with the same numbers again", async () => {
      const officeId = await addOffice();
      const first = await draw(store, officeId, ticketFor(officeId, 0));
      await close(store, officeId);
      await store.update(officeId, staff, (queue) => openDay(queue, { now: testNow, numberOffset: 0 }));
      const again = await draw(store, officeId, ticketFor(officeId, 1));
      expect(again.number).toBe(first.number);
    });
  });
}

async function close(store: QueueStore, officeId: string): Promise<Queue> {
  const result = await store.update(officeId, staff, (queue) =>
    closeDay(queue, {
      now: testNow,
      nextNumberOffset: 5,
      tileOf: (concern) => concern,
      visitIdFor: (id) => id.replace("-7000-", "-4000-") as VisitId,
      catalogueVersion: "test-1",
    }),
  );
  if (!result.ok) throw new Error("closing refused");
  return result.value;
}

/** Order within the lists is no promise; what a talk was is kept in minutes on both sides. */
function comparable(queue: Queue) {
  const byId = <T extends { id: string }>(list: Iterable<T>) => [...list].toSorted((a, b) => a.id.localeCompare(b.id));
  return { ...queue, open: byId(queue.open), tickets: byId(allTickets(queue.tickets)), talks: queue.talks.toSorted() };
}

function getOrThrow(queue: Queue, id: TicketId | undefined) {
  const ticket = id === undefined ? undefined : getTicket(queue.tickets, id);
  if (!ticket) throw new Error("no such ticket");
  return ticket;
}

/** Ids are unique over all offices of a database. */
function offsetOf(officeId: string): number {
  return Number(officeId.split("-")[1]) * 10_000;
}

function ticketFor(officeId: string, n: number): TicketId {
  return ticketIdOf(offsetOf(officeId) + n);
}

function visitFor(officeId: string, n: number): VisitId {
  return visitIdOf(offsetOf(officeId) + n);
}

function deskOf(officeId: string, order: number) {
  return deskIdOf((offsetOf(officeId) / 10_000) * 20 + order);
}
