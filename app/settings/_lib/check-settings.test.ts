import { expect, test } from "vitest";
import { defaultOfficeSettings, type OfficeSettings } from "#server/domain/office-settings.ts";
import { officeSettings } from "#server/protocol/settings.ts";
import { checkSettings, finishSettings, type NumberField, numberLimits } from "./check-settings.ts";
import { draftSettings, type SettingsDraft, suggestHours } from "./settings-draft.ts";

const stored: OfficeSettings = {
  ...defaultOfficeSettings,
  exceptions: [
    { date: "2026-12-24", hours: [], note: "Heiligabend" },
    { date: "2026-12-30", hours: [{ opens: "09:00", closes: "11:00" }], note: "" },
  ],
};
const draft = (patch: Partial<SettingsDraft> = {}): SettingsDraft => ({ ...draftSettings(stored), ...patch });
const problemsOf = (patch: Partial<SettingsDraft>) => Object.fromEntries(checkSettings(draft(patch)));

test("settings come out of the form as they went in", () => {
  expect(finishSettings(draft(), stored)).toEqual(stored);
});

test("what the form calls right, the server takes", () => {
  const changed = finishSettings(draft({ isLimited: true, dailyLimit: "30", breakMinutes: "5 10" }), stored);
  expect(officeSettings.safeParse(changed).success).toBe(true);
});

test.each(Object.keys(numberLimits) as NumberField[])("%s has the limits of the protocol", (field) => {
  const [min, max] = numberLimits[field];
  for (const value of [min - 1, min, max, max + 1]) {
    const isRight = officeSettings.safeParse({ ...stored, [field]: value }).success;
    const problems = problemsOf({ isLimited: true, [field]: String(value) });
    expect([field, value, !(field in problems)]).toEqual([field, value, isRight]);
  }
});

test("[Z1] what is printed on a report, and from how many on", () => {
  expect(problemsOf({ threshold: "2" })).toEqual({ threshold: { code: "range", min: 3, max: 20 } });
  expect(problemsOf({ officialName: " " })).toEqual({ officialName: { code: "required" } });
  const tooMany = ["1", "2", "3", "4", "5", "6", "7"];
  expect(problemsOf({ councilReferences: tooMany })).toEqual({ councilReferences: { code: "tooMany", max: 6 } });
  const finished = finishSettings(draft({ threshold: "3", councilReferences: [" A1 ", "", "B2"] }), stored);
  expect(finished?.report).toMatchObject({ threshold: 3, councilReferences: ["A1", "B2"] });
  expect(officeSettings.safeParse(finished).success).toBe(true);
  expect(officeSettings.safeParse({ ...stored, report: { ...stored.report, threshold: 2 } }).success).toBe(false);
});

test.each(["", "x", "-1", "1.5", "1e3", " "])("%j is no number of minutes", (presetTalkMinutes) => {
  expect(problemsOf({ presetTalkMinutes })).toEqual({ presetTalkMinutes: { code: "range", min: 5, max: 120 } });
});

test("a limit that is switched off is not looked at", () => {
  expect(problemsOf({ isLimited: false, dailyLimit: "" })).toEqual({});
  expect(finishSettings(draft({ isLimited: false, dailyLimit: "" }), stored)?.dailyLimit).toBeNull();
});

test("hours end after they begin and do not overlap", () => {
  const week = {
    ...draft().week,
    1: [{ opens: "12:00", closes: "08:00" }],
    2: [
      { opens: "08:00", closes: "12:00" },
      { opens: "11:59", closes: "13:00" },
    ],
    4: [
      { opens: "13:00", closes: "18:00" },
      { opens: "08:00", closes: "13:00" },
    ],
    5: [{ opens: "", closes: "12:00" }],
  };
  expect(problemsOf({ week })).toEqual({
    "week.1.0": { code: "closesBeforeOpens" },
    "week.2.1": { code: "hoursOverlap" },
    "week.5.0": { code: "time" },
  });
});

test("hours are stored in order, whichever was typed first", () => {
  const week = { ...draft().week, 4: [...draft().week[4]].reverse() };
  expect(finishSettings(draft({ week }), stored)).toEqual(stored);
});

test("a day has one exception, and one with other hours has hours", () => {
  const one = { date: "2026-12-24", isClosed: true, hours: [], note: "" };
  expect(problemsOf({ exceptions: [one, { ...one, note: "noch einmal" }] })).toEqual({
    "exceptions.1.date": { code: "dateTwice" },
  });
  expect(problemsOf({ exceptions: [{ ...one, isClosed: false }] })).toEqual({ "exceptions.0.0": { code: "time" } });
  expect(problemsOf({ exceptions: [{ ...one, date: "" }] })).toEqual({ "exceptions.0.date": { code: "date" } });
});

test("[E1] the day ends after the last closing time, also that of an exception", () => {
  expect(problemsOf({ dayEndsAt: "17:59" })).toEqual({ dayEndsAt: { code: "dayEndsTooEarly" } });
  const long = { date: "2026-12-29", isClosed: false, hours: [{ opens: "08:00", closes: "21:00" }], note: "" };
  expect(problemsOf({ exceptions: [long] })).toEqual({ dayEndsAt: { code: "dayEndsTooEarly" } });
});

test.each(["", "0", "241", "10, x", "1,2,3,4,5,6,7"])("%j is no list of breaks", (breakMinutes) => {
  expect(problemsOf({ breakMinutes })).toEqual({ breakMinutes: { code: "breakList" } });
});

test("the office has a name", () => {
  expect(problemsOf({ name: "  " })).toEqual({ name: { code: "required" } });
  expect(problemsOf({ name: "x".repeat(81) })).toEqual({ name: { code: "tooLong", max: 80 } });
});

test("added hours come after those of the day", () => {
  expect(suggestHours([])).toEqual({ opens: "08:00", closes: "12:00" });
  expect(suggestHours([{ opens: "08:00", closes: "12:00" }])).toEqual({ opens: "13:00", closes: "16:00" });
});

test("[P4] a line on the slip is short and printable; an empty one is none", () => {
  const lines = draft().slipLines;
  expect(problemsOf({ slipLines: { ...lines, de: "x".repeat(81) } })).toEqual({
    "slipLines.de": { code: "tooLong", max: 80 },
  });
  expect(problemsOf({ slipLines: { ...lines, ar: "😀" } })).toEqual({ "slipLines.ar": { code: "characters" } });
  const finished = finishSettings(draft({ slipLines: { ...lines, de: " 2. Stock ", en: " " } }), stored);
  expect(finished?.slipLines).toEqual({ de: "2. Stock" });
  expect(officeSettings.safeParse(finished).success).toBe(true);
});
