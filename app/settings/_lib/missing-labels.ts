import { labelIn } from "#app/_lib/catalogue-labels.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import { type LobbyLocale, lobbyLocales } from "#server/words/lobby-locales.ts";

export type MissingLabels = {
  locale: LobbyLocale;
  /** Concerns of the kiosk without a text in it, in the catalogue's order; `label` in the language of the staff. */
  concerns: readonly { code: string; label: string }[];
};

/** Where the kiosk falls back to plain German and English. What no kiosk offers is missed by nobody. */
export function findMissingLabels(catalogue: CatalogueReply, staffLocale: string): readonly MissingLabels[] {
  const offered = catalogue.concerns.filter((concern) => concern.kiosk && !concern.ended);
  return lobbyLocales.map(({ code: locale }) => ({
    locale,
    concerns: offered
      .filter(({ labels }) => !labels[locale]?.trim())
      .map(({ code, labels }) => ({ code, label: labelIn(labels, staffLocale) })),
  }));
}
