import type { ConsoleDesk } from "#server/protocol/snapshots.ts";

/** The desk a tab works at: the remembered one while it is in use, else the only one there is. */
export function pickDesk(desks: readonly ConsoleDesk[], remembered: string | null): ConsoleDesk | null {
  const active = desks.filter((desk) => desk.active);
  const known = active.find((desk) => desk.id === remembered);
  if (known) return known;
  return active.length === 1 ? (active[0] ?? null) : null;
}
