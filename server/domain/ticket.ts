import { err, ok, type Result } from "./result.ts";
import { elapsedMillis, type Instant } from "./time.ts";
import type { VisitId } from "./visit.ts";

export type TicketId = string & { readonly __brand: "TicketId" };
export type DeskId = string & { readonly __brand: "DeskId" };
export type ConcernCode = string & { readonly __brand: "ConcernCode" };

export const ticketStatuses = [
  "waiting",
  "called",
  "serving",
  "parked",
  "completed",
  "no_show",
  "cancelled",
  "expired",
] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** 0 normal, 1 look at it the same day, 2 emergency: call first (domain catalogue). */
export type Urgency = 0 | 1 | 2;

/** A promised wait in whole minutes, multiples of five, `low <= high` (W1). */
export type WaitRange = { lowMinutes: number; highMinutes: number };

/** Health data (P6): kept with the ticket, gone with it. */
export type Wishes = { moreTime: boolean; fetch: boolean; interpreter: boolean; appointment: boolean };

export const noWishes: Wishes = { moreTime: false, fetch: false, interpreter: false, appointment: false };

/** One drawn number and its place in today's queue (D4). Nothing about the person. */
export type Ticket = {
  id: TicketId;
  /** Unique within the day (D3). */
  number: number;
  status: TicketStatus;
  drawnAt: Instant;
  concern: ConcernCode | null;
  urgency: Urgency;
  /** BCP 47 tag chosen at the kiosk. */
  language: string;
  wishes: Wishes;
  promisedWait: WaitRange | null;
  /** 128 random bits, base64url: the key to the phone page. */
  phoneToken: string;
  /** The instant its place counts from: drawn, or put back last (O1). */
  queuedAt: Instant;
  /** `front`: resumed, reinstated, put back first, or its call was undone (O1). */
  placement: "line" | "front";
  /** Transferred: only this desk's "next" takes it, first of all. */
  reservedDeskId: DeskId | null;
  /** Set exactly while called or serving (T2). */
  deskId: DeskId | null;
  /** First call that was not undone; waiting ends here (C5). */
  firstCalledAt: Instant | null;
  /** The call of this round; set while called or serving. */
  calledAt: Instant | null;
  /** The latest announcement, call or recall (C3). */
  announcedAt: Instant | null;
  /** Number of the latest announcement (E2). */
  callSeq: number | null;
  /** All announcements that were not undone. */
  callCount: number;
  /** Recalls in this round (C3). */
  recallCount: number;
  /** First "ist da"; the way ends here (C5). */
  startedAt: Instant | null;
  /** From the call of that round to the first start (C5). */
  wayMs: number | null;
  /** Since when the talk is interrupted: parked, or handed to another desk. */
  interruptedAt: Instant | null;
  /** Sum of finished interruptions, taken off the talk (C5). */
  interruptedMs: number;
  /** Completed, no-show, cancelled or expired at. */
  closedAt: Instant | null;
  /** When the visitor asked for ten more minutes, once (C10). */
  postponedAt: Instant | null;
  /** Who is called in this ticket's place as long as both wait (C10). */
  letsPassId: TicketId | null;
  /** The record its first "ist da" opened (C6). */
  visitId: VisitId | null;
};

export type TicketCommand =
  | { type: "call"; deskId: DeskId; callSeq: number }
  | { type: "recall"; callSeq: number }
  | { type: "undo_call" }
  | { type: "start" }
  | { type: "complete" }
  | { type: "mark_no_show" }
  | { type: "requeue"; position: "first" | "last" }
  | { type: "park" }
  | { type: "resume" }
  | { type: "transfer"; deskId: DeskId }
  | { type: "postpone"; letsPassId: TicketId }
  | { type: "cancel" }
  | { type: "reinstate" }
  | { type: "expire" };

export type TicketCommandType = TicketCommand["type"];

/** Every legal move, and nothing else (T1). Adding a status breaks the build until its row exists. */
export const ticketTransitions: Record<TicketStatus, Partial<Record<TicketCommandType, TicketStatus>>> = {
  waiting: { call: "called", transfer: "waiting", postpone: "waiting", cancel: "cancelled", expire: "expired" },
  called: {
    recall: "called",
    undo_call: "waiting",
    start: "serving",
    mark_no_show: "no_show",
    requeue: "waiting",
    transfer: "waiting",
    postpone: "waiting",
    cancel: "cancelled",
    expire: "expired",
  },
  serving: {
    complete: "completed",
    park: "parked",
    requeue: "waiting",
    transfer: "waiting",
  },
  parked: {
    call: "called",
    resume: "waiting",
    complete: "completed",
    transfer: "waiting",
    expire: "expired",
  },
  completed: {},
  no_show: { reinstate: "waiting" },
  cancelled: { reinstate: "waiting" },
  expired: {},
};

