import { describe, expect, test } from "vitest";
import { de } from "./lobby/de.ts";
import { type LobbyLocale, lobbyLocales } from "./lobby-locales.ts";
import { parseSaying } from "./parse-saying.ts";
import { type ConcernLabels, renderSaying } from "./render-saying.ts";

const labels: ConcernLabels = (code) =>
  code === "KDU"
    ? [
        { locale: "de-simple", text: "Brief vom Jobcenter" },
        { locale: "en", text: "Letter" },
      ]
    : [];

const samples: Record<string, string> = {
  n: "10–20",
  count: "6",
  number: "137",
  room: "2",
  time: "14:30",
  from: "09:00",
  to: "12:00",
  day: "2026-11-27",
  when: "whenOn",
};

function spoken(say: string, locale: LobbyLocale = "de"): string[] | null {
  const saying = parseSaying(say);
  if (!saying) throw new Error(`not a saying: ${say}`);
  return renderSaying(saying, locale, labels)?.map(({ text }) => text) ?? null;
}

describe.each(lobbyLocales.map(({ code }) => code))("%s", (locale) => {
  test("every word of the catalogue with its placeholders is a text, without a brace, a dash or a clock's colon", () => {
    const unspeakable = ["cutOffShown"];
    for (const [word, text] of Object.entries(de)) {
      if (unspeakable.includes(word)) continue;
      const names = [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
      if (names.includes("when")) names.push("day", "time");
      const [sentence] = spoken([word, ...names.map((name) => `${name}=${samples[name]}`)].join(","), locale)!;
      expect(sentence, word).toMatch(/\p{L}\p{M}*\p{L}/u);
      expect(sentence, word).not.toMatch(/[{}–]|\d:\d|undefined|null|Uhr( \d+)? Uhr/);
    }
  });

  test("[A55] digits are words of their own, a number is one", () => {
    expect(spoken("digits=137;number=137", locale)).toEqual(["1, 3, 7", "137"]);
  });

  test("the emergency number is said digit by digit", () => {
    expect(spoken("emergencyCall", locale)![0]).toContain("1 1 2");
  });
});

test("what German says", () => {
  expect(spoken("announce,number=137,room=2")).toEqual(["Nummer 137. Bitte kommen Sie in Raum 2."]);
  expect(spoken("waitEstimate,n=10–20")).toEqual(["Wartezeit: etwa 10 bis 20 Minuten"]);
  expect(spoken("pausedUntil,time=14:30")).toEqual(["Kurze Pause. Weiter um 14 Uhr 30."]);
  expect(spoken("pausedUntil,time=08:00")).toEqual(["Kurze Pause. Weiter um 8 Uhr."]);
  expect(spoken("pausedUntil,time=08:05")).toEqual(["Kurze Pause. Weiter um 8 Uhr 5."]);
  expect(spoken("hoursRange,from=09:00,to=12:30")).toEqual(["9 Uhr bis 12 Uhr 30"]);
  expect(spoken("nextOpen,when=whenToday,time=13:00")).toEqual(["Wieder geöffnet: heute um 13 Uhr"]);
  expect(spoken("closedHint")).toEqual(["Wenn es eilt, gehen Sie bitte zum Empfang des Dschobssenters."]);
});

test("dates of German are ordinal words", () => {
  const days = ["01", "02", "03", "07", "08", "12", "16", "17", "19", "20", "21", "30", "31"];
  expect(days.map((day) => spoken(`whenOn,day=2026-12-${day},time=09:00`)![0]!.split(" ")[1])).toEqual([
    "erster",
    "zweiter",
    "dritter",
    "siebter",
    "achter",
    "zwölfter",
    "sechzehnter",
    "siebzehnter",
    "neunzehnter",
    "zwanzigster",
    "einundzwanzigster",
    "dreißigster",
    "einunddreißigster",
  ]);
});

test.each<[LobbyLocale, string, string]>([
  ["en", "whenToday,time=08:00", "today at 8 o'clock"],
  ["en", "whenToday,time=14:30", "today at 14 30"],
  ["fr", "pausedUntil,time=14:05", "Courte pause. Reprise à 14 heures 5."],
  ["pl", "whenToday,time=14:30", "dziś o godzinie 14 30"],
  ["pl", "whenToday,time=09:00", "dziś o godzinie 9"],
  ["fa", "whenToday,time=14:30", "امروز ساعت 14 و 30 دقیقه"],
  ["ar", "whenToday,time=08:00", "اليوم الساعة 8"],
  ["uk", "hoursRange,from=09:00,to=12:00", "9 00 до 12 00"],
  ["tr", "waitUpTo,n=20", "Bekleme süresi: en fazla 20 dakika"],
])("%s: %s", (locale, say, text) => {
  expect(spoken(say, locale)).toEqual([text]);
});

test("[P6][P17] what may tell something of a visitor is marked: only bare words and languages may be stored", () => {
  const saying = parseSaying(
    "takeTicket;language=fa;number=137;digits=137;concern=KDU;peopleAhead,n=3;numberIs,number=137",
  );
  const marks = renderSaying(saying!, "fa", labels)!.map(({ isStorable }) => isStorable);
  expect(marks).toEqual([true, true, false, false, false, false, false, false]);
});

test("languages are named in their own voice, concerns in that of their label; an unknown one is refused", () => {
  const saying = parseSaying("language=uk;concern=KDU;chosen")!;
  expect(renderSaying(saying, "en", labels)).toEqual([
    { locale: "uk", text: "Українська", isStorable: true },
    { locale: "de-simple", text: "Brief vom Dschobssenter", isStorable: false },
    { locale: "en", text: "Letter", isStorable: false },
    { locale: "en", text: "selected", isStorable: true },
  ]);
  expect(renderSaying(parseSaying("concern=XYZ")!, "de", labels)).toBeNull();
});
