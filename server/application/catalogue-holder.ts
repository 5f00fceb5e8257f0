import type { Catalogue } from "#server/domain/catalogue.ts";
import type { CatalogueStore } from "./catalogue-store.ts";
import type { QueueStore } from "./ports.ts";
import type { Signals } from "./signals.ts";

/** The catalogue in force: it may change while the server runs, so nobody keeps a copy (V3). */
export type CatalogueHolder = {
  current(): Catalogue;
  /** Looks for one that was published meanwhile, here or by another process, and tells every open page of it. */
  refresh(): Promise<void>;
};

export async function createCatalogueHolder(ports: {
  catalogues: CatalogueStore;
  store: QueueStore;
  signals: Signals;
}): Promise<CatalogueHolder> {
  const { catalogues, store, signals } = ports;
  let held = await catalogues.current();
  let turn: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    if ((await catalogues.currentVersion()) === held.version) return;
    held = await catalogues.current();
    for (const officeId of await store.officeIds())
      signals.send({ type: "records_changed", officeId, what: "catalogue" });
  }

  return {
    current: () => held,
    refresh() {
      // One look after the other: an older answer that comes late must not win.
      turn = turn.then(look, look);
      return turn;
    },
  };
}
