import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canCloseOn, contactNumber, daysToResolution, isCarriedOver, orderContacts } from "./case.ts";
import { makeReference, readReference, referenceSigns } from "./case-reference.ts";
import { checkFollowUp, isOverdue } from "./follow-up.ts";
import { krmPeriods } from "./krm-periods.ts";
import type { CaseId, VisitId } from "./visit.ts";

const caseId = "case-1" as CaseId;
const contact = (id: string, date: string, hour: number | null = null) => ({ id: id as VisitId, date, hour, caseId });

describe("the reference", () => {
  test("[F1] whatever is drawn is read again, however somebody types it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(22), { minLength: 5, maxLength: 5 }), (drawn) => {
        let at = 0;
        const reference = makeReference(() => drawn[at++] ?? 0);
        expect(reference).toMatch(/^[2-9CDFHKMNPQRTVWXY]{2}-[2-9CDFHKMNPQRTVWXY]{3}$/);
        for (const typed of [reference, reference.toLowerCase(), reference.replace("-", ""), ` ${reference} `]) {
          expect(readReference(typed)).toBe(reference);
        }
      }),
    );
  });

  test("[F1] signs that are mistaken for others are none of ours, and are read as those meant", () => {
    for (const sign of "0O1ILBGSUZAEJ") expect(referenceSigns).not.toContain(sign);
    expect(readReference("k1-b0s")).toBe("K7-8Q5");
  });

  test.each(["", "K7-3M", "K7-3MQ4", "K7-3MA", "käse!", "K7/3MQ"])("[F1] %j is no reference", (typed) => {
    expect(readReference(typed)).toBeNull();
  });
});

describe("contacts of a case", () => {
  test("[F2] are counted in the order in which they happened", () => {
    const contacts = [contact("c", "2026-03-02", 11), contact("a", "2026-03-02", 9), contact("b", "2026-02-27")];
    expect(orderContacts(contacts).map(({ id }) => id)).toEqual(["b", "a", "c"]);
    expect(contacts.map((one) => contactNumber(one, contacts))).toEqual([3, 2, 1]);
  });

  test("[F2] a contact without a case is a first one", () => {
    expect(contactNumber({ ...contact("a", "2026-03-02"), caseId: null }, [])).toBe(1);
  });

  test("[F2] a case is closed on a day from its receipt until today", () => {
    const one = { openedOn: "2026-03-02" };
    expect(canCloseOn(one, "2026-03-01", "2026-03-20")).toBe(false);
    expect(canCloseOn(one, "2026-03-02", "2026-03-20")).toBe(true);
    expect(canCloseOn(one, "2026-03-21", "2026-03-20")).toBe(false);
  });
});

describe("figures of the year", () => {
  test.each([
    ["2025-12-31", null, true],
    ["2025-12-31", "2026-01-01", true],
    ["2025-11-02", "2025-12-31", false],
    ["2026-01-01", null, false],
  ])("[F3] opened %s, closed %s: carried over into 2026 is %s", (openedOn, closedOn, expected) => {
    expect(isCarriedOver({ openedOn, closedOn }, 2026)).toBe(expected);
  });

  test("[F3] days from receipt to closing are those of the calendar", () => {
    expect(daysToResolution({ openedOn: "2026-03-27", closedOn: "2026-03-30" })).toBe(3);
    expect(daysToResolution({ openedOn: "2026-12-31", closedOn: "2027-01-02" })).toBe(2);
    expect(daysToResolution({ openedOn: "2026-03-27", closedOn: null })).toBeNull();
  });
});

describe("KRM recommendations", () => {
  const holidays = ["2026-12-25", "2026-12-26", "2027-01-01"];
  const isHoliday = (date: string) => holidays.includes(date);

  test.each([
    // Over a weekend on which the clock is put forward.
    ["2026-03-27", "2026-04-01", "2026-04-10"],
    // Over Christmas and the turn of the year.
    ["2026-12-23", "2026-12-29", "2027-01-06"],
    ["2026-12-31", "2027-01-06", "2027-01-14"],
    // Received on a Saturday.
    ["2026-11-21", "2026-11-25", "2026-12-05"],
  ])("[F4] received %s: acknowledged by %s, answered by %s", (receivedOn, acknowledgeBy, replyBy) => {
    expect(krmPeriods(receivedOn, isHoliday)).toEqual({ acknowledgeBy, replyBy });
  });
});

describe("follow-ups", () => {
  const limits = { first: "2017-01-01", today: "2026-11-25" };
  const none = { askedOn: null, answeredOn: null, doneOn: null };

  test("[F5] their days are possible ones", () => {
    expect(checkFollowUp({ ...none, dueOn: "2026-12-01" }, limits)).toEqual([]);
    expect(checkFollowUp({ ...none, dueOn: "2206-12-01" }, limits)).toEqual([{ field: "dueOn", is: "too_late" }]);
    expect(checkFollowUp({ ...none, dueOn: "2016-12-31" }, limits)).toEqual([{ field: "dueOn", is: "too_early" }]);
    expect(
      checkFollowUp(
        { dueOn: "2026-12-01", askedOn: "2026-11-20", answeredOn: "2026-11-19", doneOn: "2026-11-26" },
        limits,
      ),
    ).toEqual([
      { field: "doneOn", is: "too_late" },
      { field: "answeredOn", is: "before_asked" },
    ]);
  });

  test("[F5] overdue is what was due before today and is not done", () => {
    expect(isOverdue({ dueOn: "2026-11-24", doneOn: null }, limits.today)).toBe(true);
    expect(isOverdue({ dueOn: "2026-11-25", doneOn: null }, limits.today)).toBe(false);
    expect(isOverdue({ dueOn: "2026-11-24", doneOn: "2026-11-25" }, limits.today)).toBe(false);
  });
});
