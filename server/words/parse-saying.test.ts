import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { de } from "./lobby/de.ts";
import { lobbyLocales } from "./lobby-locales.ts";
import { parseSaying } from "./parse-saying.ts";
import { type Saying, type SayingToken, type SpokenValue, serialiseSaying } from "./saying.ts";

type Word = keyof typeof de;

const integer = fc.integer({ min: 0, max: 9_999 });
const time = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
  .map((d) => d.toISOString().slice(11, 16));
const day = fc
  .date({ noInvalidDate: true, min: new Date("2026-01-01"), max: new Date("2099-12-31") })
  .map((d) => d.toISOString().slice(0, 10));
const room = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter((text) => /^[^\p{C}]{1,40}$/u.test(text));
const range = fc.tuple(integer, integer).map(([low, high]) => `${low}–${high}`);

const values: Record<string, fc.Arbitrary<SpokenValue>> = {
  n: fc.oneof(integer, range),
  count: integer,
  number: integer,
  room,
  time,
  from: time,
  to: time,
  day,
};

function placeholdersOf(word: Word): string[] {
  return [...de[word].matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
}

const words = Object.keys(de) as Word[];
const speakable = words.filter((word) => word !== "cutOffShown");

function tokenOf(word: Word): fc.Arbitrary<SayingToken> {
  const names = placeholdersOf(word);
  if (names.length === 0) return fc.constant({ word });
  const own = (list: string[]) => fc.record(Object.fromEntries(list.map((name) => [name, values[name]!])));
  if (!names.includes("when")) return own(names).map((filled) => ({ word, with: filled }));
  return fc
    .constantFrom<Word>("whenToday", "whenTomorrow", "whenOn")
    .chain((when) => own(placeholdersOf(when)).map((filled) => ({ word, with: { when, ...filled } })));
}

const token: fc.Arbitrary<SayingToken> = fc.oneof(
  fc.constantFrom(...speakable).chain(tokenOf),
  integer.map((number) => ({ number })),
  integer.map((digits) => ({ digits })),
  fc.constantFrom("KDU", "KDU-01", "ZZZ-99").map((concern) => ({ concern })),
  fc.constantFrom(...lobbyLocales.map(({ code }) => code)).map((language) => ({ language })),
);

test("every saying is read as it was written", () => {
  const saying: fc.Arbitrary<Saying> = fc.array(token, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(saying, (said) => {
      expect(parseSaying(serialiseSaying(said))).toEqual(said);
    }),
  );
});

test("[P3] whatever is read can be written again: nothing else comes in", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...words,
      "n=",
      "=",
      ",",
      ";",
      "–",
      "concern=",
      "number=",
      "digits=",
      "room=",
      "%2C",
      "constructor",
    ),
    fc.string({ unit: "binary", maxLength: 6 }),
    integer.map(String),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join("");
      const said = parseSaying(text);
      // Only the spelling of what is escaped may differ.
      if (said) expect(parseSaying(serialiseSaying(said))).toEqual(said);
      for (const one of said ?? []) {
        const isKnown =
          "word" in one ? words.includes(one.word) : /concern|number|digits|language/.test(Object.keys(one)[0]!);
        expect(isKnown).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

describe("what is not a saying is refused", () => {
  test.each([
    "",
    ";",
    "takeTicket;",
    "Guten Tag",
    "toString",
    "__proto__",
    "takeTicket,number=1",
    "takeTicket=1",
    "announce",
    "announce,number=1",
    "announce,number=1,room=2,room=3",
    "announce,number=1,room=2,n=3",
    "announce,number=-1,room=2",
    "announce,number=1.5,room=2",
    "announce,number=01,room=2",
    "announce,number=10000,room=2",
    "announce,number=1e3,room=2",
    "announce,number=٣,room=2",
    "announce,number=1,room=",
    "announce,number=1,room=a=b",
    "announce,number=1,room=%",
    "announce,number=1,room=%0A",
    "announce,number=1,constructor=2",
    `announce,number=1,room=${"x".repeat(41)}`,
    "waitEstimate,n=10-20",
    "waitEstimate,n=–20",
    "waitEstimate,n=1–2–3",
    "pausedUntil,time=24:00",
    "pausedUntil,time=8:00",
    "pausedUntil,time=14:60",
    "whenOn,day=2026-02-30,time=08:00",
    "whenOn,day=Freitag,time=08:00",
    "nextOpen,when=takeTicket",
    "nextOpen,when=whenToday",
    "nextOpen,when=whenToday,time=08:00,day=2026-11-27",
    "nextOpen,when=nextOpen,time=08:00",
    "cutOffShown,time=08:00,age=5",
    "number=x",
    "number=1,digits=1",
    "number==1",
    "number=1=1",
    "concern=kdu",
    "concern=KDU-1",
    "concern=",
    "language=it",
    "language=DE",
    Array.from({ length: 13 }, () => "yes").join(";"),
    `announce,number=1,room=${"%2C".repeat(200)}`,
  ])("%j", (text) => {
    expect(parseSaying(text)).toBeNull();
  });
});

test("a room may hold the marks of a saying", () => {
  const said: Saying = [{ word: "goToRoom", with: { room: "2, links; 50 % = halb" } }];
  expect(serialiseSaying(said)).toBe("goToRoom,room=2%2C links%3B 50 %25 %3D halb");
  expect(parseSaying(serialiseSaying(said))).toEqual(said);
});
