"use client";
import { useEffect, useSyncExternalStore } from "react";

/** Parts of this page in which something is typed that is stored nowhere. */
const unsaved = new Set<object>();
const listeners = new Set<() => void>();

function tellAll(): void {
  for (const listener of listeners) listener();
}

/** The browser asks before a page with unsaved changes is left; staff pages are left by whole page loads. */
export function useUnsavedGuard(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return;
    const part = {};
    unsaved.add(part);
    tellAll();
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => {
      unsaved.delete(part);
      tellAll();
      window.removeEventListener("beforeunload", warn);
    };
  }, [isDirty]);
}

/** Whether anything on this page would be lost by leaving it. */
export function useHasUnsaved(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => unsaved.size > 0,
    () => false,
  );
}
