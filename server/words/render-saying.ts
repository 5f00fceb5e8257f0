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

/** The label of a concern in a language, or in those that stand in for it; empty: no such concern here. */
export type ConcernLabels = (code: string, locale: LobbyLocale) => readonly Pick<Utterance, "locale" | "text">[];

/** What the voice reads, piece by piece. @returns null where a concern does not exist. */
export function renderSaying(
  saying: Saying,
  locale: LobbyLocale,
  labelsOf: ConcernLabels,
): readonly Utterance[] | null {
  const pieces = saying.map((token) =>
    "concern" in token ? renderConcern(labelsOf(token.concern, locale)) : [renderToken(token, locale)],
  );
  return pieces.some((piece) => piece.length === 0) ? null : pieces.flat();
}

function renderConcern(labels: ReturnType<ConcernLabels>): Utterance[] {
  return labels.map(({ locale, text }) => ({ locale, text: respell(text, locale), isStorable: false }));
}

function renderToken(token: Exclude<SayingToken, { concern: string }>, locale: LobbyLocale): Utterance {
  if ("number" in token) return { locale, text: String(token.number), isStorable: false };
  if ("digits" in token) return { locale, text: spellOut(token.digits), isStorable: false };
  if ("language" in token) return { locale: token.language, text: nativeNameOf(token.language), isStorable: true };
  return { locale, text: renderWord(token, locale), isStorable: token.with === undefined };
}

function nativeNameOf(language: LobbyLocale): string {
  return lobbyLocales.find(({ code }) => code === language)?.native ?? language;
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
