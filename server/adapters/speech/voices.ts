import type { LobbyLocale } from "#server/words/lobby-locales.ts";

/** How one language sounds: a voice of eSpeak NG (with `+` a variant of it), words a minute, pitch and its range. */
export type Voice = { name: string; wordsPerMinute: number; pitch: number; range: number };

/** Slower than eSpeak's own 175: a lobby is noisy, and most listen to a language that is not their first. */
const calm = { wordsPerMinute: 140, pitch: 45, range: 50 };

export const voices: Record<LobbyLocale, Voice> = {
  de: { name: "de", ...calm },
  "de-simple": { name: "de", ...calm, wordsPerMinute: 120 },
  en: { name: "en", ...calm },
  uk: { name: "uk", ...calm },
  ar: { name: "ar", ...calm },
  ru: { name: "ru", ...calm },
  fa: { name: "fa", ...calm },
  vi: { name: "vi", ...calm },
  tr: { name: "tr", ...calm },
  pl: { name: "pl", ...calm },
  fr: { name: "fr", ...calm },
};
