import { lobbyLocales } from "#server/words/lobby-locales.ts";

/** Beyond the languages of the kiosk: what else is spoken in the talks, so that the report can count it. */
const further = ["bg", "cs", "el", "es", "hi", "hu", "hy", "it", "ka", "ku", "pa", "ps", "pt", "ro", "so", "sq"];
const more = ["sr", "ti", "ur", "zh"];

/** Tags a talk may be held in; one that is stored already stays choosable. */
export function talkLanguages(stored: string): readonly string[] {
  const known: readonly string[] = [...lobbyLocales.map(({ code }) => code), ...further, ...more];
  return known.includes(stored) ? known : [...known, stored];
}
