import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { lobbyCatalogues } from "#server/words/lobby/lobby-catalogues.ts";
import { entryCatalogues } from "./entry/entry-catalogues.ts";
import formatMessage from "./format-message.ts";
import { de } from "./staff/de.ts";
import { en } from "./staff/en.ts";

/** What plurals turn on in the languages we have. */
const counts = [0, 1, 2, 3, 5, 11, 21, 1_234];

const catalogues: readonly { locale: string; words: object }[] = [
  { locale: "de", words: de },
  { locale: "en", words: en },
  ...Object.entries(entryCatalogues).map(([locale, words]) => ({ locale, words })),
  ...Object.entries(lobbyCatalogues).map(([locale, words]) => ({ locale, words })),
];

/** What use-intl does with it: its parser is not in the pages, and in no other test replaced by ours. */
function formatByIcu(locale: string, message: string, values: Record<string, unknown>): string {
  const translate = createTranslator({
    locale,
    messages: { sample: { message } } as Record<string, { message: string }>,
    onError(error) {
      throw error;
    },
  }) as unknown as (key: string, values: Record<string, unknown>) => string;
  return translate("sample.message", values);
}

function sentencesIn(words: object): readonly string[] {
  return Object.values(words).flatMap((word: unknown) =>
    typeof word === "string" ? [word] : typeof word === "object" && word !== null ? sentencesIn(word) : [],
  );
}

/** Names in braces with nothing but a brace or comma behind them: those of cases (`one {…}`) stand before theirs. */
function valuesFor(message: string, count: number): Record<string, unknown> {
  const names = [...message.matchAll(/\{\s*(\w+)\s*[},]/g)].map((match) => match[1] ?? "");
  const plurals = new Set([...message.matchAll(/\{\s*(\w+)\s*,/g)].map((match) => match[1]));
  return Object.fromEntries(names.map((name) => [name, plurals.has(name) ? count : `‹${name}’s {value}›`]));
}

function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, "");
}

test("every sentence of every catalogue reads as use-intl's own formatter would write it", () => {
  let compared = 0;
  for (const { locale, words } of catalogues) {
    for (const message of sentencesIn(words)) {
      for (const count of message.includes("plural") ? counts : [0]) {
        const values = valuesFor(message, count);
        expect({ locale, message, text: withoutIsolates(formatMessage("key", message, values, { locale })) }).toEqual({
          locale,
          message,
          text: formatByIcu(locale, message, values),
        });
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(1_000);
});

test("[A47] what is filled into a sentence written from right to left keeps its own direction", () => {
  const format = (locale: string) => formatMessage("key", "{n} min", { n: "10–20" }, { locale });
  expect(format("ar")).toBe("\u206810–20\u2069 min");
  expect(format("fa")).toBe("\u206810–20\u2069 min");
  expect(format("de")).toBe("10–20 min");
});

test("a sentence that lacks a value or closes no brace is an error, not a half sentence", () => {
  const format = (message: string) => formatMessage("key", message, { n: 1 }, { locale: "de" });
  expect(() => format("{number}")).toThrow("{number} cannot be filled");
  expect(() => format("{n, select, other {x}}")).toThrow("cannot be filled");
  expect(() => format("{n")).toThrow("not closed");
  expect(() => formatMessage("key", ["n"], {}, { locale: "de" })).toThrow("key is no sentence");
});
