"use client";
import { useSyncExternalStore } from "react";
import { useScheme } from "#app/_lib/use-scheme.ts";

const query = "(prefers-color-scheme: dark)";

/** Light or dark as the visitor's own phone is set, also when that changes in the evening. */
export function usePreferredScheme(): void {
  const isDark = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
  useScheme(isDark ? "dark" : "light");
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}
