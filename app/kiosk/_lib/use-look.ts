"use client";
import { useCallback, useMemo, useState } from "react";
import { useScheme } from "#app/_lib/use-scheme.ts";
import { defaultKioskConfig } from "#server/domain/device-config.ts";
import type { OwnSetup } from "#server/protocol/device-config.ts";
import { measureKiosk, measuresAsStyle, roomBelow } from "./kiosk-measures.ts";
import { applyLook, type Look, type LookChanges, type LookToggle, toggleLook } from "./look.ts";

export type LookControl = {
  look: Look;
  isOpen: boolean;
  /** Nobody has changed or opened anything. */
  isAsSetUp: boolean;
  measures: Record<`--${string}`, string>;
  /** See `roomBelow`. */
  below: string;
  toggle(toggle: LookToggle): void;
  toggleOpen(): void;
  /** As the device is set up: for the next visitor (P17). */
  reset(): void;
};

export function useLook(setup: OwnSetup | null): LookControl {
  const config = setup?.kind === "kiosk" ? setup.config : defaultKioskConfig;
  const [changes, setChanges] = useState<LookChanges>({});
  const [isOpen, setIsOpen] = useState(false);
  const look = applyLook(config, changes);
  const { panel, bottomEdgeMm } = config;
  const measured = useMemo(() => measureKiosk({ panel, bottomEdgeMm }), [panel, bottomEdgeMm]);
  const measures = useMemo(() => measuresAsStyle(measured), [measured]);
  useScheme(look.scheme);
  const reset = useCallback(() => {
    setChanges({});
    setIsOpen(false);
  }, []);
  return {
    look,
    isOpen,
    isAsSetUp: !isOpen && Object.keys(changes).length === 0,
    measures,
    below: roomBelow(measured),
    toggle: (which) => setChanges((before) => ({ ...before, ...toggleLook(applyLook(config, before), which) })),
    toggleOpen: () => setIsOpen((before) => !before),
    reset,
  };
}
