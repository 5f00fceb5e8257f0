import type { StaffLocale } from "../staff-locale.ts";
import { de, type EntryMessages } from "./de.ts";
import { en } from "./en.ts";

const catalogues: Record<StaffLocale, EntryMessages> = { de, en };

/** As use-intl wants them: with the German sentences as their type, from which it reads keys and placeholders. */
export const entryCatalogues = catalogues as Record<StaffLocale, typeof de>;
