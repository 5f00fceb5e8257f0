import { lobbyCatalogues } from "./lobby/lobby-catalogues.ts";
import { type LobbyLocale, lobbyLocales } from "./lobby-locales.ts";
import { respell } from "./respelling.ts";
import type { Saying, SayingToken } from "./saying.ts";
import { bridgeRanges, spellOut, spokenValue } from "./spoken-forms.ts";

/** One piece of speech in one language, as a text to be read by that language's voice. */
export type Utterance = {
  locale: LobbyLocale;
  text: string;
  /** False: it may tell something of a visitor (number, concern, wait), and is stored nowhere (P6, P17). */
  isStorable: boolean;
};

/** The label of a concern in a language, or in another one where that has none; null: no such concern here. */
export type ConcernLabel = (code: string, locale: LobbyLocale) => Pick<Utterance, "locale" | "text"> | null;

/** What the voice reads, piece by piece. @returns null where a concern does not exist. */
export function renderSaying(
  saying: Saying,
  locale: LobbyLocale,
  concernLabel: ConcernLabel,
): readonly Utterance[] | null {
  const utterances = saying.map((token) => renderToken(token, locale, concernLabel));
  return utterances.every((utterance) => utterance !== null) ? utterances : null;
}

function renderToken(token: SayingToken, locale: LobbyLocale, concernLabel: ConcernLabel): Utterance | null {
  if ("concern" in token) return readable(concernLabel(token.concern, locale));
  if ("number" in token) return { locale, text: String(token.number), isStorable: false };
  if ("digits" in token) return { locale, text: spellOut(token.digits), isStorable: false };
  if ("language" in token) return nameOf(token.language);
  return { locale, text: renderWord(token, locale), isStorable: token.with === undefined };
}

function readable(label: ReturnType<ConcernLabel>): Utterance | null {
  return label && { locale: label.locale, text: respell(label.text, label.locale), isStorable: false };
}

function nameOf(language: LobbyLocale): Utterance | null {
  const known = lobbyLocales.find(({ code }) => code === language);
  return known ? { locale: known.code, text: known.native, isStorable: true } : null;
}

type WordToken = Extract<SayingToken, { word: unknown }>;

function renderWord({ word, with: values = {} }: WordToken, locale: LobbyLocale): string {
  const template: string = lobbyCatalogues[locale][word];
  return bridgeRanges(respell(template, locale), locale).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (name === "when") return renderWord({ word: value as WordToken["word"], with: values }, locale);
    return value === undefined ? "" : spokenValue(name, value, locale);
  });
}
