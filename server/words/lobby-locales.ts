/**
 * Languages of kiosk, slip, phone and display, each in its own name and script; German first. `intl`: what `Intl` is
 * asked with, always with Latin digits, so that slip, screen and announcement agree; dates the European way in English.
 * `reviewed`: read by a native speaker (for plain German: by a test group). `offered`: the kiosk has it in its bar; the
 * others wait until their screens have been looked at.
 */
export const lobbyLocales = [
  { code: "de", offered: true, native: "Deutsch", dir: "ltr", intl: "de-DE", reviewed: true },
  { code: "de-simple", offered: true, native: "Einfaches Deutsch", dir: "ltr", intl: "de-DE", reviewed: false },
  { code: "en", offered: true, native: "English", dir: "ltr", intl: "en-GB", reviewed: true },
  { code: "uk", offered: true, native: "Українська", dir: "ltr", intl: "uk-UA", reviewed: false },
  { code: "ar", offered: true, native: "العربية", dir: "rtl", intl: "ar-u-ca-gregory-nu-latn", reviewed: false },
  { code: "ru", offered: true, native: "Русский", dir: "ltr", intl: "ru-RU", reviewed: false },
  { code: "fa", offered: true, native: "فارسی / دری", dir: "rtl", intl: "fa-u-ca-gregory-nu-latn", reviewed: false },
  { code: "vi", offered: true, native: "Tiếng Việt", dir: "ltr", intl: "vi-VN", reviewed: false },
  { code: "tr", offered: true, native: "Türkçe", dir: "ltr", intl: "tr-TR", reviewed: false },
  { code: "pl", offered: true, native: "Polski", dir: "ltr", intl: "pl-PL", reviewed: false },
  { code: "fr", offered: true, native: "Français", dir: "ltr", intl: "fr-FR", reviewed: false },
] as const;
export type LobbyLocale = (typeof lobbyLocales)[number]["code"];

export function intlLocaleOf(locale: LobbyLocale): string {
  return lobbyLocales.find(({ code }) => code === locale)?.intl ?? locale;
}

export function dirOf(locale: LobbyLocale): "ltr" | "rtl" {
  return lobbyLocales.find(({ code }) => code === locale)?.dir ?? "ltr";
}
