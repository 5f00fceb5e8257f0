import { addArabicVowels } from "./arabic-vowels.ts";
import type { LobbyLocale } from "./lobby-locales.ts";

type Respelling = readonly [written: RegExp, spoken: string];

/** The number of the emergency call is said digit by digit in every language. */
const everywhere: readonly Respelling[] = [[/\b112\b/g, "1 1 2"]];

const german: readonly Respelling[] = [
  [/Jobcenter/g, "Dschobssenter"],
  [/\bz\. ?B\./g, "zum Beispiel"],
  [/Babysachen/g, "Baby Sachen"],
];

/** German names keep their sound where another voice would read them by its own rules. */
const byLanguage: Record<LobbyLocale, readonly Respelling[]> = {
  de: german,
  "de-simple": german,
  en: [
    [/Ombudsstelle/g, "Ombudshtellah"],
    [/Widerspruch/g, "Veedershprook"],
  ],
  uk: [
    [/Ombudsstelle/g, "Омбудсштелле"],
    [/Widerspruch/g, "Відершпрух"],
  ],
  ar: [
    [/Ombudsstelle/g, "أُومْبُودْسْ شْتِيلَه"],
    [/Widerspruch/g, "فِيدَرْشْبْرُوخ"],
  ],
  ru: [
    [/Ombudsstelle/g, "Омбудсштелле"],
    [/Widerspruch/g, "Видершпрух"],
  ],
  fa: [
    [/Ombudsstelle/g, "اومبودس اِشتِله"],
    [/Widerspruch/g, "ویدِرشپروخ"],
  ],
  vi: [
    [/Ombudsstelle/g, "Ốm-bút-ste-lơ"],
    [/Widerspruch/g, "Vi đơ sờ pơ rúc"],
  ],
  tr: [
    [/Ombudsstelle/g, "Ombudsştelle"],
    [/Widerspruch/g, "Viderşpruh"],
    [/Jobcenter/g, "Cobsenter"],
  ],
  pl: [
    [/Ombudsstelle/g, "Ombudsztele"],
    [/Widerspruch/g, "Widerszpruch"],
    [/Jobcenter/g, "Dżobcenter"],
    [/\bo godz\./g, "o godzinie"],
    [/\bgodz\./g, "godzina"],
  ],
  fr: [
    [/Ombudsstelle/g, "Ombouds-chtellé"],
    [/Widerspruch/g, "Viderchprouk"],
    [/Jobcenter/g, "Djobsènteur"],
  ],
};

/** A written text as the voice of its language reads it right. Never shown. */
export function respell(text: string, locale: LobbyLocale): string {
  const spelt = [...everywhere, ...byLanguage[locale]].reduce(
    (spoken, [written, instead]) => spoken.replaceAll(written, instead),
    text,
  );
  return locale === "ar" ? addArabicVowels(spelt) : spelt;
}
