import type { LobbyLocale } from "../lobby-locales.ts";
import { ar } from "./ar.ts";
import { de, type LobbyMessages } from "./de.ts";
import { deSimple } from "./de-simple.ts";
import { en } from "./en.ts";
import { fa } from "./fa.ts";
import { fr } from "./fr.ts";
import { pl } from "./pl.ts";
import { ru } from "./ru.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";
import { vi } from "./vi.ts";

/** All languages at once, for the server and the tests; pages load one at a time. A missing one does not compile. */
const catalogues: Record<LobbyLocale, LobbyMessages> = {
  de,
  "de-simple": deSimple,
  en,
  uk,
  ar,
  ru,
  fa,
  vi,
  tr,
  pl,
  fr,
};

/** As use-intl wants them: with the German sentences as their type, from which it reads keys and placeholders. */
export const lobbyCatalogues = catalogues as Record<LobbyLocale, typeof de>;
