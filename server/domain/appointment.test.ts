import { expect, test } from "vitest";
import { buildVisit } from "#tests/support/builders.ts";
import { checkAppointmentTime, contentFromAppointment } from "./appointment.ts";
import type { CaseId } from "./visit.ts";

const zone = "Europe/Berlin";
const now = "2026-11-23T08:00:00.000Z";
const check = (date: string, time: string, at = now) => checkAppointmentTime({ date, time }, at, zone);

test("[F7] an appointment lies ahead, within a year", () => {
  expect(check("2026-11-23", "08:59")).toBe("appointment_in_past");
  expect(check("2026-11-23", "09:00")).toBeNull();
  expect(check("2025-11-24", "09:00")).toBe("appointment_in_past");
  expect(check("2027-11-24", "09:00")).toBeNull();
  expect(check("2027-11-25", "09:00")).toBe("date_invalid");
});

test("[F7, R10] a time the clock leaves out, or shows twice, is no time to meet at", () => {
  expect(check("2027-03-28", "01:59")).toBeNull();
  expect(check("2027-03-28", "02:00")).toBe("time_skipped");
  expect(check("2027-03-28", "02:59")).toBe("time_skipped");
  expect(check("2027-03-28", "03:00")).toBeNull();
  expect(check("2027-10-31", "01:59")).toBeNull();
  expect(check("2027-10-31", "02:00")).toBe("time_twice");
  expect(check("2027-10-31", "02:59")).toBe("time_twice");
  expect(check("2027-10-31", "03:00")).toBeNull();
});

test("[F7] the turn of the year is an ordinary night", () => {
  expect(check("2027-01-01", "00:00", "2026-12-31T22:59:59.000Z")).toBeNull();
  expect(check("2026-12-31", "23:59", "2026-12-31T23:00:00.000Z")).toBe("appointment_in_past");
});

test("[F8] the record takes channel, case and interpreter from the appointment, and keeps what was recorded", () => {
  const caseId = "00000000-0000-4000-8000-0000000ca5e1" as CaseId;
  const other = "00000000-0000-4000-8000-0000000ca5e2" as CaseId;
  const appointment = { caseId, interpreter: "remote" } as const;
  expect(contentFromAppointment(appointment, buildVisit())).toEqual({
    channel: "appointment",
    caseId,
    interpreter: "remote",
  });
  expect(contentFromAppointment(appointment, buildVisit({ caseId: other, interpreter: "missing" }))).toEqual({
    channel: "appointment",
    caseId: other,
    interpreter: "missing",
  });
});
