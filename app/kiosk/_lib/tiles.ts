import type { CatalogueReply } from "#server/protocol/replies.ts";

type Labels = Readonly<Record<string, string>>;

/** An entry of a tile's second level. */
export type Detail = { code: string; labels: Labels; isUrgent: boolean };

export type Tile = Detail & {
  icon: string | null;
  /** Emergencies first, else in the order of the catalogue. One alone would be no question: then none. */
  details: readonly Detail[];
};

/** The tile for praise, criticism and ideas; what is below it may be left without a number. */
export const feedbackTile = "IDE";

/** Tiles of decisions and of cuts: here a month to object runs, and the talk does not stop it. Codes stay (V3). */
const deadlineTiles: ReadonlySet<string> = new Set(["BES", "ARB"]);

/** First-level concerns with what is below them, emergencies first, else in the order of the catalogue. */
export function chooseTiles({ concerns }: Pick<CatalogueReply, "concerns">): readonly Tile[] {
  const ordered = concerns.toSorted((a, b) => Number(b.urgency === 2) - Number(a.urgency === 2) || a.order - b.order);
  return ordered
    .filter((concern) => concern.parent === null)
    .map((tile) => {
      const details = ordered.filter((concern) => concern.parent === tile.code).map(toDetail);
      return { ...toDetail(tile), icon: tile.icon, details: details.length > 1 ? details : [] };
    });
}

function toDetail({ code, labels, urgency }: CatalogueReply["concerns"][number]): Detail {
  return { code, labels, isUrgent: urgency === 2 };
}

/** What a tap on a tile leads to. An emergency costs nobody a second screen (O1), a tile without entries neither. */
export function chooseNext(tile: Tile): "draw" | "ask_detail" | "ask_feedback" {
  if (tile.isUrgent || tile.details.length === 0) return "draw";
  return tile.code === feedbackTile ? "ask_feedback" : "ask_detail";
}

export function hasDeadline(tile: Pick<Tile, "code">): boolean {
  return deadlineTiles.has(tile.code);
}

export type Label = { text: string; lang: string };

/**
 * The label in the page's language; where that lacks it, in plain German and in English, each saying so to whoever
 * reads it aloud (A46).
 */
export function labelsOf(entry: Pick<Detail, "code" | "labels">, locale: string): readonly Label[] {
  const { code, labels } = entry;
  const own = labels[locale];
  if (own) return [{ text: own, lang: locale }];
  const german = { text: labels["de-simple"] ?? labels.de ?? code, lang: "de" };
  return labels.en && !locale.startsWith("de") ? [german, { text: labels.en, lang: "en" }] : [german];
}
