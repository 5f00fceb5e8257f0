import type { CatalogueStore } from "#server/application/ports.ts";
import type { Catalogue } from "#server/domain/catalogue.ts";

/** The last one put in is the current one, as if another process had published it. */
export type MemoryCatalogueStore = CatalogueStore & { put(catalogue: Catalogue): void };

export function createMemoryCatalogueStore(first: Catalogue): MemoryCatalogueStore {
  let newest = first;
  return {
    current: async () => newest,
    currentVersion: async () => newest.version,
    put(catalogue) {
      newest = catalogue;
    },
  };
}
