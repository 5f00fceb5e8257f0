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

/** Concerns by tile, in the catalogue's order; the tile itself comes first, for what fits no second level. */
export function groupConcerns(catalogue: CatalogueReply): readonly ConcernGroup[] {
  const tiles = catalogue.concerns.filter((c) => c.parent === null).toSorted((a, b) => a.order - b.order);
  return tiles.map((tile) => {
    const second = catalogue.concerns.filter((c) => c.parent === tile.code).toSorted((a, b) => a.order - b.order);
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
export function groupFinalOutcomes(catalogue: CatalogueReply): readonly OutcomeGroup[] {
  return catalogue.outcomeGroups
    .filter((group) => group.code !== openGroup)
    .map((group) => ({ ...group, outcomes: catalogue.outcomes.filter((o) => o.group === group.code) }))
    .filter((group) => group.outcomes.length > 0);
}
