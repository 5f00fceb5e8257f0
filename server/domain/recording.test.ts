import { describe, expect, test } from "vitest";
import {
  buildCatalogue,
  buildQueue,
  buildTicket,
  buildVisit,
  minutesAfter,
  rent,
  rentLimit,
  testDate,
  testNow,
  ticketIdOf,
  visitIdOf,
} from "#tests/support/builders.ts";
import { commit, refusalOf } from "#tests/support/commit.ts";
import { recorded } from "#tests/support/talks.ts";
import type { QueueChange } from "./queue.ts";
import { discardVisit, finishVisit, openContact, putOffVisit, saveVisit } from "./recording.ts";
import type { Result } from "./result.ts";
import type { ConcernCode } from "./ticket.ts";
import { type OutcomeCode, type ReferralCode, toOpenRecord, type Visit } from "./visit.ts";

const catalogue = buildCatalogue();
const draft = buildVisit({ state: "draft", talkMinutes: null });
const queue = buildQueue({ openRecords: [toOpenRecord({ ...draft, state: "draft" })] });
const contact = { visitId: visitIdOf(0), channel: "phone", language: "de", concern: rent, caseId: null } as const;

function storedBy(result: Result<QueueChange | null, string>): Visit {
  if (!result.ok || !result.value?.visits?.[0]) throw new Error("nothing was stored");
  return result.value.visits[0];
}

const save = (visit: Visit, changes: Partial<Visit>, baseRevision = visit.revision) =>
  saveVisit(queue, visit, { baseRevision, changes }, catalogue, testNow);
const finish = (visit: Visit, changes: Partial<Visit>, baseRevision = visit.revision) =>
  finishVisit(queue, visit, { baseRevision, changes }, catalogue, testNow);

describe("a contact without a number", () => {
  test("[V6] it begins as a draft of today, and is found again on the list of open records", () => {
    const result = openContact(buildQueue(), null, contact, catalogue, testNow);
    expect(storedBy(result)).toEqual(
      buildVisit({
        state: "draft",
        channel: "phone",
        hour: 9,
        foundConcerns: [rent],
        talkMinutes: null,
        legalState: "since_2026_07_01",
      }),
    );
    const { openRecords } = commit(buildQueue(), result);
    expect(openRecords).toMatchObject([{ state: "draft", channel: "phone", date: testDate, foundConcern: rent }]);
  });

  test("[V6] the same id again is the same contact, and never another one", () => {
    const stored = storedBy(openContact(buildQueue(), null, contact, catalogue, testNow));
    expect(openContact(queue, stored, contact, catalogue, testNow)).toEqual({ ok: true, value: null });
    const talk = { ...stored, ticketId: ticketIdOf(0) };
    expect(refusalOf(openContact(queue, talk, contact, catalogue, testNow))).toBe("record_conflict");
    const letter = { ...contact, channel: "letter" } as const;
    expect(refusalOf(openContact(queue, stored, letter, catalogue, testNow))).toBe("record_conflict");
  });

  test("[V6] begun by mistake it can be discarded, as long as nothing else was made of it", () => {
    const gone = discardVisit(draft, 0, testNow);
    expect(commit(queue, gone).openRecords).toEqual([]);
    expect(gone.ok && gone.value.audit).toMatchObject([{ action: "visit_discarded", subjectId: draft.id }]);
    expect(refusalOf(discardVisit({ ...draft, ticketId: ticketIdOf(0) }, 0, testNow))).toBe("invalid_transition");
    expect(refusalOf(discardVisit({ ...draft, state: "open" }, 0, testNow))).toBe("invalid_transition");
    expect(refusalOf(discardVisit({ ...draft, revision: 2 }, 1, testNow))).toBe("record_conflict");
  });
});

