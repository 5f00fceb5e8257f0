import type { KioskConfig, Scheme } from "#server/domain/device-config.ts";

/** How one visitor sees and reaches the kiosk. */
export type Look = { scheme: Scheme; largeText: boolean; reachLayout: boolean };

/** What the visitor has changed; everything else is as the device is set up, also when that changes meanwhile. */
export type LookChanges = Partial<Look>;

export type LookToggle = "largeText" | "lightText" | "reachLayout";

export function applyLook(setUp: Pick<KioskConfig, keyof Look>, changes: LookChanges): Look {
  const { scheme, largeText, reachLayout } = setUp;
  return { scheme, largeText, reachLayout, ...changes };
}

export function isToggledOn(look: Look, toggle: LookToggle): boolean {
  return toggle === "lightText" ? look.scheme === "dark" : look[toggle];
}

export function toggleLook(look: Look, toggle: LookToggle): LookChanges {
  switch (toggle) {
    case "lightText":
      return { scheme: look.scheme === "dark" ? "light" : "dark" };
    case "largeText":
      return { largeText: !look.largeText };
    case "reachLayout":
      return { reachLayout: !look.reachLayout };
  }
}
