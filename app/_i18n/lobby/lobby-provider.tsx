"use client";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { IntlProvider } from "use-intl";
import { de } from "#server/words/lobby/de.ts";
import type { LobbyLocale } from "#server/words/lobby-locales.ts";
import { loadLobby, lobbyMessagesOf, onLobbyLoaded } from "./lobby-loader.ts";

/**
 * Words of one language for everything inside; German until they are loaded, never nothing. Times are formatted with
 * the office's zone, never through this.
 */
export function LobbyProvider({ locale, children }: { locale: LobbyLocale; children: ReactNode }) {
  const messages = useSyncExternalStore(
    onLobbyLoaded,
    () => lobbyMessagesOf(locale),
    () => null,
  );
  useEffect(() => {
    loadLobby(locale).catch(() => {}); // German stays: whoever chose the language may choose again
  }, [locale]);
  return (
    <IntlProvider locale={locale} messages={{ lobby: messages ?? de }} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
