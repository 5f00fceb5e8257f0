import { describe, expect, test } from "vitest";
import { announcement as schema } from "#server/protocol/values.ts";
import { lobbyLocales } from "#server/words/lobby-locales.ts";
import {
  type AnnouncementDraft,
  checkAnnouncement,
  draftAnnouncement,
  finishAnnouncement,
  maxWords,
  newAnnouncement,
  presetTimes,
} from "./announcement-draft.ts";

const zone = "Europe/Berlin";
/** Monday, nine o'clock in Dresden. */
const now = "2026-11-23T08:00:00.000Z";
const id = "00000000-0000-4000-8000-00000000a001";

const draft = (patch: Partial<AnnouncementDraft> = {}, german = "Heute schließen wir um elf."): AnnouncementDraft => {
  const fresh = newAnnouncement(id, now, zone);
  return { ...fresh, texts: { ...fresh.texts, de: german }, ...patch };
};
const withText = (code: "fa" | "ar" | "en", text: string) => draft({ texts: { ...draft().texts, [code]: text } });
const problemsOf = (of: AnnouncementDraft) => Object.fromEntries(checkAnnouncement(of, now, zone));

test("[N1] a new one is shown from now until the end of today", () => {
  expect(finishAnnouncement(draft(), now, zone)).toEqual({
    id,
    texts: { de: "Heute schließen wir um elf." },
    from: now,
    until: "2026-11-23T22:59:00.000Z",
  });
});

test("one that is edited comes out as it went in", () => {
  const stored = {
    id,
    texts: { de: "Bitte leise.", ar: "يرجى الهدوء" },
    from: "2026-11-23T06:30:00.000Z",
    until: "2026-11-25T10:00:00.000Z",
  };
  expect(finishAnnouncement(draftAnnouncement(stored, zone), now, zone)).toEqual(stored);
});

test("times are those of the office, also across the change of the clock", () => {
  const spring = draft({ fromDate: "2027-03-27", fromTime: "12:00", untilDate: "2027-03-28", untilTime: "12:00" });
  expect(finishAnnouncement(spring, now, zone)).toMatchObject({
    from: "2027-03-27T11:00:00.000Z",
    until: "2027-03-28T10:00:00.000Z",
  });
  // Half past two does not exist on that night: it counts from the hour before.
  const skipped = draft({ fromDate: "2027-03-28", fromTime: "02:30", untilDate: "2027-03-28", untilTime: "04:00" });
  expect(finishAnnouncement(skipped, now, zone)?.from).toBe("2027-03-28T01:30:00.000Z");
});

describe("presets", () => {
  const until = (preset: "today" | "tomorrow" | "week", at: string) => presetTimes(preset, at, zone);
  test("today and tomorrow", () => {
    expect(until("today", now)).toEqual({
      fromDate: "2026-11-23",
      fromTime: "09:00",
      untilDate: "2026-11-23",
      untilTime: "23:59",
    });
    expect(until("tomorrow", now)).toMatchObject({ fromDate: "2026-11-24", untilDate: "2026-11-24" });
  });
  test.each([
    ["Monday", "2026-11-23", "2026-11-27"],
    ["Friday", "2026-11-27", "2026-11-27"],
    ["Saturday", "2026-11-28", "2026-12-04"],
    ["Sunday", "2026-11-29", "2026-12-04"],
  ])("until Friday, on a %s", (_, today, friday) => {
    expect(until("week", `${today}T08:00:00.000Z`).untilDate).toBe(friday);
  });
});

describe("what is wrong is said beside its field", () => {
  test("German is needed, other languages are not", () => {
    expect(problemsOf(draft({}, "  "))).toEqual({ "texts.de": { code: "required" } });
    expect(problemsOf(draft())).toEqual({});
  });
  test("too long, or with characters nobody sees", () => {
    expect(problemsOf(draft({}, "x".repeat(maxWords + 1)))).toEqual({ "texts.de": { code: "tooLong", max: maxWords } });
    expect(problemsOf(withText("en", "a\u202eb"))).toEqual({ "texts.en": { code: "characters" } });
  });
  test("an end before its beginning, or in the past", () => {
    expect(problemsOf(draft({ untilTime: "08:59" }))).toEqual({ untilTime: { code: "closesBeforeOpens" } });
    expect(problemsOf(draft({ fromTime: "07:00", untilTime: "08:59" }))).toEqual({ untilTime: { code: "isOver" } });
  });
  test("a time or day that is none", () => {
    expect(problemsOf(draft({ fromTime: "9", untilDate: "" }))).toEqual({
      fromTime: { code: "time" },
      untilDate: { code: "date" },
    });
    expect(finishAnnouncement(draft({ fromTime: "9" }), now, zone)).toBeNull();
  });
});

test("the protocol takes what the form calls right: all languages at their longest, Farsi with its joiners", () => {
  const all = Object.fromEntries(lobbyLocales.map(({ code }) => [code, "ä".repeat(maxWords)]));
  const farsi = "ساعت یازده بسته می\u200cشود";
  for (const of of [draft({ texts: all as AnnouncementDraft["texts"] }), withText("fa", farsi)]) {
    const finished = finishAnnouncement(of, now, zone);
    expect(schema.safeParse(finished).success).toBe(true);
  }
  const tooLong = { ...finishAnnouncement(draft(), now, zone), texts: { de: "ä".repeat(maxWords + 1) } };
  expect(schema.safeParse(tooLong).success).toBe(false);
});
