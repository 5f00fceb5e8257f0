import { expect, test } from "vitest";
import { readPeriods } from "./read-periods.ts";

const draft = { auditMonths: "12", draftDays: " 30 ", appointmentDays: "90", noteDays: "90", notesAllowed: true };

test("[X1] typed periods become settings, both ends of their range included", () => {
  expect(readPeriods(draft)).toEqual({
    settings: { auditMonths: 12, draftDays: 30, appointmentDays: 90, noteDays: 90, notesAllowed: true },
    wrong: [],
  });
  expect(readPeriods({ ...draft, auditMonths: "60", draftDays: "21", noteDays: "1" }).wrong).toEqual([]);
});

test("[X1] what is no number, or out of its range, is named", () => {
  const wrong = { ...draft, auditMonths: "61", draftDays: "", appointmentDays: "1,5", noteDays: "-1" };
  expect(readPeriods(wrong)).toEqual({
    settings: null,
    wrong: ["auditMonths", "draftDays", "appointmentDays", "noteDays"],
  });
  expect(readPeriods({ ...draft, draftDays: "20" }).wrong).toEqual(["draftDays"]);
});
