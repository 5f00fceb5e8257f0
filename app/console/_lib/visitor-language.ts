import { formatLanguage } from "#app/_lib/format-language.ts";
import { lobbyLocales } from "#server/words/lobby-locales.ts";

export type VisitorLanguage = {
  /** In itself, with what a screen reader and the writing direction need. */
  native: string;
  lang: string;
  dir: "ltr" | "rtl";
  /** In the language of the staff; null: the same word. */
  name: string | null;
};

/** What the visitor reads: the name they know and the name staff know. Null: German, nothing to mention. */
export function describeVisitorLanguage(tag: string, staffLocale: string): VisitorLanguage | null {
  if (tag === "de") return null;
  const known = lobbyLocales.find(({ code }) => code === tag);
  const name = formatLanguage(tag, staffLocale);
  if (!known) return { native: name, lang: staffLocale, dir: "ltr", name: null };
  const { native, dir } = known;
  return { native, lang: tag === "de-simple" ? "de" : tag, dir, name: name === native ? null : name };
}
