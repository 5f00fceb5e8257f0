import type { ReactionKind } from "#server/domain/visit.ts";

/** The words of the seeded catalogue, which are the KRM's own. */
const reactionOf: Readonly<Record<string, ReactionKind>> = {
  lob: "praise",
  beschwerde_sache: "complaint_matter",
  beschwerde_verhalten: "complaint_conduct",
  anregung: "suggestion",
  auskunft: "information",
  notfall: "emergency",
};

/** @throws for a word no catalogue of this program has. */
export function toReactionKind(krmDefault: string): ReactionKind {
  const kind = reactionOf[krmDefault];
  if (kind === undefined) throw new Error(`unexpected kind of reaction in the catalogue: ${krmDefault}`);
  return kind;
}
