import type { LobbyLocale } from "#server/words/lobby-locales.ts";

/** How one language sounds: a voice of eSpeak NG (with `+` a variant of it), words a minute, pitch and its range. */
export type Voice = { name: string; wordsPerMinute: number; pitch: number; range: number };

/**
 * Slower than eSpeak's own 175: a lobby is noisy, and most listen to a language that is not their first. Where a voice
 * is slower by nature it is brought to the same syllables a second as the others, about three.
 */
const calm = { wordsPerMinute: 140, pitch: 45, range: 50 };

export const voices: Record<LobbyLocale, Voice> = {
  de: { name: "de", ...calm },
  "de-simple": { name: "de", ...calm, wordsPerMinute: 120 },
  en: { name: "en", ...calm },
  uk: { name: "uk", ...calm, wordsPerMinute: 165 },
  ar: { name: "ar", ...calm },
  ru: { name: "ru", ...calm },
  fa: { name: "fa", ...calm, wordsPerMinute: 155 },
  vi: { name: "vi", ...calm },
  tr: { name: "tr", ...calm },
  pl: { name: "pl", ...calm },
  fr: { name: "fr", ...calm },
};
