import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import type { LobbyLocale } from "../lobby-locale.ts";
import { lobbyCatalogues } from "./lobby-catalogues.ts";

/** Words of one language for everything inside. Times are formatted with the office's zone, never through this. */
export function LobbyProvider({ locale, children }: { locale: LobbyLocale; children: ReactNode }) {
  return (
    <IntlProvider locale={locale} messages={{ lobby: lobbyCatalogues[locale] }} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
