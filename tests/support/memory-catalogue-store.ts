import type { CatalogueStore } from "#server/application/catalogue-store.ts";
import type { Catalogue } from "#server/domain/catalogue.ts";
import { testNow } from "#tests/support/builders.ts";

/** The last one put in is the current one, as if another process had published it. */
export type MemoryCatalogueStore = CatalogueStore & { put(catalogue: Catalogue): void };

export function createMemoryCatalogueStore(first: Catalogue): MemoryCatalogueStore {
  const editions: Catalogue[] = [first];
  const newest = () => editions.at(-1) ?? first;
  const codesOf = (list: (edition: Catalogue) => readonly { code: string }[]) => [
    ...new Set(editions.flatMap((edition) => list(edition).map(({ code }) => code))),
  ];
  return {
    current: async () => newest(),
    currentVersion: async () => newest().version,
    read: async (version) => editions.find((edition) => edition.version === version) ?? null,
    versions: async () => editions.map(({ version }) => ({ version, publishedAt: testNow })).toReversed(),
    usedCodes: async () => ({
      concerns: codesOf(({ concerns }) => concerns),
      referralTargets: codesOf(({ referralTargets }) => referralTargets),
    }),
    async publish({ base, next }) {
      if (newest().version !== base.version) return false;
      editions.push(next);
      return true;
    },
    put: (catalogue) => void editions.push(catalogue),
  };
}
