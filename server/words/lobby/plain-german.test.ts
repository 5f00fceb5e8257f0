import { expect, test } from "vitest";
import { deSimple } from "./de-simple.ts";

const longestSentence = 12;
const longestWord = 24;

/** In lower case. Without "möchte": the polite word for wanting, heard as a verb of its own. */
const forbiddenWords = {
  Konjunktiv:
    "würde würden wäre wären hätte hätten könnte könnten sollte sollten müsste müssten dürfte dürften wollte wollten",
  genitive: "des eines keines meines deines seines ihres unseres eures dessen deren wessen",
  passive: "werde wird werden wurde wurden worden",
};

test("[A30] every sentence of plain German is short, active and without Konjunktiv, genitive or endless words", () => {
  const offences = Object.entries(deSimple).flatMap(([key, text]) => offencesIn(text).map((what) => `${key}: ${what}`));
  expect(offences).toEqual([]);
});

test.each([
  ["Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn.", "sentence of 13 words"],
  ["Kurz. Hier {n} zwei drei vier fünf sechs sieben acht neun zehn elf zwölf", "sentence of 13 words"],
  ["Sie könnten zum Empfang gehen.", "Konjunktiv: könnten"],
  ["Würden Sie bitte warten?", "Konjunktiv: würden"],
  ["Am Empfang des Jobcenters.", "genitive: des"],
  ["Die Nummer Ihres Kindes.", "genitive: ihres"],
  ["Die Person, deren Nummer dran ist.", "genitive: deren"],
  ["Ihre Nummer wird aufgerufen.", "passive: wird"],
  ["Ihr Zettel ist gedruckt worden.", "passive: worden"],
  ["Widerspruchsbescheidkopie", "word of 25 letters: Widerspruchsbescheidkopie"],
])("[A30] the check of plain German names what is wrong with: %s", (text, offence) => {
  expect(offencesIn(text)).toEqual([offence]);
});

test("[A30] twelve words, a word of 24 letters and several sentences in one text are still plain German", () => {
  const twelve = "Eins zwei drei vier fünf sechs sieben acht neun zehn elf {number}";
  expect(offencesIn([".", "!", "?", ":", "\n"].map((end) => `${twelve}${end}`).join(" "))).toEqual([]);
  expect(offencesIn("Widerspruchsbescheidakte")).toEqual([]);
});

function offencesIn(text: string): string[] {
  const sentences = text.split(/[.!?:\n]/).map(wordsOf);
  const words = sentences.flat();
  return [
    ...sentences.filter(({ length }) => length > longestSentence).map(({ length }) => `sentence of ${length} words`),
    ...Object.entries(forbiddenWords).flatMap(([rule, forbidden]) => {
      const found = words.map((word) => word.toLowerCase()).filter((word) => forbidden.split(" ").includes(word));
      return found.map((word) => `${rule}: ${word}`);
    }),
    ...words.filter(({ length }) => length > longestWord).map((word) => `word of ${word.length} letters: ${word}`),
  ];
}

/** A placeholder is one word, and so is each part of a word with hyphens. */
function wordsOf(sentence: string): string[] {
  return sentence.match(/\{\w+\}|[\p{L}\p{N}]+/gu) ?? [];
}
