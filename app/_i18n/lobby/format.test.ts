import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { de } from "#server/words/lobby/de.ts";
import { lobbyCatalogues } from "#server/words/lobby/lobby-catalogues.ts";
import { formatOfficeName } from "./format-office-name.ts";
import { formatWait } from "./format-wait.ts";
import { formatAge, formatWhen } from "./format-when.ts";

const t = createTranslator({ locale: "de", messages: { lobby: de }, namespace: "lobby" });
const timeZone = "Europe/Berlin";
const when = (at: string, now: string) => formatWhen(at, { now: Date.parse(now), locale: "de", timeZone, t });

test.each([
  [null, "Die Wartezeit ist gerade nicht bekannt."],
  [{ lowMinutes: 0, highMinutes: 5 }, "Wartezeit: bis zu 5 Minuten"],
  [{ lowMinutes: 10, highMinutes: 20 }, "Wartezeit: etwa 10–20 Minuten"],
  [{ lowMinutes: 15, highMinutes: 15 }, "Wartezeit: etwa 15 Minuten"],
  [{ lowMinutes: 45, highMinutes: 75 }, "Wartezeit: etwa 45–75 Minuten"],
  [{ lowMinutes: 65, highMinutes: 90 }, "Wartezeit: mehr als 60 Minuten"],
])("[W1] a wait of %j is promised as %s", (wait, words) => {
  expect(formatWait(wait, t)).toBe(words);
});

test("[C9] the next opening is told by the office's calendar, not by the machine's", () => {
  expect(when("2026-11-26T12:00:00.000Z", "2026-11-26T11:05:00.000Z")).toBe("heute um 13:00 Uhr");
  // 23:30 UTC is half past midnight in Berlin: the same day as eight o'clock, and a quarter past five in Kathmandu.
  expect(when("2026-11-24T07:00:00.000Z", "2026-11-23T23:30:00.000Z")).toBe("heute um 08:00 Uhr");
  expect(when("2026-11-24T07:00:00.000Z", "2026-11-23T22:30:00.000Z")).toBe("morgen um 08:00 Uhr");
  expect(when("2026-11-26T07:00:00.000Z", "2026-11-24T11:05:00.000Z")).toBe("Donnerstag, 26. November, um 08:00 Uhr");
});

test("[C9] tomorrow stays tomorrow over the change to summer time", () => {
  expect(when("2026-03-29T06:00:00.000Z", "2026-03-28T22:30:00.000Z")).toBe("morgen um 08:00 Uhr");
});

test.each([
  [15, "vor 15 Sekunden"],
  [89, "vor 89 Sekunden"],
  [240, "vor 4 Minuten"],
  [7_200, "vor 2 Stunden"],
])("[E3] an age of %i seconds is told as %s", (seconds, words) => {
  expect(formatAge(seconds, "de")).toBe(words);
});

test("the office's own name stays as it is on the door; the name from the catalogue is translated", () => {
  const en = createTranslator({ locale: "en", messages: { lobby: lobbyCatalogues.en }, namespace: "lobby" });
  expect(formatOfficeName(de.appTitle, en)).toBe("Ombuds office at Jobcenter Dresden");
  expect(formatOfficeName("Ombudsstelle Görlitz", en)).toBe("Ombudsstelle Görlitz");
});

test("every language has the placeholders of the German sentence", () => {
  const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).toSorted();
  for (const [locale, messages] of Object.entries(lobbyCatalogues)) {
    for (const [key, german] of Object.entries(de)) {
      const text = messages[key as keyof typeof de];
      expect({ locale, key, placeholders: placeholders(text) }).toEqual({
        locale,
        key,
        placeholders: placeholders(german),
      });
    }
  }
});
