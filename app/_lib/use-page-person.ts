"use client";
import { useSyncExternalStore } from "react";
import { getPagePerson, onPagePerson } from "./page-person.ts";

/** Account of whose page this is; null: not known yet. */
export function usePagePerson(): string | null {
  return useSyncExternalStore(onPagePerson, getPagePerson, () => null);
}
