import { describe, expect, test } from "vitest";
import {
  buildCatalogue,
  buildQueue,
  buildTicket,
  buildVisit,
  desk1,
  emergency,
  minutesAfter,
  rent,
  rentLimit,
  testNow,
  ticketIdOf,
  visitIdOf,
} from "#tests/support/builders.ts";
import { commit, refusalOf } from "#tests/support/commit.ts";
import { complete, recorded, visitOf } from "#tests/support/talks.ts";
import type { Queue } from "./queue.ts";
import { completeTalk, startTalk } from "./talk.ts";
import { noWishes, type Ticket, ticketStatuses } from "./ticket.ts";
import { getTicket } from "./ticket-index.ts";
import type { Visit } from "./visit.ts";

const catalogue = buildCatalogue();
const id = ticketIdOf(0);
const opening = { ticketId: id, visitId: visitIdOf(0), catalogue };
const called = buildTicket({ status: "called", concern: rent, language: "uk" });
const now = minutesAfter(testNow, 25);

function ticketOf(queue: Queue): Ticket {
  return getTicket(queue.tickets, id)!;
}

/** The talk begins at `testNow`. */
function servingQueue(overrides: Partial<Ticket> = {}): { queue: Queue; visit: Visit } {
  const before = buildQueue({ tickets: [{ ...called, ...overrides }] });
  const started = startTalk(before, null, opening, testNow);
  const queue = commit(before, started);
  return { queue, visit: (started.ok && started.value?.visits?.[0]) as Visit };
}

describe("ist da", () => {
  test("[C6] the first one opens the record in the same change, filled with what the ticket knows", () => {
    const { queue, visit } = servingQueue();
    expect(visit).toEqual(
      buildVisit({
        state: "draft",
        ticketId: id,
        ticketNumber: 100,
        hour: 9,
        statedConcern: rent,
        language: "uk",
        waitMinutes: 10,
        talkMinutes: null,
        legalState: "since_2026_07_01",
      }),
    );
    expect(ticketOf(queue)).toMatchObject({ status: "serving", visitId: visitIdOf(0) });
    expect(queue.openRecords).toMatchObject([
      { visitId: visitIdOf(0), state: "draft", revision: 0, ticketNumber: 100 },
    ]);
  });

  test("[P6] of the wishes nothing is kept but that the talk had been agreed on", () => {
    const wishes = { ...noWishes, interpreter: true, moreTime: true, fetch: true };
    expect(servingQueue({ wishes }).visit).toEqual(servingQueue().visit);
    expect(servingQueue({ wishes: { ...wishes, appointment: true } }).visit.channel).toBe("appointment");
  });

  test("[C6] a talk that goes on after a pause goes on with the same record", () => {
    const { queue, visit } = servingQueue();
    const parked = { ...ticketOf(queue), status: "called" as const, interruptedAt: testNow };
    const again = startTalk(buildQueue({ tickets: [parked] }), null, { ...opening, visitId: visitIdOf(7) }, now);
    expect(again.ok && again.value?.visits).toBeUndefined();
    expect(again.ok && again.value?.tickets?.[0]?.visitId).toBe(visit.id);
  });

  test("[C6] sent again after a lost answer it is one talk with one record", () => {
    const { queue, visit } = servingQueue();
    expect(startTalk(queue, visit, opening, now)).toEqual({ ok: true, value: null });
    expect(refusalOf(startTalk(queue, null, { ...opening, visitId: visitIdOf(1) }, now))).toBe("invalid_transition");
  });

  test("[C6] no other contact is written over by an id that is taken", () => {
    const queue = buildQueue({ tickets: [called] });
    expect(refusalOf(startTalk(queue, buildVisit(), opening, testNow))).toBe("record_conflict");
  });

  test("[R35] the log knows the record by its id, and nothing of what it says", () => {
    const before = buildQueue({ tickets: [called] });
    const started = startTalk(before, null, opening, testNow);
    expect(started.ok && started.value?.audit).toEqual([
      { action: "visit_opened", subjectKind: "visit", subjectId: visitIdOf(0), fields: [] },
    ]);
  });
});

