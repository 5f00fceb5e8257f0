import { expect, test } from "vitest";
import { addressOf, clipsOf, wordsOf } from "./voice-clips.ts";

const aloud = { locale: "de", hearsConcerns: false } as const;
const alone = { locale: "de", hearsConcerns: true } as const;
const saysOf = (...args: Parameters<typeof clipsOf>) => clipsOf(...args).map(({ say }) => say);

test("[A8] a concern is its number in the list while others could hear it, its name otherwise", () => {
  expect(saysOf("concern=KDU", aloud, 3)).toEqual(["concernSilent,n=3"]);
  expect(saysOf("concern=KDU", alone, 3)).toEqual(["concern=KDU"]);
});

test("[A8] no token of a concern leaves a saying that others could hear", () => {
  expect(saysOf("chooseDetail;concern=KDU", aloud)).toEqual(["chooseDetail"]);
  expect(saysOf("concern=KDU-01;chosen", aloud, 1)).toEqual(["concernSilent,n=1", "chosen"]);
  expect(saysOf("", aloud)).toEqual([]);
});

test("[A13] everything is spoken in the page's language, a language in its own", () => {
  expect(clipsOf("language=uk;notChosen", { locale: "ar", hearsConcerns: true })).toEqual([
    { locale: "uk", say: "language=uk" },
    { locale: "ar", say: "notChosen" },
  ]);
  expect(wordsOf([{ word: "positionOf", with: { n: 2, count: 6 } }], "fa")).toEqual([
    { locale: "fa", say: "positionOf,n=2,count=6" },
  ]);
});

test("an address survives whatever a token holds", () => {
  const clip = { locale: "de", say: "pausedUntil,time=14:30" } as const;
  const address = new URL(addressOf(clip), "http://kiosk");
  expect(address.pathname).toBe("/api/speech");
  expect(Object.fromEntries(address.searchParams)).toEqual(clip);
});
