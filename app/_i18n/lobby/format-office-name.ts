import { de } from "#server/words/lobby/de.ts";
import type { LobbyTranslator } from "./format-when.ts";

/** The office as it is written on its door; only the name this program was made for is known in other languages. */
export function formatOfficeName(officeName: string, t: LobbyTranslator): string {
  return officeName === de.appTitle ? t("appTitle") : officeName;
}
