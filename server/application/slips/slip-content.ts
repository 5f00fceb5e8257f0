import type { OfficeSettings } from "#server/domain/office-settings.ts";
import type { SlipFacts } from "#server/domain/slip.ts";
import { lobbyCatalogues } from "#server/words/lobby/lobby-catalogues.ts";
import { dirOf, intlLocaleOf, type LobbyLocale, lobbyLocales } from "#server/words/lobby-locales.ts";
import { phoneAddress } from "../phone-address.ts";

/** What stands on a slip, in the order it is printed (K4): number, date, where to wait, and nothing that tells why. */
export type SlipContent = {
  language: LobbyLocale;
  dir: "ltr" | "rtl";
  /** Above everything: this is only a test. */
  testNote: string | null;
  heading: string;
  number: string;
  date: string;
  whereToWait: string;
  /** What the office adds; null: nothing. */
  ownLine: string | null;
  deadlineNote: string;
  /** Null: no phone could reach this server. */
  phone: { url: string; caption: string } | null;
};

/** What of the office's settings a slip is made of. */
export type SlipSettings = Pick<OfficeSettings, "timeZone" | "slipLines">;

/** As wide as a real one, and nobody's (D3). */
const testNumber = "000";

/** @param phoneUrl Origin at which phones reach the server; null: they do not. */
export function composeSlip(
  { number, drawnAt, language, phoneToken }: SlipFacts,
  { settings, phoneUrl, isTest = false }: { settings: SlipSettings; phoneUrl: string | null; isTest?: boolean },
): SlipContent {
  const locale = lobbyLocales.find(({ code }) => code === language)?.code ?? lobbyLocales[0].code;
  const words = lobbyCatalogues[locale];
  const phone = phoneAddress(phoneUrl, phoneToken);
  const date = new Intl.DateTimeFormat(intlLocaleOf(locale), { dateStyle: "full", timeZone: settings.timeZone });
  return {
    language: locale,
    dir: dirOf(locale),
    testNote: isTest ? words.testCall : null,
    heading: words.yourNumber,
    number: isTest ? testNumber : String(number),
    date: date.format(new Date(drawnAt)),
    whereToWait: words.pleaseSit,
    ownLine: settings.slipLines[locale] ?? null,
    deadlineNote: words.deadlineNote,
    phone: phone === null ? null : { url: phone, caption: words.followOnPhone },
  };
}
