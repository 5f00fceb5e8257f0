import { expect, test } from "vitest";
import { numbersOf, valueAt } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import type { Absence, AbsenceId, AbsenceKind } from "../absence.ts";
import { hoursAndClosingDays } from "./hours-and-closing-days.ts";

function absence(from: string, to: string, kind: AbsenceKind): Absence {
  return { id: from as AbsenceId, revision: 0, from, to, kind };
}

// June 2026 has five Mondays (1, 8, 15, 22, 29) and four Thursdays (4, 11, 18, 25).
const june = buildReportSource({
  period: { from: "2026-06-01", to: "2026-06-30" },
  hours: {
    weeklyHours: [
      { weekday: 1, opens: "08:00", closes: "12:00" },
      { weekday: 4, opens: "13:00", closes: "18:30" },
    ],
    exceptions: [
      { date: "2026-06-15", hours: [{ opens: "08:00", closes: "10:00" }], note: "" },
      { date: "2026-06-16", hours: [{ opens: "09:00", closes: "10:00" }], note: "" },
    ],
    timeZone: "Europe/Berlin",
  },
  holidays: ["2026-06-04"],
  absences: [
    absence("2026-06-08", "2026-06-11", "absence"),
    absence("2026-06-11", "2026-06-11", "deputised"),
    absence("2026-06-22", "2026-06-22", "closed"),
  ],
  visits: ["2026-06-01", "2026-06-11", "2026-06-25", "2026-05-04"].map((date) => buildReportVisit({ date })),
});

test("table T1 adds up the hours of the week, what was lost of them and what came in addition", () => {
  const figure = hoursAndClosingDays(june);
  // Five Mondays of 4 hours and three Thursdays of 5.5: Corpus Christi is none.
  expect(numbersOf(figure, "planned")).toEqual({ hours: 36.5, days: 8, share: 1 });
  expect(numbersOf(figure, "closed")).toMatchObject({ hours: 8, days: 2 });
  expect(numbersOf(figure, "changed")).toMatchObject({ hours: 2, days: 0 });
  expect(numbersOf(figure, "additional")).toMatchObject({ hours: 1, days: 1 });
  expect(numbersOf(figure, "open")).toEqual({ hours: 27.5, days: 7, share: 27.5 / 36.5 });
  expect(numbersOf(figure, "deputised")).toEqual({ hours: 5.5, days: 1 });
});

test("table T1 counts open days without a contact, up to the last contact there was", () => {
  // Of 15, 16 and 18 June nobody came; the 29th lies after the last contact.
  expect(numbersOf(hoursAndClosingDays(june), "withoutContact")).toEqual({ days: 3 });
});

test("[Z4] table T1 keeps days off and closing days together: they are no record of attendance (P8)", () => {
  const closed = { ...june, absences: june.absences.map((one) => ({ ...one, kind: "closed" as const })) };
  const away = { ...june, absences: june.absences.map((one) => ({ ...one, kind: "absence" as const })) };
  expect(hoursAndClosingDays(closed)).toEqual(hoursAndClosingDays(away));
  expect(valueAt(hoursAndClosingDays(away), "closed", "days")).toBe(3);
});

test("[Z13] table T1 of a running period counts until today: what is to come is neither planned nor open", () => {
  const figure = hoursAndClosingDays({ ...june, today: "2026-06-15" });
  // Mondays 1, 8 and 15 of 4 hours, and Thursday 11; shut on the 8th, shorter on the 15th.
  expect(numbersOf(figure, "planned")).toEqual({ hours: 17.5, days: 4, share: 1 });
  expect(numbersOf(figure, "closed")).toMatchObject({ hours: 4, days: 1 });
  expect(numbersOf(figure, "changed")).toMatchObject({ hours: 2, days: 0 });
  expect(numbersOf(figure, "additional")).toMatchObject({ hours: 0, days: 0 });
  expect(numbersOf(figure, "open")).toMatchObject({ hours: 11.5, days: 3 });
  expect(numbersOf(hoursAndClosingDays({ ...june, today: "2026-05-31" }), "planned")).toEqual({ hours: 0, days: 0 });
});