describe("the end of a talk", () => {
  test("[C6] ticket and record are completed in one change, stated and found concern side by side", () => {
    const { queue, visit } = servingQueue();
    const changes = { ...recorded, foundConcerns: [rentLimit, emergency], crisisIntervention: false };
    const edit = { baseRevision: 0, changes };
    const result = completeTalk(queue, visit, { ...opening, edit, later: false }, now);
    expect(result.ok && result.value?.visits).toMatchObject([
      { ...changes, id: visit.id, state: "complete", revision: 1, statedConcern: rent, talkMinutes: 25 },
    ]);
    expect(result.ok && result.value?.event).toMatchObject({ type: "ticket_completed", deskId: desk1 });
    expect(result.ok && result.value?.audit).toMatchObject(
      [
        {
          action: "visit_completed",
          fields: ["state", "talkMinutes", "foundConcerns", "outcome", "crisisIntervention"].toSorted(),
        },
      ].map((one) => ({ ...one, fields: expect.arrayContaining(one.fields) })),
    );
    const after = commit(queue, result);
    expect(ticketOf(after)).toMatchObject({ status: "completed", closedAt: now, deskId: null });
    expect([after.open, after.openRecords]).toEqual([[], []]);
  });

  test("[C6] nothing is completed silently: put off, the record stands on the list of open records", () => {
    const { queue } = servingQueue();
    const after = commit(queue, complete(queue, id, { later: true, changes: { foundConcerns: [rentLimit] } }, now));
    expect(after.openRecords).toMatchObject([
      { visitId: visitIdOf(0), state: "open", ticketNumber: 100, statedConcern: rent, foundConcern: rentLimit },
    ]);
  });

  test("[V2] without what the record needs nothing is completed, neither talk nor record", () => {
    const { queue, visit } = servingQueue();
    const edit = { baseRevision: 0, changes: { outcome: recorded.outcome } };
    const result = completeTalk(queue, visit, { ...opening, edit, later: false }, now);
    expect(refusalOf(result)).toBe("record_incomplete");
  });

  test("[V5] who read an older record completes nothing", () => {
    const { queue, visit } = servingQueue();
    const edited = { ...visit, revision: 1 };
    expect(
      refusalOf(
        completeTalk(queue, edited, { ...opening, edit: { baseRevision: 0, changes: recorded }, later: false }, now),
      ),
    ).toBe("record_conflict");
  });

  test("[V5] sent again after a lost answer it is one completion", () => {
    const { queue, visit } = servingQueue();
    const completion = { ...opening, edit: { baseRevision: 0, changes: recorded }, later: false };
    const result = completeTalk(queue, visit, completion, now);
    const after = commit(queue, result);
    const stored = (result.ok && result.value?.visits?.[0]) as Visit;
    expect(completeTalk(after, stored, completion, minutesAfter(now, 1))).toEqual({ ok: true, value: null });
    expect(refusalOf(completeTalk(after, stored, { ...completion, later: true }, now))).toBe("invalid_transition");
  });

  test("[C6] a parked talk can be completed, without its pause", () => {
    const { queue, visit } = servingQueue();
    const parked = {
      ...ticketOf(queue),
      status: "parked" as const,
      deskId: null,
      interruptedAt: minutesAfter(testNow, 10),
    };
    const edit = { baseRevision: 0, changes: {} };
    const result = completeTalk(buildQueue({ tickets: [parked] }), visit, { ...opening, edit, later: true }, now);
    expect(result.ok && result.value?.visits?.[0]).toMatchObject({ state: "open", talkMinutes: 10 });
  });

  test("[C6] only a talk that was held is completed", () => {
    for (const status of ticketStatuses) {
      const queue = buildQueue({ tickets: [buildTicket({ status, visitId: visitIdOf(0) })] });
      const visit = buildVisit({ state: "draft", ticketId: id });
      const edit = { baseRevision: 0, changes: recorded };
      const result = completeTalk(queue, visit, { ...opening, edit, later: false }, minutesAfter(testNow, 60));
      const expected = status === "serving" || status === "parked" ? "accepted" : "invalid_transition";
      expect([status, refusalOf(result)]).toEqual([status, expected]);
    }
    expect(refusalOf(complete(buildQueue(), id, {}, now))).toBe("ticket_not_found");
    expect(refusalOf(complete(buildQueue(), id, {}, minutesAfter(testNow, 1500)))).toBe("day_over");
  });

  test("[C6] a talk that was begun before records were opened with it gets its record with its end", () => {
    const queue = buildQueue({ tickets: [buildTicket({ status: "serving", startedAt: testNow, concern: rent })] });
    const after = commit(queue, complete(queue, id, { later: true }, now));
    expect(after.openRecords).toMatchObject([{ state: "open", statedConcern: rent, ticketNumber: 100 }]);
  });

  test("[W1] the office learns from the talk, and keeps the latest two hundred", () => {
    const { queue } = servingQueue();
    const { talks } = commit(queue, complete({ ...queue, talks: Array(200).fill(7) }, id, {}, now));
    expect(talks.at(-1)).toBe(25);
    const full = { ...queue, talks: Array.from({ length: 200 }, () => 7) };
    const after = commit(full, complete(full, id, {}, now));
    expect([after.talks.length, after.talks.at(-1), after.talks.at(-2)]).toEqual([200, 25, 7]);
    expect(visitOf(after, visitIdOf(0))).toBeNull();
  });
});
