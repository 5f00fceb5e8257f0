import type { LobbyLocale } from "../lobby-locale.ts";
import { de, type LobbyMessages } from "./de.ts";
import { en } from "./en.ts";

/** A language without its catalogue does not compile. */
const catalogues: Record<LobbyLocale, LobbyMessages> = { de, en };

/** As use-intl wants them: with the German sentences as their type, from which it reads keys and placeholders. */
export const lobbyCatalogues = catalogues as Record<LobbyLocale, typeof de>;
