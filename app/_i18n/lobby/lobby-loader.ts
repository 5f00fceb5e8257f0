import { de, type LobbyMessages } from "#server/words/lobby/de.ts";
import type { LobbyLocale } from "#server/words/lobby-locales.ts";

/** A file of its own each: the first load carries German only. */
const loaders: Record<Exclude<LobbyLocale, "de">, () => Promise<LobbyMessages>> = {
  "de-simple": async () => (await import("#server/words/lobby/de-simple.ts")).deSimple,
  en: async () => (await import("#server/words/lobby/en.ts")).en,
  uk: async () => (await import("#server/words/lobby/uk.ts")).uk,
  ar: async () => (await import("#server/words/lobby/ar.ts")).ar,
  ru: async () => (await import("#server/words/lobby/ru.ts")).ru,
  fa: async () => (await import("#server/words/lobby/fa.ts")).fa,
  vi: async () => (await import("#server/words/lobby/vi.ts")).vi,
  tr: async () => (await import("#server/words/lobby/tr.ts")).tr,
  pl: async () => (await import("#server/words/lobby/pl.ts")).pl,
  fr: async () => (await import("#server/words/lobby/fr.ts")).fr,
};

const loaded = new Map<LobbyLocale, LobbyMessages>([["de", de]]);
const listeners = new Set<() => void>();

/** Resolves when `lobbyMessagesOf` has the language. @throws where its file cannot be fetched; may be tried again. */
export async function loadLobby(locale: LobbyLocale): Promise<void> {
  if (locale === "de" || loaded.has(locale)) return;
  loaded.set(locale, await loaders[locale]());
  for (const listener of listeners) listener();
}

/** Null until it is loaded. Typed by the German sentences, from which use-intl reads keys and placeholders. */
export function lobbyMessagesOf(locale: LobbyLocale): typeof de | null {
  return (loaded.get(locale) as typeof de | undefined) ?? null;
}

export function onLobbyLoaded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
