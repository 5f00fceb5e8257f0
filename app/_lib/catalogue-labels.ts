import type { CatalogueReply } from "#server/protocol/replies.ts";

type Labels = Readonly<Record<string, string>>;
export type CatalogueConcern = CatalogueReply["concerns"][number];
export type CatalogueOutcome = CatalogueReply["outcomes"][number];

/** A label in a language, else in German: never empty. */
export function labelIn(labels: Labels, locale: string): string {
  return labels[locale] ?? labels.de ?? "";
}

/** `BES-02 Nicht einverstanden`; the bare code where an old catalogue knew it. */
export function describeConcern(catalogue: CatalogueReply | null, code: string, locale: string): string {
  const concern = catalogue?.concerns.find((c) => c.code === code);
  return concern ? labelIn(concern.labels, locale) : code;
}

export function describeOutcome(catalogue: CatalogueReply | null, code: string, locale: string): string {
  const outcome = catalogue?.outcomes.find((o) => o.code === code);
  return outcome ? labelIn(outcome.labels, locale) : code;
}

export type ConcernGroup = { tile: CatalogueConcern; concerns: readonly CatalogueConcern[] };

/** Codes that stay a choice although they have ended: those that stand there, or, for searching, all. */
type Kept = readonly string[] | "all";

/** Concerns by tile, in the catalogue's order; the tile itself comes first, for what fits no second level. */
export function groupConcerns(catalogue: CatalogueReply, kept: Kept = []): readonly ConcernGroup[] {
  const isOffered = (c: CatalogueConcern) => kept === "all" || !c.ended || kept.includes(c.code);
  const tiles = catalogue.concerns
    .filter((c) => c.parent === null && isOffered(c))
    .toSorted((a, b) => a.order - b.order);
  return tiles.map((tile) => {
    const second = catalogue.concerns
      .filter((c) => c.parent === tile.code && isOffered(c))
      .toSorted((a, b) => a.order - b.order);
    return { tile, concerns: [tile, ...second] };
  });
}

export type OutcomeGroup = { code: string; labels: Labels; outcomes: readonly CatalogueOutcome[] };

/** The group of "still in progress" (domain catalogue G0). */
const openGroup = "G0";

/**
 * Outcomes that end a visit, by group. "Still in progress" is not among them: nothing would bring such a visit back,
 * while "later" keeps it on the list of open records until somebody finishes it (C6).
 */
export function groupFinalOutcomes(catalogue: CatalogueReply, kept: string | null = null): readonly OutcomeGroup[] {
  return catalogue.outcomeGroups
    .filter((group) => group.code !== openGroup)
    .map((group) => ({
      ...group,
      outcomes: catalogue.outcomes.filter((o) => o.group === group.code && (!o.ended || o.code === kept)),
    }))
    .filter((group) => group.outcomes.length > 0);
}
