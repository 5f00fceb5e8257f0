import type { de } from "./de.ts";

/** German is the source; every other language has the same keys. */
export type ReportWords = typeof de;

export type ReportLocale = "de" | "en";
