import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { addArabicVowels } from "./arabic-vowels.ts";
import { ar } from "./lobby/ar.ts";

const signs = /[\u064B-\u0652]/g;
const bare = (text: string) => text.replaceAll(signs, "").replaceAll("ه", "ة");

type SeedConcern = { labels: Record<string, string> };
const concerns = JSON.parse(readFileSync("prisma/seed/catalogue.json", "utf8")).concerns as SeedConcern[];
const texts = [...Object.values(ar), ...concerns.map(({ labels }) => labels.ar ?? "")];

test("[A13] only vowels are added: the words stay what they are", () => {
  for (const text of texts) expect(bare(addArabicVowels(text))).toBe(bare(text));
});

test("the words the voice would not guess have their vowels", () => {
  expect(addArabicVowels("يرجى الجلوس والانتظار. {room}")).toBe("يُرْجَى الجلوس وَالِانْتِظَارُ. {room}");
  // With or without a sign of the writer's own.
  expect(addArabicVowels("أفضّل").normalize()).toBe("أُفَضِّلُ".normalize());
  expect(addArabicVowels("واحدة")).toBe("وَاحِدَه");
});
