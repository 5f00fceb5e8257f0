"use client";
import { useTranslations } from "use-intl";
import type { de } from "#server/words/lobby/de.ts";
import type { Saying } from "#server/words/saying.ts";

/** A text as it is shown and as it is spoken: one cannot be without the other. */
export type Sentence = { text: string; say: Saying };

type Words = typeof de;
/** Words of the catalogue that need nothing filled in. */
export type PlainWord = { [K in keyof Words]: Words[K] extends `${string}{${string}` ? never : K }[keyof Words];

export function useSentence(): (word: PlainWord) => Sentence {
  const t = useTranslations("lobby");
  return (word) => ({ text: t(word), say: [{ word }] });
}
