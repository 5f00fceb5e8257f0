/**
 * Languages of kiosk, slip, phone and display, each in its own name and script; German first. `intl`: what `Intl` is
 * asked with, always with Latin digits, so that slip, screen and announcement agree; dates the European way in English.
 * `reviewed`: read by a native speaker (for plain German: by a test group).
 */
export const lobbyLocales = [
  { code: "de", native: "Deutsch", dir: "ltr", intl: "de-DE", reviewed: true },
  { code: "de-simple", native: "Einfaches Deutsch", dir: "ltr", intl: "de-DE", reviewed: false },
  { code: "en", native: "English", dir: "ltr", intl: "en-GB", reviewed: true },
  { code: "uk", native: "Українська", dir: "ltr", intl: "uk-UA", reviewed: false },
  { code: "ar", native: "العربية", dir: "rtl", intl: "ar-u-ca-gregory-nu-latn", reviewed: false },
  { code: "ru", native: "Русский", dir: "ltr", intl: "ru-RU", reviewed: false },
  { code: "fa", native: "فارسی / دری", dir: "rtl", intl: "fa-u-ca-gregory-nu-latn", reviewed: false },
  { code: "vi", native: "Tiếng Việt", dir: "ltr", intl: "vi-VN", reviewed: false },
  { code: "tr", native: "Türkçe", dir: "ltr", intl: "tr-TR", reviewed: false },
  { code: "pl", native: "Polski", dir: "ltr", intl: "pl-PL", reviewed: false },
  { code: "fr", native: "Français", dir: "ltr", intl: "fr-FR", reviewed: false },
] as const;
export type LobbyLocale = (typeof lobbyLocales)[number]["code"];

export function isLobbyLocale(tag: string): tag is LobbyLocale {
  return lobbyLocales.some(({ code }) => code === tag);
}

export function intlLocaleOf(locale: LobbyLocale): string {
  return lobbyLocales.find(({ code }) => code === locale)?.intl ?? locale;
}

export function dirOf(locale: LobbyLocale): "ltr" | "rtl" {
  return lobbyLocales.find(({ code }) => code === locale)?.dir ?? "ltr";
}
