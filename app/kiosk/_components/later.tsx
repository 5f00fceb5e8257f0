"use client";
import { type ComponentType, useEffect, useSyncExternalStore } from "react";

const tryAgainAfterMs = 2_000;

export type LaterPart<P> = {
  fetch(): void;
  subscribe(listener: () => void): () => void;
  getPart(): ComponentType<P> | null;
};

/** A part whose code is not of the first load. A server that is away makes it late; the page never fails for it. */
export function createLaterPart<P>(load: () => Promise<ComponentType<P>>): LaterPart<P> {
  const listeners = new Set<() => void>();
  let part: ComponentType<P> | null = null;
  let isFetching = false;

  function fetch() {
    if (isFetching || part !== null) return;
    isFetching = true;
    load()
      .then((loaded) => {
        part = loaded;
        for (const listener of listeners) listener();
      })
      .catch(() => setTimeout(fetch, tryAgainAfterMs))
      .finally(() => {
        isFetching = false;
      });
  }

  return {
    fetch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getPart: () => part,
  };
}

/** The part with its props; nothing until it is there. */
export function Later<P extends object>({ part, props }: { part: LaterPart<P>; props: NoInfer<P> }) {
  const Part = useSyncExternalStore(part.subscribe, part.getPart, () => null);
  useEffect(part.fetch, []);
  return Part && <Part {...props} />;
}
