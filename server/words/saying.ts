import type { de } from "./lobby/de.ts";
import type { LobbyLocale } from "./lobby-locales.ts";

/**
 * What stands in for a `{placeholder}`: a number, a range (`10–20`), a time (`14:30`), a date (`2026-11-26`), or the
 * label of a room.
 */
export type SpokenValue = number | string;

/**
 * What the voice can say, and nothing else: words of the catalogue, concerns by their code, numbers as a word or digit
 * by digit (A55), languages in their own name. There is no way to make it read a text of somebody's own.
 */
export type SayingToken =
  | { word: keyof typeof de; with?: Readonly<Record<string, SpokenValue>> }
  | { concern: string }
  | { number: number }
  | { digits: number }
  | { language: LobbyLocale };

/** Spoken in one breath after the other. */
export type Saying = readonly SayingToken[];

/** As it stands in an address and in `data-say`: `positionOf,n=2,count=11;concern=KDU`. `parseSaying` reads it. */
export function serialiseSaying(saying: Saying): string {
  return saying.map(serialiseToken).join(";");
}

function serialiseToken(token: SayingToken): string {
  if (!("word" in token))
    return Object.entries(token)
      .map(([kind, value]) => `${kind}=${value}`)
      .join("");
  return [token.word, ...Object.entries(token.with ?? {}).map(([name, value]) => `${name}=${escapeMarks(value)}`)].join(
    ",",
  );
}

/** A room may be called "2, links". */
function escapeMarks(value: SpokenValue): string {
  return String(value).replaceAll(/[%,;=]/g, encodeURIComponent);
}