describe("an edit", () => {
  test("[V5] changes the fields it names, raises the revision by one, and leaves the rest", () => {
    const before = { ...draft, area: "benefits" as const, revision: 3 };
    const after = storedBy(save(before, { krmBefore: "yes" }));
    expect(after).toEqual({ ...before, krmBefore: "yes", revision: 4, lastEdit: after.lastEdit });
    expect(save(before, { area: "benefits" })).toEqual({ ok: true, value: null });
  });

  test("[V5] of another revision than the stored one is a conflict, whichever was later", () => {
    for (const baseRevision of [1, 3]) {
      expect(refusalOf(save({ ...draft, revision: 2 }, { area: "benefits" }, baseRevision))).toBe("record_conflict");
    }
  });

  test("[V5] that comes again because its answer was lost is known, and stored once", () => {
    const changes = { area: "benefits", krmBefore: "no" } as const;
    const after = storedBy(save(draft, changes));
    expect(save(after, { krmBefore: "no", area: "benefits" }, 0)).toEqual({ ok: true, value: null });
    const done = storedBy(finish(draft, recorded));
    expect(finish(done, recorded, 0)).toEqual({ ok: true, value: null });
  });

  test("[V5] of somebody else that says half of the same is no repetition: they have not seen the other half", () => {
    const after = storedBy(save(draft, { area: "benefits", krmBefore: "no" }));
    expect(refusalOf(save(after, { area: "benefits" }, 0))).toBe("record_conflict");
    expect(refusalOf(finish(after, { area: "benefits", krmBefore: "no" }, 0))).toBe("record_conflict");
  });

  test("[V5] that only saves what somebody else completed is not taken for theirs", () => {
    const ready = { ...draft, ...recorded, area: "benefits" } as const;
    const done = storedBy(finish(ready, { area: "benefits" }));
    expect(refusalOf(save(done, { area: "benefits" }, 0))).toBe("record_conflict");
  });

  test("[V2] completes what has everything it needs, and a complete record stays complete", () => {
    expect(refusalOf(finish(draft, { outcome: recorded.outcome }))).toBe("record_incomplete");
    const done = storedBy(finish(draft, recorded));
    expect([done.state, commit(queue, finish(draft, recorded)).openRecords]).toEqual(["complete", []]);
    expect(refusalOf(save(done, { foundConcerns: [] }))).toBe("record_incomplete");
    expect(storedBy(save(done, { foundConcerns: [rentLimit] })).state).toBe("complete");
  });

  test("[C6] a draft that is put off stands on the list until it is finished; what is complete is not put off", () => {
    const later = putOffVisit(queue, draft, { baseRevision: 0, changes: {} }, catalogue, testNow);
    expect(commit(queue, later).openRecords).toMatchObject([{ state: "open", revision: 1 }]);
    const done = { ...draft, state: "complete" } as const;
    const again = putOffVisit(queue, done, { baseRevision: 0, changes: {} }, catalogue, testNow);
    expect(refusalOf(again)).toBe("invalid_transition");
    const unseen = putOffVisit(queue, { ...done, revision: 2 }, { baseRevision: 0, changes: {} }, catalogue, testNow);
    expect(refusalOf(unseen)).toBe("record_conflict");
  });

  test("[C6] the record of a talk that still goes on is saved, and ended only with the talk", () => {
    const talk = { ...draft, ticketId: ticketIdOf(0) };
    for (const status of ["waiting", "serving", "parked"] as const) {
      const busy = buildQueue({ tickets: [buildTicket({ status, visitId: talk.id })] });
      const edit = { baseRevision: 0, changes: recorded };
      expect(refusalOf(saveVisit(busy, talk, edit, catalogue, testNow))).toBe("accepted");
      expect(refusalOf(finishVisit(busy, talk, edit, catalogue, testNow))).toBe("invalid_transition");
      expect(refusalOf(putOffVisit(busy, talk, edit, catalogue, testNow))).toBe("invalid_transition");
    }
    const gone = buildQueue({ tickets: [buildTicket({ status: "cancelled", visitId: talk.id })] });
    expect(refusalOf(finishVisit(gone, talk, { baseRevision: 0, changes: recorded }, catalogue, testNow))).toBe(
      "accepted",
    );
  });

  test("[V3] codes are checked against the day of the contact; what is stored already may stay", () => {
    const old = "ALT" as ConcernCode;
    expect(refusalOf(save(draft, { foundConcerns: [old] }))).toBe("unknown_concern");
    expect(refusalOf(save({ ...draft, date: "2026-06-30" }, { foundConcerns: [old] }))).toBe("accepted");
    expect(refusalOf(save({ ...draft, foundConcerns: [old] }, { foundConcerns: [old, rent] }))).toBe("accepted");
    expect(refusalOf(save(draft, { outcome: "ALT" as OutcomeCode }))).toBe("unknown_outcome");
    expect(refusalOf(save(draft, { referrals: ["SONST" as ReferralCode] }))).toBe("unknown_referral");
    expect(refusalOf(save(draft, { referrals: ["JC-LEI" as ReferralCode] }))).toBe("accepted");
  });

  test("[V3] the record carries the version of the catalogue its codes are from", () => {
    const older = { ...draft, catalogueVersion: "test-0" };
    expect(storedBy(save(older, { foundConcerns: [rent] })).catalogueVersion).toBe("test-1");
    expect(storedBy(save(older, { area: "benefits" })).catalogueVersion).toBe("test-0");
  });

  test("[V4] a livelihood is secured by a crisis intervention or not at all", () => {
    const crisis = storedBy(save(draft, { crisisIntervention: true, existenceSecured: true }));
    expect(crisis.existenceSecured).toBe(true);
    expect(storedBy(save(crisis, { crisisIntervention: false })).existenceSecured).toBeNull();
    expect(save(draft, { existenceSecured: true })).toEqual({ ok: true, value: null });
  });

  test("[R35] the log has the names of the fields, never a value", () => {
    const result = save(draft, { area: "benefits", consentCallbackOn: testDate });
    expect(result.ok && result.value?.audit).toEqual([
      { action: "visit_saved", subjectKind: "visit", subjectId: draft.id, fields: ["area", "consentCallbackOn"] },
    ]);
  });

  test("[E1] yesterday is closed before anything is written", () => {
    const tomorrow = minutesAfter(testNow, 1500);
    expect(refusalOf(saveVisit(queue, draft, { baseRevision: 0, changes: {} }, catalogue, tomorrow))).toBe("day_over");
    expect(refusalOf(openContact(queue, null, contact, catalogue, tomorrow))).toBe("day_over");
  });
});
