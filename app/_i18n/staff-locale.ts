/** Languages of the staff screens; the lobby screens have more (lobby-locale.ts). */
export const staffLocales = ["de", "en"] as const;
export type StaffLocale = (typeof staffLocales)[number];

/** Remembers the language of the staff screens in this browser. */
export const staffLocaleCookie = "wm_lang";

export function parseStaffLocale(value: string | undefined): StaffLocale {
  return staffLocales.find((locale) => locale === value) ?? "de";
}