export const openStatuses = ["waiting", "called", "serving", "parked"] as const satisfies readonly TicketStatus[];

export function isOpen(ticket: Ticket): boolean {
  return (openStatuses as readonly TicketStatus[]).includes(ticket.status);
}

export function canApply(status: TicketStatus, type: TicketCommandType): boolean {
  return ticketTransitions[status][type] !== undefined;
}

/**
 * Applies one command to one ticket (T1). Rules over several tickets stand in `calling.ts`.
 *
 * @returns `invalid_transition` where the table has no move.
 */
export function transition(before: Ticket, command: TicketCommand, now: Instant): Result<Ticket, "invalid_transition"> {
  const status = ticketTransitions[before.status][command.type];
  if (status === undefined) return err("invalid_transition");
  // Whatever happens to a ticket, it does not let anybody pass afterwards that it was not asked for (C10).
  const ticket = { ...before, letsPassId: null };

  switch (command.type) {
    case "call":
      return ok({
        ...ticket,
        status,
        deskId: command.deskId,
        reservedDeskId: null,
        firstCalledAt: ticket.firstCalledAt ?? now,
        calledAt: now,
        announcedAt: now,
        callSeq: command.callSeq,
        callCount: ticket.callCount + 1,
        recallCount: 0,
      });
    case "recall":
      return ok({
        ...ticket,
        status,
        announcedAt: now,
        callSeq: command.callSeq,
        callCount: ticket.callCount + 1,
        recallCount: ticket.recallCount + 1,
      });
    case "undo_call": {
      const callCount = ticket.callCount - 1 - ticket.recallCount;
      return ok({
        ...leaveDesk(ticket, status),
        placement: "front",
        callCount,
        firstCalledAt: callCount === 0 ? null : ticket.firstCalledAt,
        callSeq: null,
        announcedAt: null,
      });
    }
    case "start":
      return ok({
        ...ticket,
        status,
        startedAt: ticket.startedAt ?? now,
        wayMs: ticket.wayMs ?? elapsedMillis(ticket.calledAt ?? now, now),
        interruptedAt: null,
        interruptedMs: ticket.interruptedMs + (ticket.interruptedAt ? elapsedMillis(ticket.interruptedAt, now) : 0),
      });
    case "requeue":
      return ok({
        ...leaveDesk(interrupt(ticket, now), status),
        placement: command.position === "first" ? "front" : "line",
        queuedAt: command.position === "first" ? ticket.queuedAt : now,
      });
    case "park":
      return ok(leaveDesk(interrupt(ticket, now), status));
    case "resume":
      return ok({ ...ticket, status, placement: "front" });
    case "transfer":
      return ok({ ...leaveDesk(interrupt(ticket, now), status), placement: "front", reservedDeskId: command.deskId });
    case "postpone":
      return ok({
        ...leaveDesk(ticket, status),
        // Who was called had their turn: nobody but the one they let pass comes before them.
        placement: before.status === "called" ? "front" : ticket.placement,
        letsPassId: command.letsPassId,
        postponedAt: now,
      });
    case "reinstate":
      return ok({ ...ticket, status, placement: "front", closedAt: null });
    case "complete":
      return ok({ ...leaveDesk(settleInterruption(ticket, now), status), closedAt: now });
    case "mark_no_show":
    case "cancel":
    case "expire":
      return ok({ ...leaveDesk(ticket, status), reservedDeskId: null, closedAt: now });
  }
}

/** Talk in milliseconds, interruptions taken off (C5); null before the first start. */
export function talkMillis(ticket: Ticket, now: Instant): number | null {
  if (ticket.startedAt === null) return null;
  const until = ticket.closedAt ?? now;
  const pending = ticket.interruptedAt ? elapsedMillis(ticket.interruptedAt, until) : 0;
  return Math.max(0, elapsedMillis(ticket.startedAt, until) - ticket.interruptedMs - pending);
}

/** Waiting in milliseconds to the first call (C5); null while it has not been called. */
export function waitMillis(ticket: Ticket): number | null {
  return ticket.firstCalledAt === null ? null : elapsedMillis(ticket.drawnAt, ticket.firstCalledAt);
}

function leaveDesk(ticket: Ticket, status: TicketStatus): Ticket {
  return { ...ticket, status, deskId: null, calledAt: null, recallCount: 0 };
}

function interrupt(ticket: Ticket, now: Instant): Ticket {
  return ticket.status === "serving" ? { ...ticket, interruptedAt: now } : ticket;
}

function settleInterruption(ticket: Ticket, now: Instant): Ticket {
  if (ticket.interruptedAt === null) return ticket;
  const interruptedMs = ticket.interruptedMs + elapsedMillis(ticket.interruptedAt, now);
  return { ...ticket, interruptedAt: null, interruptedMs };
}
