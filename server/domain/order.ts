import { ordinalOf } from "./numbering.ts";
import type { Queue } from "./queue.ts";
import type { DeskId, Ticket, TicketId, Urgency } from "./ticket.ts";
import { getTicket } from "./ticket-index.ts";
import { addMillis, type Instant } from "./time.ts";

/** After so many urgent calls in a row one other is called, if one waits (O1). */
const maxUrgentInARow = 2;

/**
 * The ticket that "next" calls at a desk (O1): reserved for it by transfer, then front, then urgency 2 (unless the two
 * latest calls were urgent and another waits), then the rest; each by the time it is queued since.
 * A ticket reserved for another desk is left to it as long as somebody works there.
 */
export function nextFor(queue: Queue, deskId: DeskId): Ticket | null {
  let reserved: Ticket | null = null;
  let front: Ticket | null = null;
  let urgent: Ticket | null = null;
  let rest: Ticket | null = null;
  for (const ticket of queue.open) {
    if (ticket.status !== "waiting" || !isCallableAt(queue, ticket, deskId)) continue;
    if (ticket.reservedDeskId === deskId) reserved = earlier(queue, reserved, ticket);
    else if (ticket.placement === "front") front = earlier(queue, front, ticket);
    else if (ticket.urgency === 2) urgent = earlier(queue, urgent, ticket);
    else rest = earlier(queue, rest, ticket);
  }
  const othersTurn = rest !== null && urgentStreak(queue) >= maxUrgentInARow;
  const turn = reserved ?? front ?? (othersTurn ? rest : (urgent ?? rest));
  return turn && inPlaceOf(queue, turn, (other) => isCallableAt(queue, other, deskId));
}

/** All waiting tickets in the order in which O1 would call them from now on. O(n log n). */
export function callOrder(queue: Queue): readonly Ticket[] {
  const groups = groupWaiting(queue);
  const compare = (a: Ticket, b: Ticket) => compareQueued(queue, a, b);
  const remaining = new Set([...groups.first, ...groups.urgent, ...groups.rest].map(({ id }) => id));
  const first = createLine(sortFirst(queue, groups.first), remaining);
  const urgent = createLine(groups.urgent.sort(compare), remaining);
  const rest = createLine(groups.rest.sort(compare), remaining);

  const order: Ticket[] = [];
  let streak = urgentStreak(queue);
  for (;;) {
    const other = rest();
    const turn = first() ?? (other && streak >= maxUrgentInARow ? other : (urgent() ?? other));
    if (turn === null) return order;
    const ticket = inPlaceOf(queue, turn, ({ id }) => remaining.has(id));
    remaining.delete(ticket.id);
    order.push(ticket);
    streak = ticket.urgency === 2 ? streak + 1 : 0;
  }
}

/** The first of these who remains; somebody who was let pass is called out of the middle. */
function createLine(tickets: readonly Ticket[], remaining: ReadonlySet<TicketId>): () => Ticket | null {
  let at = 0;
  return () => {
    for (let ticket = tickets[at]; ticket !== undefined; ticket = tickets[at]) {
      if (remaining.has(ticket.id)) return ticket;
      at += 1;
    }
    return null;
  };
}

/** Who is called when it is this one's turn: itself, or whom it lets pass (C10). Never a ring: `postpone` sees to it. */
function inPlaceOf(queue: Queue, turn: Ticket, isCallable: (ticket: Ticket) => boolean): Ticket {
  const passing = letPass(queue, turn);
  return passing && isCallable(passing) ? inPlaceOf(queue, passing, isCallable) : turn;
}

/** Whom this ticket lets pass (C10): until they have been called. A call that was undone was none. */
function letPass(queue: Queue, { letsPassId, postponedAt }: Ticket): Ticket | null {
  const passing = letsPassId === null ? undefined : getTicket(queue.tickets, letsPassId);
  if (passing?.status !== "waiting") return null;
  const wasCalledSince = passing.announcedAt !== null && passing.announcedAt >= (postponedAt ?? "");
  return wasCalledSince ? null : passing;
}

/** How many are called before this waiting ticket (O1); 0 for one that does not wait. */
export function aheadOf(queue: Queue, ticketId: TicketId): number {
  return positionsOf(queue).get(ticketId) ?? 0;
}

