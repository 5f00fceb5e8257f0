import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildQueue, buildSettings, noHolidays, testDate, testNow } from "#tests/support/builders.ts";
import {
  type Absence,
  type AbsenceDraft,
  type AbsenceId,
  absenceKinds,
  isAbsenceDay,
  removeAbsence,
  saveAbsence,
} from "./absence.ts";
import { availabilityOf } from "./availability.ts";
import { hoursOn, nextOpening, openingAt } from "./opening-hours.ts";
import { applyChange, type Queue } from "./queue.ts";
import { addDays, localDate, toInstant, weekdayOf } from "./zoned-time.ts";

const id = "00000000-0000-4000-8000-00000000ab01" as AbsenceId;

function build(from: string, to: string, kind: Absence["kind"], n = 1): Absence {
  return { id: `absence-${n}` as AbsenceId, revision: 0, from, to, kind };
}

function at(date: string, time: string): string {
  return toInstant(date, time, "Europe/Berlin");
}

function save(queue: Queue, draft: Partial<AbsenceDraft>, baseRevision: number | null) {
  const whole: AbsenceDraft = { id, from: "2026-12-21", to: "2026-12-23", kind: "absence", ...draft };
  const result = saveAbsence(queue, { draft: whole, baseRevision }, testNow);
  const after = result.ok && result.value ? applyChange(queue, result.value) : queue;
  return { result, after };
}

describe("days without anybody", () => {
  test("[D1] a day of absence is closed unless somebody deputises; a closed day is closed whatever else is entered", () => {
    const away = build(testDate, testDate, "absence", 1);
    const shut = build(testDate, testDate, "closed", 2);
    const deputy = build(testDate, testDate, "deputised", 3);
    expect(isAbsenceDay([away], testDate)).toBe(true);
    expect(isAbsenceDay([away, deputy], testDate)).toBe(false);
    expect(isAbsenceDay([deputy], testDate)).toBe(false);
    expect(isAbsenceDay([shut, deputy], testDate)).toBe(true);
    expect(isAbsenceDay([away], addDays(testDate, 1))).toBe(false);
    expect(isAbsenceDay([away], addDays(testDate, -1))).toBe(false);
  });

  test("[D1] an absence of today closes the office at once, and says when it opens again but not why", () => {
    const queue = buildQueue({ absences: [build(testDate, "2026-11-24", "absence")] });
    expect(availabilityOf(queue, noHolidays, testNow)).toEqual({
      state: "closed",
      reason: "exception",
      opensAt: at("2026-11-26", "08:00"),
    });
  });

  test("[D1] an absence beats an exception with hours, a deputy leaves them as they are", () => {
    const exceptions = [{ date: testDate, hours: [{ opens: "14:00", closes: "15:00" }], note: "" }];
    const settings = buildSettings({ exceptions });
    const away = build(testDate, testDate, "absence", 1);
    expect(hoursOn({ settings, absences: [away] }, noHolidays, testDate)).toEqual([]);
    const absences = [away, build(testDate, testDate, "deputised", 2)];
    expect(hoursOn({ settings, absences }, noHolidays, testDate)).toEqual([{ opens: "14:00", closes: "15:00" }]);
  });

  test("[D1] whatever absences overlap, no opening is promised on a day without anybody, and none is left out", () => {
    const absence = fc
      .record({ start: fc.integer({ min: -5, max: 40 }), days: fc.nat(20), kind: fc.constantFrom(...absenceKinds) })
      .map(({ start, days, kind }) => build(addDays(testDate, start), addDays(testDate, start + days), kind));
    fc.assert(
      fc.property(fc.array(absence, { maxLength: 5 }), fc.nat(40), fc.nat(23), (absences, day, hour) => {
        const office = { settings: buildSettings(), absences };
        const now = at(addDays(testDate, day), `${String(hour).padStart(2, "0")}:30`);
        const today = localDate(now, "Europe/Berlin");
        const opening = openingAt(office, noHolidays, now);
        if (opening.open) expect(isAbsenceDay(absences, today)).toBe(false);
        const next = nextOpening(office, noHolidays, now);
        const last = next === null ? addDays(today, 60) : localDate(next, "Europe/Berlin");
        if (next !== null) expect(isAbsenceDay(absences, last)).toBe(false);
        // Every weekday with hours that was passed over is one without anybody.
        for (let date = addDays(today, 1); date < last; date = addDays(date, 1)) {
          const hasHours = [1, 2, 4, 5].includes(weekdayOf(date));
          if (hasHours) expect(isAbsenceDay(absences, date)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("keeping absences", () => {
  test("[G6] an absence is stored, changed and removed, each with its entry in the log, which tells no value", () => {
    const first = save(buildQueue(), {}, null);
    expect(first.after.absences).toEqual([{ id, revision: 0, from: "2026-12-21", to: "2026-12-23", kind: "absence" }]);
    const second = save(first.after, { to: "2026-12-31" }, 0);
    expect(second.after.absences).toMatchObject([{ revision: 1, to: "2026-12-31" }]);
    expect(second.result.ok && second.result.value?.audit).toEqual([
      { action: "absence_saved", subjectKind: "absence", subjectId: id, fields: ["to"] },
    ]);
    const removed = removeAbsence(second.after, { id, baseRevision: 1 }, testNow);
    expect(removed.ok && removed.value && applyChange(second.after, removed.value).absences).toEqual([]);
    expect(removed.ok && removed.value?.audit).toMatchObject([{ action: "absence_removed", subjectId: id }]);
  });

  test("[G6] the same once more changes nothing; what somebody else has changed is refused", () => {
    const first = save(buildQueue(), {}, null);
    expect(save(first.after, {}, null).result).toEqual({ ok: true, value: null });
    const second = save(first.after, { kind: "deputised" }, 0);
    expect(save(second.after, { kind: "deputised" }, 0).result).toEqual({ ok: true, value: null });
    expect(save(second.after, { kind: "closed" }, 0).result).toEqual({ ok: false, code: "record_conflict" });
    expect(save(second.after, { kind: "closed" }, null).result).toEqual({ ok: false, code: "record_conflict" });
    expect(save(buildQueue(), {}, 0).result).toEqual({ ok: false, code: "record_not_found" });
    expect(removeAbsence(second.after, { id, baseRevision: 0 }, testNow)).toEqual({
      ok: false,
      code: "record_conflict",
    });
    expect(removeAbsence(buildQueue(), { id, baseRevision: 0 }, testNow)).toEqual({ ok: true, value: null });
  });

  test("[G6] last year's can still be corrected, those before cannot; the first day is not after the last", () => {
    expect(save(buildQueue(), { from: "2025-01-01", to: "2025-01-01" }, null).result.ok).toBe(true);
    const code = "date_invalid";
    expect(save(buildQueue(), { from: "2024-12-31", to: "2024-12-31" }, null).result).toEqual({ ok: false, code });
    expect(save(buildQueue(), { from: "2026-12-24" }, null).result).toEqual({ ok: false, code });
  });
});
