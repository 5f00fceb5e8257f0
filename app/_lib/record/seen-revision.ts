import type { ConsoleSnapshot } from "#server/protocol/snapshots.ts";

/** The revision of a record as the queue's picture tells it: of talks under way and of what is not complete. */
export function seenRevision(
  snapshot: Pick<ConsoleSnapshot, "active" | "openRecords">,
  visitId: string,
): number | null {
  const active = snapshot.active.find((ticket) => ticket.visitId === visitId);
  return active?.visitRevision ?? snapshot.openRecords.find((record) => record.visitId === visitId)?.revision ?? null;
}
