import type { ConsoleDesk, ConsoleSnapshot, ConsoleTicket } from "#server/protocol/snapshots.ts";

/** What the middle of the console shows: one at a time. */
export type DeskState =
  | { kind: "no_desk" }
  | { kind: "not_chosen" }
  | { kind: "taken"; desk: ConsoleDesk; name: string }
  | { kind: "called"; desk: ConsoleDesk; visitor: ConsoleTicket }
  | { kind: "serving"; desk: ConsoleDesk; visitor: ConsoleTicket }
  | { kind: "day_closed"; closedAt: string }
  | { kind: "on_break"; desk: ConsoleDesk; until: string }
  | { kind: "not_open"; desk: ConsoleDesk }
  | { kind: "armed"; desk: ConsoleDesk }
  | { kind: "free"; desk: ConsoleDesk; next: ConsoleTicket | null };

/**
 * A visitor at the desk comes first, whatever else is the case: nobody is left sitting there unseen. At a desk of somebody
 * else it is their console that shows them (C12).
 */
export function readDeskState(
  snapshot: ConsoleSnapshot,
  desk: ConsoleDesk | null,
  visitor: ConsoleTicket | null,
  now: number,
  /** Name of who is signed in; null: not known. */
  me: string | null,
): DeskState {
  const name = desk?.openedAt ? desk.staffName : null;
  if (desk && me !== null && name !== null && name !== me) return { kind: "taken", desk, name };
  if (desk && visitor) return { kind: visitor.status === "called" ? "called" : "serving", desk, visitor };
  if (snapshot.day.closedAt !== null) return { kind: "day_closed", closedAt: snapshot.day.closedAt };
  if (!desk) return { kind: snapshot.desks.some((d) => d.active) ? "not_chosen" : "no_desk" };
  if (desk.pausedUntil !== null && isLater(desk.pausedUntil, now)) {
    return { kind: "on_break", desk, until: desk.pausedUntil };
  }
  if (desk.openedAt === null) return { kind: "not_open", desk };
  if (desk.waitForNext) return { kind: "armed", desk };
  return { kind: "free", desk, next: findNext(snapshot, desk) };
}

/** Whom "call next" would call at a desk: reserved ones first, none reserved for another staffed desk (O1). */
export function findNext(snapshot: ConsoleSnapshot, desk: ConsoleDesk): ConsoleTicket | null {
  const staffed = new Set(snapshot.desks.filter((d) => d.active && d.openedAt !== null).map((d) => d.id));
  const { waiting } = snapshot;
  return (
    waiting.find((ticket) => ticket.reservedDeskId === desk.id) ??
    waiting.find((ticket) => ticket.reservedDeskId === null || !staffed.has(ticket.reservedDeskId)) ??
    null
  );
}

export function isLater(instant: string, now: number): boolean {
  return Date.parse(instant) > now;
}

/** Whole minutes since a break ended from which nobody has come back; null: none. Any call ends it. */
export function lateMinutes(desk: ConsoleDesk, now: number): number | null {
  if (desk.openedAt === null || desk.pausedUntil === null || isLater(desk.pausedUntil, now)) return null;
  return Math.floor((now - Date.parse(desk.pausedUntil)) / 60_000);
}
