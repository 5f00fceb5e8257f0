import type { CatalogueReply } from "#server/protocol/replies.ts";

export type Tile = {
  code: string;
  labels: Readonly<Record<string, string>>;
  icon: string | null;
  isUrgent: boolean;
};

/** First-level concerns, emergencies first, else in the order of the catalogue. */
export function chooseTiles(catalogue: Pick<CatalogueReply, "concerns">): readonly Tile[] {
  return catalogue.concerns
    .filter((concern) => concern.parent === null)
    .toSorted((a, b) => Number(b.urgency === 2) - Number(a.urgency === 2) || a.order - b.order)
    .map(({ code, labels, icon, urgency }) => ({ code, labels, icon, isUrgent: urgency === 2 }));
}

/** The label in the page's language, else in German: then `lang` says so to whoever reads it aloud (A46). */
export function labelOf(tile: Pick<Tile, "code" | "labels">, locale: string): { text: string; lang: string } {
  const text = tile.labels[locale];
  return text ? { text, lang: locale } : { text: tile.labels.de ?? tile.code, lang: "de" };
}
