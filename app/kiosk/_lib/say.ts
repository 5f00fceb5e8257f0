import { type Saying, serialiseSaying } from "#server/words/saying.ts";

/** On a control: what the voice says when it is reached. Its place ("2 von 6") the voice adds by itself. */
export function said(saying: Saying): { "data-say": string } {
  return { "data-say": serialiseSaying(saying) };
}

/** On a text that must be heard when its screen appears; spoken in the order of the document. */
export function heard(saying: Saying): { "data-say-screen": string } {
  return { "data-say-screen": serialiseSaying(saying) };
}
