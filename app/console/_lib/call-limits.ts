import type { ConsoleDesk, ConsoleSnapshot, ConsoleTicket } from "#server/protocol/snapshots.ts";

type Limits = ConsoleSnapshot["limits"];

/** Whole seconds from `now` to an instant, 0 once it is reached. */
export function secondsUntil(instant: string | null, now: number): number {
  return instant === null ? 0 : Math.max(0, Math.ceil((Date.parse(instant) - now) / 1_000));
}

function secondsAfter(instant: string | null, seconds: number, now: number): number {
  return instant === null ? 0 : Math.max(0, Math.ceil((Date.parse(instant) + seconds * 1_000 - now) / 1_000));
}

/** Recalls still allowed, and how long until the next one (C3). */
export function recallLimit(ticket: ConsoleTicket, limits: Limits, now: number): { left: number; inSeconds: number } {
  return {
    left: Math.max(0, limits.maxRecalls - ticket.recallCount),
    inSeconds: secondsAfter(ticket.announcedAt, limits.recallIntervalSeconds, now),
  };
}

/** Seconds until "no-show" is offered; 0 after a recall (C4). */
export function noShowInSeconds(ticket: ConsoleTicket, limits: Limits, now: number): number {
  if (ticket.recallCount > 0) return 0;
  const wait = ticket.wishes.moreTime ? limits.noShowAfterSecondsMoreTime : limits.noShowAfterSeconds;
  return secondsAfter(ticket.calledAt, wait, now);
}

/** Seconds in which the last call of a desk can be taken back (C8). */
export function undoSeconds(desk: ConsoleDesk, now: number): number {
  return secondsUntil(desk.undoUntil, now);
}

/** Whole minutes since an instant. */
export function minutesSince(instant: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000));
}
