import { describe, expect, test } from "vitest";
import {
  buildQueue,
  buildTicket,
  buildVisit,
  desk1,
  emergency,
  minutesAfter,
  rent,
  rentLimit,
  testDate,
  testNow,
  ticketIdOf,
  visitIdOf,
} from "#tests/support/builders.ts";
import { commit, refusalOf } from "#tests/support/commit.ts";
import { completeTalk, saveVisit, type VisitDraft } from "./completing.ts";
import { ticketStatuses } from "./ticket.ts";
import { getTicket } from "./ticket-index.ts";
import type { OutcomeCode } from "./visit.ts";

const draft: VisitDraft = { foundConcerns: [rentLimit, emergency], outcome: "GEKL" as OutcomeCode };
const later = { ticketId: ticketIdOf(0), visitId: visitIdOf(0), draft: null, catalogueVersion: "test-1" };
const serving = buildTicket({ status: "serving", concern: rent, language: "uk", startedAt: testNow });
const now = minutesAfter(testNow, 25);

describe("the end of a talk", () => {
  test("[C6] ticket and visit are completed in one change, stated and found concern side by side", () => {
    const queue = buildQueue({ tickets: [serving] });
    const result = completeTalk(queue, { ...later, draft }, now);
    expect(result.ok && result.value.visits).toEqual([
      buildVisit({
        ticketId: ticketIdOf(0),
        ticketNumber: 100,
        statedConcern: rent,
        foundConcerns: [rentLimit, emergency],
        outcome: draft.outcome,
        language: "uk",
        talkMinutes: 25,
      }),
    ]);
    expect(result.ok && result.value.event).toMatchObject({ type: "ticket_completed", deskId: desk1 });
    const after = commit(queue, result);
    expect(getTicket(after.tickets, ticketIdOf(0))).toMatchObject({ status: "completed", closedAt: now, deskId: null });
    expect(after.open).toEqual([]);
    expect(after.openRecords).toEqual([]);
  });

  test("[C6] nothing is completed silently: put off, the visit stands on the list of open records", () => {
    const queue = buildQueue({ tickets: [serving] });
    const after = commit(queue, completeTalk(queue, later, now));
    expect(after.openRecords).toEqual([
      { visitId: visitIdOf(0), date: testDate, ticketNumber: 100, statedConcern: rent },
    ]);
  });

  test("[C6] a parked talk can be completed, without its pause", () => {
    const parked = { ...serving, status: "parked" as const, deskId: null, interruptedAt: minutesAfter(testNow, 10) };
    const queue = buildQueue({ tickets: [parked] });
    const result = completeTalk(queue, { ...later, draft }, now);
    expect(result.ok && result.value.visits?.[0]?.talkMinutes).toBe(10);
  });

  test("[C6] only a talk that was held is completed", () => {
    for (const status of ticketStatuses) {
      const queue = buildQueue({ tickets: [buildTicket({ status })] });
      const expected = status === "serving" || status === "parked" ? "accepted" : "invalid_transition";
      expect(refusalOf(completeTalk(queue, later, minutesAfter(testNow, 60)))).toBe(expected);
    }
    expect(refusalOf(completeTalk(buildQueue(), later, now))).toBe("ticket_not_found");
    expect(refusalOf(completeTalk(buildQueue(), later, minutesAfter(testNow, 1500)))).toBe("day_over");
  });

  test("[W1] the office learns from the talk, and keeps the latest two hundred", () => {
    const queue = buildQueue({ tickets: [serving], talks: Array.from({ length: 200 }, () => 7) });
    const { talks } = commit(queue, completeTalk(queue, { ...later, draft }, now));
    expect([talks.length, talks.at(-1), talks.at(-2)]).toEqual([200, 25, 7]);
  });
});

describe("recording later", () => {
  const open = buildVisit({ ticketId: ticketIdOf(0), ticketNumber: 100, statedConcern: rent });

  test("[C6] a recorded visit leaves the list of open records", () => {
    const queue = buildQueue({ tickets: [serving] });
    const waiting = commit(queue, completeTalk(queue, later, now));
    const result = saveVisit(waiting, open, draft, "test-2", minutesAfter(now, 5));
    expect(result.ok && result.value.visits).toEqual([
      {
        ...open,
        state: "complete",
        revision: 1,
        foundConcerns: draft.foundConcerns,
        outcome: draft.outcome,
        catalogueVersion: "test-2",
      },
    ]);
    expect(commit(waiting, result).openRecords).toEqual([]);
  });

  test("[V3] the visit carries the version of the catalogue its codes are from", () => {
    const result = saveVisit(buildQueue(), open, draft, "test-9", now);
    expect(result.ok && result.value.visits?.[0]?.catalogueVersion).toBe("test-9");
  });

  test("[E1] a visit read before the day was closed does not bring its number back", () => {
    const result = saveVisit(buildQueue(), open, draft, "test-1", now);
    expect(result.ok && result.value.visits?.[0]).toMatchObject({ ticketId: null, ticketNumber: null });
  });
});
