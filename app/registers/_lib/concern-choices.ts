import { type ConcernGroup, describeConcern, groupConcerns } from "#app/_lib/catalogue-labels.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";

/** What can be chosen; a code that stands there and is no longer in the catalogue stays a choice of its own (G1). */
export function concernChoices(
  catalogue: CatalogueReply,
  { kept, onlyMunicipal = false, oldLabel }: { kept: ConcernCode | null; onlyMunicipal?: boolean; oldLabel: string },
): readonly ConcernGroup[] {
  const groups = groupConcerns(catalogue)
    .map((group) => ({ ...group, concerns: group.concerns.filter((c) => !onlyMunicipal || c.municipal) }))
    .filter((group) => group.concerns.length > 0);
  const [sample] = catalogue.concerns;
  if (kept === null || !sample || groups.some((group) => group.concerns.some((c) => c.code === kept))) return groups;
  const old = { ...sample, code: kept, labels: { de: describeConcern(catalogue, kept, "de") } };
  return [...groups, { tile: { ...old, labels: { de: oldLabel } }, concerns: [old] }];
}