/** How many would be called before a ticket drawn now: `aheadOf` without sorting the line (O1, C10). */
export function aheadOfNewcomer(queue: Queue, urgency: Urgency): number {
  const postponed = queue.open.find((t) => t.letsPassId !== null);
  if (postponed) return aheadInFullOrder(queue, { ...postponed, urgency });
  const { first, urgent, rest } = groupWaiting(queue);
  const streak = Math.min(maxUrgentInARow, streakAfter(urgentStreak(queue), sortFirst(queue, first)));
  if (urgency === 2) {
    const lettingOthersPass = Math.floor((urgent.length + streak) / maxUrgentInARow);
    return first.length + urgent.length + Math.min(rest.length, lettingOthersPass);
  }
  const urgentBefore = maxUrgentInARow - streak + maxUrgentInARow * rest.length;
  return first.length + rest.length + Math.min(urgent.length, urgentBefore);
}

/** Somebody let pass changes how many urgent ones are called in a row: only the whole order tells. Seldom needed. */
function aheadInFullOrder(queue: Queue, like: Ticket): number {
  const newcomer: Ticket = {
    ...like,
    id: "newcomer" as TicketId,
    placement: "line",
    reservedDeskId: null,
    letsPassId: null,
    queuedAt: endOfLine(queue, like.queuedAt),
  };
  return callOrder({ ...queue, open: [...queue.open, newcomer] }).findIndex(({ id }) => id === newcomer.id);
}

/**
 * The instant a ticket put at the end of the line counts from: now, but always later than everybody who stands there,
 * so that nobody overtakes when the clock jumps back or two taps fall into one millisecond (O1, R10).
 */
export function endOfLine(queue: Queue, now: Instant): Instant {
  let latest: Instant | null = null;
  for (const ticket of queue.open) if (latest === null || ticket.queuedAt > latest) latest = ticket.queuedAt;
  return latest !== null && latest >= now ? addMillis(latest, 1) : now;
}

/** Whether "next" at this desk may take the ticket (O1). */
export function isCallableAt(queue: Queue, ticket: Ticket, deskId: DeskId): boolean {
  const reservedFor = ticket.reservedDeskId;
  if (reservedFor === null || reservedFor === deskId) return true;
  const desk = queue.desks.find((d) => d.id === reservedFor);
  return desk === undefined || !desk.active || desk.openedAt === null;
}

/** Urgent calls in a row up to now (O1). */
function urgentStreak(queue: Queue): number {
  let streak = 0;
  for (const call of queue.recentCalls.slice(-maxUrgentInARow)) streak = call.urgent ? streak + 1 : 0;
  return streak;
}

function streakAfter(streak: number, called: readonly Ticket[]): number {
  return called.reduce((count, ticket) => (ticket.urgency === 2 ? count + 1 : 0), streak);
}

function groupWaiting(queue: Queue): { first: Ticket[]; urgent: Ticket[]; rest: Ticket[] } {
  const first: Ticket[] = [];
  const urgent: Ticket[] = [];
  const rest: Ticket[] = [];
  for (const ticket of queue.open) {
    if (ticket.status !== "waiting") continue;
    if (ticket.placement === "front" || ticket.reservedDeskId !== null) first.push(ticket);
    else if (ticket.urgency === 2) urgent.push(ticket);
    else rest.push(ticket);
  }
  return { first, urgent, rest };
}

/** Reserved ones before other front ones, as at the desk they are reserved for. */
function sortFirst(queue: Queue, first: readonly Ticket[]): Ticket[] {
  const rank = (ticket: Ticket) => (ticket.reservedDeskId === null ? 1 : 0);
  return first.toSorted((a, b) => rank(a) - rank(b) || compareQueued(queue, a, b));
}

function earlier(queue: Queue, best: Ticket | null, ticket: Ticket): Ticket {
  return best === null || compareQueued(queue, ticket, best) < 0 ? ticket : best;
}

/** Instants of one format compare as text; of two equal ones the number drawn first is first. */
function compareQueued(queue: Queue, a: Ticket, b: Ticket): number {
  if (a.queuedAt !== b.queuedAt) return a.queuedAt < b.queuedAt ? -1 : 1;
  return ordinalOf(queue.day.numberOffset, a.number) - ordinalOf(queue.day.numberOffset, b.number);
}

const positions = new WeakMap<Queue, ReadonlyMap<TicketId, number>>();

/** Kept per queue value: every phone page of one broadcast asks the same question. */
function positionsOf(queue: Queue): ReadonlyMap<TicketId, number> {
  const known = positions.get(queue);
  if (known) return known;
  const found = new Map(callOrder(queue).map((ticket, index) => [ticket.id, index]));
  positions.set(queue, found);
  return found;
}
