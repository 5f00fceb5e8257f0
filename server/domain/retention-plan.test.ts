import { expect, test } from "vitest";
import { buildQueue, buildSettings, buildTicket, testNow, visitIdOf } from "#tests/support/builders.ts";
import { daysWithoutHour, deletedOn, expireDraft, expiredDrafts, planRetention } from "./retention-plan.ts";

const record = (n: number, date: string) => ({
  visitId: visitIdOf(n),
  state: "open" as const,
  revision: 0,
  date,
  channel: "walk_in" as const,
  ticketNumber: null,
  statedConcern: null,
  foundConcern: null,
});

test("[X2] lines are drawn by the calendar of the office, also on a short month and across the clock change", () => {
  expect(planRetention(buildSettings(), "2026-11-23T08:00:00.000Z")).toMatchObject({
    today: "2026-11-23",
    auditBefore: "2025-11-22T23:00:00.000Z",
    draftsBefore: "2026-10-24",
    appointmentsBefore: "2026-08-25",
    notesUntil: "2027-02-21",
  });
  // Still yesterday in UTC, and a day that the month six months before has not.
  const retention = { ...buildSettings().retention, auditMonths: 6 };
  expect(planRetention(buildSettings({ retention }), "2026-08-30T22:30:00.000Z")).toMatchObject({
    today: "2026-08-31",
    auditBefore: "2026-02-27T23:00:00.000Z",
  });
});

test("[X5] hours of a year may go from the first of April of the next one", () => {
  const hoursBefore = (now: string) => planRetention(buildSettings(), now).hoursBefore;
  expect(hoursBefore("2027-03-31T21:59:59.000Z")).toBe("2026-01-01");
  expect(hoursBefore("2027-03-31T22:00:00.000Z")).toBe("2027-01-01");
  expect(planRetention(buildSettings(), "2027-05-01T00:00:00.000Z").hoursDueSince).toBe("2027-03-31T22:00:00.000Z");
  expect(hoursBefore("2027-12-31T12:00:00.000Z")).toBe("2027-01-01");
});

test("[X5] they go with the report that was frozen when the year was over, and at the latest a year later", () => {
  const plan = planRetention(buildSettings(), "2027-05-01T00:00:00.000Z");
  const long = { from: "2017-01-01", to: "2025-12-31" };
  expect(daysWithoutHour(plan, [])).toEqual([long]);
  expect(daysWithoutHour(plan, [{ year: 2026, on: "2026-12-31" }])).toEqual([long]);
  const frozen = [
    { year: 2026, on: "2027-01-01" },
    { year: 2026, on: "2027-02-01" },
    { year: 2025, on: "2026-01-01" },
    { year: 2027, on: "2028-01-01" },
  ];
  expect(daysWithoutHour(plan, frozen)).toEqual([long, { from: "2026-01-01", to: "2026-12-31" }]);
  const early = planRetention(buildSettings(), "2027-03-01T00:00:00.000Z");
  expect(daysWithoutHour(early, frozen)).toEqual([
    { from: "2017-01-01", to: "2024-12-31" },
    { from: "2025-01-01", to: "2025-12-31" },
  ]);
});

test("[X3] an unfinished record says for two weeks when it goes, and goes on that day, not before", () => {
  const date = "2026-10-01";
  const plan = (today: string) => planRetention(buildSettings(), `${today}T08:00:00.000Z`);
  const isGone = (today: string) => expiredDrafts(buildQueue({ openRecords: [record(1, date)] }), plan(today)).length;
  expect(deletedOn(date, "2026-10-17", 30)).toBeNull();
  expect(deletedOn(date, "2026-10-18", 30)).toBe("2026-11-01");
  expect(deletedOn(date, "2026-10-31", 30)).toBe("2026-11-01");
  expect(isGone("2026-10-31")).toBe(0);
  expect(isGone("2026-11-01")).toBe(1);
});

test("[X3] what was finished meanwhile, or belongs to a talk under way, stays", () => {
  const plan = planRetention(buildSettings(), testNow);
  const ticket = buildTicket({ n: 1, status: "serving", visitId: visitIdOf(2) });
  const queue = buildQueue({ openRecords: [record(1, "2026-01-05"), record(2, "2026-01-05")], tickets: [ticket] });
  expect(expiredDrafts(queue, plan)).toEqual([visitIdOf(1)]);
  expect(expireDraft(queue, visitIdOf(2), plan)).toEqual({ ok: true, value: null });
  expect(expireDraft(queue, visitIdOf(9), plan)).toEqual({ ok: true, value: null });
  expect(expireDraft(queue, visitIdOf(1), plan)).toMatchObject({
    value: {
      discarded: visitIdOf(1),
      audit: [{ action: "visit_expired", subjectKind: "visit", subjectId: visitIdOf(1), fields: [] }],
    },
  });
});
