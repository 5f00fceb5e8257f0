import { announceAt } from "./announcing.ts";
import { type Desk, isServing } from "./desk.ts";
import { isCallableAt, nextFor } from "./order.ts";
import { applyChange, type Queue, type QueueChange, ticketAt } from "./queue.ts";
import type { Ticket } from "./ticket.ts";
import type { Instant } from "./time.ts";

/*
 * C7. An armed desk is one at which nobody waits. Whatever would break that is settled in the same change: who arrives
 * is called there, who was put back disarms it.
 */

/**
 * Somebody has come to wait (drawn, resumed, transferred, reinstated): an armed, free, staffed desk that is not on break
 * calls them in the same change (C7). Of several the one without a call for the longest time does. The event stays the
 * arrival's and names the desk.
 */
export function callArrivalAtArmedDesk(queue: Queue, change: QueueChange, now: Instant): QueueChange {
  const arrival = change.tickets?.[0];
  if (arrival === undefined || arrival.status !== "waiting") return change;
  // A transfer frees the desk it comes from.
  const isFree = (desk: Desk) => [undefined, arrival.id].includes(ticketAt(queue, desk.id)?.id);
  const desk = queue.desks
    .filter((d) => d.waitForNext && isServing(d, now) && isFree(d) && isCallableAt(queue, arrival, d.id))
    .filter((d) => !isSomebodyElseWaiting(queue, d, arrival))
    .reduce<Desk | null>((idlest, d) => (idlest === null || isIdler(d, idlest) ? d : idlest), null);
  if (desk === null) return change;
  const call = announceAt(queue, arrival, desk, now);
  if (!call.ok) return change;
  return { ...change, ...call.value, event: { ...change.event, deskId: desk.id } };
}

/** Disarms every desk at which somebody waits after this change: put back, undone, or no longer reserved elsewhere. */
export function disarmWhereSomebodyWaits(queue: Queue, change: QueueChange): QueueChange {
  if (!queue.desks.some((d) => d.waitForNext)) return change;
  const after = applyChange(queue, change);
  const disarmed = after.desks
    .filter((d) => d.waitForNext && nextFor(after, d.id) !== null)
    .map((d) => ({ ...d, waitForNext: false }));
  if (disarmed.length === 0) return change;
  const ids = new Set(disarmed.map((d) => d.id));
  return { ...change, desks: [...(change.desks ?? []).filter((d) => !ids.has(d.id)), ...disarmed] };
}

function isSomebodyElseWaiting(queue: Queue, desk: Desk, arrival: Ticket): boolean {
  return queue.open.some((t) => t.status === "waiting" && t.id !== arrival.id && isCallableAt(queue, t, desk.id));
}

function isIdler(a: Desk, b: Desk): boolean {
  return (a.lastCallAt ?? "") < (b.lastCallAt ?? "");
}
