import { lobbyLocales } from "#server/words/lobby-locales.ts";
import { serialiseSaying } from "#server/words/saying.ts";

/** What must be heard when the server cannot be asked: that it is gone, and the names of the languages. */
const words = ["goneTitle", "goneHint", "goneBack"] as const;

/**
 * Addresses of the voice for a kiosk without a server. Always the same, whatever anybody did at this kiosk: what a
 * visitor listened to is never stored (P17).
 */
export function voiceAhead(): readonly string[] {
  return lobbyLocales
    .filter(({ offered }) => offered)
    .flatMap(({ code }) => [
      ...words.map((word) => speechAddress(code, serialiseSaying([{ word }]))),
      speechAddress(code, serialiseSaying([{ language: code }])),
    ]);
}

function speechAddress(locale: string, say: string): string {
  return `/api/speech?${new URLSearchParams({ locale, say })}`;
}
