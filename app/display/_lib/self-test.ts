import type { DisplaySnapshot } from "#server/protocol/snapshots.ts";

/** So long before opening a display tries its sound: time enough to do something about it. */
const beforeOpeningMs = 10 * 60_000;

/**
 * When the display next tries its sound by itself, in milliseconds of the server's clock; null: it is open, or nobody
 * knows when it opens.
 */
export function nextSelfTest(availability: DisplaySnapshot["availability"]): number | null {
  if (availability.state !== "closed" || availability.opensAt === null) return null;
  return Date.parse(availability.opensAt) - beforeOpeningMs;
}
