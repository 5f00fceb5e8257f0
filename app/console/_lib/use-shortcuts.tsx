"use client";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { findShortcut, type ShortcutId, shortcuts } from "./shortcuts.ts";

type Registry = {
  /** @returns removes it again. */
  register(id: ShortcutId, run: () => void): () => void;
  isEnabled: boolean;
  setIsEnabled(enabled: boolean): void;
};

const ShortcutContext = createContext<Registry | null>(null);

/** Remembers in this browser that single keys are switched off (WCAG 2.1.4). */
const storageKey = "wm_keys_off";

/** Where letters are text or already mean something: fields, lists with type-ahead, menus, dialogs. */
const takesKeys =
  "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=textbox], [role=combobox], [role=listbox], [role=menu], [role=dialog], [role=alertdialog]";

export function ShortcutProvider({ children }: { children: ReactNode }) {
  const actions = useRef(new Map<ShortcutId, (() => void)[]>());
  const [isEnabled, setIsEnabled] = useState(true);

  useEffect(() => setIsEnabled(window.localStorage.getItem(storageKey) === null), []);

  useEffect(() => {
    if (!isEnabled) return;
    function handleKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || (event.target instanceof Element && event.target.closest(takesKeys))) return;
      // Focus may rest outside an open dialog or menu for a moment.
      if (document.querySelector("[role=dialog], [role=alertdialog], [role=menu]")) return;
      const id = findShortcut(event);
      const run = id && actions.current.get(id)?.at(-1);
      if (!run) return;
      event.preventDefault();
      run();
    }
    window.addEventListener("keydown", handleKeyDown);
    return () => window.removeEventListener("keydown", handleKeyDown);
  }, [isEnabled]);

  const registry = useMemo<Registry>(
    () => ({
      register(id, run) {
        actions.current.set(id, [...(actions.current.get(id) ?? []), run]);
        return () =>
          actions.current.set(
            id,
            (actions.current.get(id) ?? []).filter((other) => other !== run),
          );
      },
      isEnabled,
      setIsEnabled(enabled) {
        if (enabled) window.localStorage.removeItem(storageKey);
        else window.localStorage.setItem(storageKey, "1");
        setIsEnabled(enabled);
      },
    }),
    [isEnabled],
  );
  return <ShortcutContext value={registry}>{children}</ShortcutContext>;
}

function useRegistry(): Registry {
  const registry = useContext(ShortcutContext);
  if (!registry) throw new Error("shortcuts outside of ShortcutProvider");
  return registry;
}

/** Binds the key of an action while `run` is there; answers the key to print on its button, if keys are on. */
export function useShortcut(id: ShortcutId | undefined, run: (() => void) | null): string | undefined {
  const { register, isEnabled } = useRegistry();
  const latest = useRef(run);
  latest.current = run;
  const isBound = id !== undefined && run !== null;
  useEffect(() => {
    if (id !== undefined && isBound) return register(id, () => latest.current?.());
    return undefined;
  }, [id, isBound, register]);
  return id !== undefined && isEnabled ? shortcuts[id] : undefined;
}

export function useShortcutSwitch(): Pick<Registry, "isEnabled" | "setIsEnabled"> {
  return useRegistry();
}
