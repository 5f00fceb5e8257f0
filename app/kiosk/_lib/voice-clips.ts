import type { LobbyLocale } from "#server/words/lobby-locales.ts";
import { type Saying, serialiseSaying } from "#server/words/saying.ts";

/** The smallest thing that is spoken: one token of a saying, in one language. */
export type Clip = { locale: LobbyLocale; say: string };
/** Spoken clip after clip. */
export type Utterance = readonly Clip[];

export type Listener = {
  locale: LobbyLocale;
  /** Whether nobody else hears it, or the visitor has chosen to have it spoken aloud (A8). */
  hearsConcerns: boolean;
};

const concernPrefix = "concern=";
const languagePrefix = "language=";

function isConcern(token: string): boolean {
  return token.startsWith(concernPrefix);
}

export function hasConcern(saying: string): boolean {
  return saying.split(";").some(isConcern);
}

/**
 * The clips of a saying as it stands in `data-say`, one a token: short ones are shared by many sayings and wait in the
 * cache. A language is named in its own voice (A13).
 *
 * @param place the concern's place among those on the screen: it stands for the concern while others could hear it (A8);
 *   without one the concern is left out.
 */
export function clipsOf(saying: string, { locale, hearsConcerns }: Listener, place?: number): Utterance {
  return saying
    .split(";")
    .filter((token) => token !== "")
    .flatMap((token): Utterance => {
      if (token.startsWith(languagePrefix))
        return [{ locale: token.slice(languagePrefix.length) as LobbyLocale, say: token }];
      if (!isConcern(token) || hearsConcerns) return [{ locale, say: token }];
      return place === undefined ? [] : wordsOf([{ word: "concernSilent", with: { n: place } }], locale);
    });
}

/** Words of the voice itself, which stand on no control. */
export function wordsOf(saying: Saying, locale: LobbyLocale): Utterance {
  return saying.map((token) => ({ locale, say: serialiseSaying([token]) }));
}

/** Where the server has a clip. It never changes, so browser and service worker may keep it. */
export function addressOf({ locale, say }: Clip): string {
  return `/api/speech?${new URLSearchParams({ locale, say })}`;
}
