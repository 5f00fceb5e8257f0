import type { WaitRange } from "#server/domain/ticket.ts";
import type { LobbyTranslator } from "./format-when.ts";

/** From here on a range says nothing that helps: more than an hour. */
const longWaitMinutes = 60;

type WaitWords = { word: "waitUnknown" | "waitOver60" } | { word: "waitUpTo" | "waitEstimate"; with: { n: string } };

/** The promised wait as a word of the catalogue, for screen and voice (W1): an honest range, never one exact number. */
export function chooseWaitWords(wait: WaitRange | null): WaitWords {
  if (wait === null) return { word: "waitUnknown" };
  const { lowMinutes, highMinutes } = wait;
  if (lowMinutes >= longWaitMinutes) return { word: "waitOver60" };
  if (lowMinutes < 5) return { word: "waitUpTo", with: { n: `${highMinutes}` } };
  const n = lowMinutes === highMinutes ? `${lowMinutes}` : `${lowMinutes}–${highMinutes}`;
  return { word: "waitEstimate", with: { n } };
}

export function formatWait(wait: WaitRange | null, t: LobbyTranslator): string {
  const words = chooseWaitWords(wait);
  return "with" in words ? t(words.word, words.with) : t(words.word);
}
