/** Languages of kiosk, slip, phone and display, each in its own name and script; German first. */
export const lobbyLocales = [
  { code: "de", native: "Deutsch", dir: "ltr", intl: "de-DE" },
  { code: "en", native: "English", dir: "ltr", intl: "en-GB" },
] as const;
export type LobbyLocale = (typeof lobbyLocales)[number]["code"];

/** What `Intl` is asked with: dates and times the European way in English, too. */
export function intlLocaleOf(locale: LobbyLocale): string {
  return lobbyLocales.find(({ code }) => code === locale)?.intl ?? locale;
}
