import type { WaitRange } from "#server/domain/ticket.ts";
import type { LobbyTranslator } from "./format-when.ts";

/** From here on a range says nothing that helps: more than an hour. */
const longWaitMinutes = 60;

/** The promised wait in words (W1): an honest range, never one number that looks exact. */
export function formatWait(wait: WaitRange | null, t: LobbyTranslator): string {
  if (wait === null) return t("waitUnknown");
  const { lowMinutes, highMinutes } = wait;
  if (lowMinutes >= longWaitMinutes) return t("waitOver60");
  if (lowMinutes < 5) return t("waitUpTo", { n: `${highMinutes}` });
  return t("waitEstimate", { n: lowMinutes === highMinutes ? `${lowMinutes}` : `${lowMinutes}–${highMinutes}` });
}
