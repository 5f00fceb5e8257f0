import type { DeskId, TicketId } from "./ticket.ts";
import type { Instant } from "./time.ts";

/** Where a visitor is asked to go. */
export type Desk = {
  id: DeskId;
  /** Neutral label shown and spoken to the whole lobby, `2` for "Raum 2" (P5). */
  room: string;
  /** Taken out of use in the settings, but kept for the tickets of today. */
  active: boolean;
  order: number;
  /** Since when somebody works here today; null: not staffed. */
  openedAt: Instant | null;
  /** Break until (C9). */
  pausedUntil: Instant | null;
  /** Armed: the next arrival is called here by itself (C7). */
  waitForNext: boolean;
  /** For the pause between two calls (C2). */
  lastCallAt: Instant | null;
  /** The call that can be undone (C8). */
  lastCallTicketId: TicketId | null;
  /** Who works here today, for consoles only; gone with the day (C12, P8). */
  staff: DeskStaff | null;
};

export type DeskStaff = { id: string; name: string };

export function isOnBreak(desk: Desk, now: Instant): boolean {
  return desk.pausedUntil !== null && desk.pausedUntil > now;
}

/** Staffed and not on break: a visitor could be called here now. */
export function isServing(desk: Desk, now: Instant): boolean {
  return desk.active && desk.openedAt !== null && !isOnBreak(desk, now);
}
