"use client";
import { useDeviceOrders } from "#app/_lib/use-device-orders.ts";
import type { Live } from "#app/_lib/use-live.ts";
import { useQuietReload } from "#app/_lib/use-quiet-reload.ts";
import type { KioskView } from "./kiosk-view.ts";

/** Screens on which nobody is in the middle of something, unless they have changed anything. */
const restingStates: readonly KioskView["state"][] = ["start", "closed", "closing", "stopped", "full"];

/**
 * Weeks without a technician: the page is loaded anew when nobody uses the kiosk, and staff may ask which one it is.
 * @returns the name to be shown now; null: none.
 */
export function useUpkeep(live: Live<"kiosk"> | null, { view, isInUse }: { view: KioskView; isInUse: boolean }) {
  useQuietReload(live, restingStates.includes(view.state) && !isInUse);
  const { isIdentifying } = useDeviceOrders(live);
  return isIdentifying ? (live?.setup?.name ?? null) : null;
}
