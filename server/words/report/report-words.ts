import type { de } from "./de.ts";

/** German is the source; every other language has the same keys. */
export type ReportWords = typeof de;

export type ReportLocale = "de" | "en";

/** What `Intl` is asked with for days and periods: in English the European way, as on every other screen. */
export const reportDates: Readonly<Record<ReportLocale, string>> = { de: "de", en: "en-GB" };
