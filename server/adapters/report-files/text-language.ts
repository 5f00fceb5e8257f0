const letter = /\p{L}/u;

/** By their first letter: those that are not written as German and English are. */
const scripts = [
  { begins: /\p{Script=Arabic}/u, language: "ar", other: { has: /[پچژگکی]/u, language: "fa" } },
  { begins: /\p{Script=Cyrillic}/u, language: "ru", other: { has: /[іїєґ]/iu, language: "uk" } },
] as const;

/**
 * The language of a text that begins with Arabic or Cyrillic letters, as far as its letters tell: of the languages of the
 * kiosk. Null: it is in the language of the report, or in another one with Latin letters.
 */
export function languageOfText(text: string): "ar" | "fa" | "ru" | "uk" | null {
  const [first = ""] = letter.exec(text) ?? [];
  const script = scripts.find(({ begins }) => begins.test(first));
  if (!script) return null;
  const { language, other } = script;
  return other.has.test(text) ? other.language : language;
}

/** Written from right to left. */
export function isLeftward(text: string): boolean {
  const language = languageOfText(text);
  return language === "ar" || language === "fa";
}
