import { disarmWhereSomebodyWaits } from "./armed-desk.ts";
import { auditOf, changedFields } from "./audit.ts";
import { callPauseMs } from "./calling.ts";
import { isDayOver } from "./day.ts";
import { type Desk, type DeskStaff, isOnBreak } from "./desk.ts";
import { nextFor } from "./order.ts";
import { findDesk, type Queue, type QueueChange, type QueueEventType, ticketAt } from "./queue.ts";
import { err, ok, type Result } from "./result.ts";
import type { DeskId } from "./ticket.ts";
import { type Instant, isWithin, millisBetween } from "./time.ts";

/** A break longer than a working day is a slip of the finger (C9). */
export const maxBreakMs = 8 * 3_600_000;

type DeskRefusal = "day_over" | "desk_not_found";

/**
 * Somebody begins to work at a desk (C12). One at which somebody else works is taken over only where that is said
 * (`desk_taken`); what goes on there stays as it is.
 */
export function openDesk(
  queue: Queue,
  deskId: DeskId,
  who: { staff: DeskStaff; takeOver: boolean },
  now: Instant,
): Result<QueueChange, DeskRefusal | "desk_taken"> {
  const found = findToday(queue, deskId, now);
  if (!found.ok) return found;
  const desk = found.value;
  const isTaken = desk.openedAt !== null && desk.staff !== null && desk.staff.id !== who.staff.id;
  if (isTaken && !who.takeOver) return err("desk_taken");
  return ok(changeOf("desk_opened", { ...desk, openedAt: desk.openedAt ?? now, staff: who.staff }, now));
}

/** The desk is left for today. Who was handed to it may now be called by any other. */
export function closeDesk(queue: Queue, deskId: DeskId, now: Instant): Result<QueueChange, DeskRefusal | "desk_busy"> {
  const desk = findToday(queue, deskId, now);
  if (!desk.ok) return desk;
  if (ticketAt(queue, deskId)) return err("desk_busy");
  return ok(disarmWhereSomebodyWaits(queue, changeOf("desk_closed", leave(desk.value), now)));
}

/**
 * Arms or disarms "wait for next" (C7). Only a desk that could call but has nobody to call is armed: where somebody waits
 * it is refused (`invalid_transition`), because a call nobody asked for would be a surprise. Arming staffs the desk.
 */
export function setWaitForNext(
  queue: Queue,
  deskId: DeskId,
  armed: boolean,
  now: Instant,
): Result<QueueChange, DeskRefusal | "desk_busy" | "desk_on_break" | "called_too_soon" | "invalid_transition"> {
  const found = findToday(queue, deskId, now);
  if (!found.ok) return found;
  const desk = found.value;
  if (!armed) return ok(changeOf("desk_disarmed", { ...desk, waitForNext: false }, now));
  if (ticketAt(queue, deskId)) return err("desk_busy");
  if (isOnBreak(desk, now)) return err("desk_on_break");
  // The automatic call keeps the pause of C2 as well.
  if (desk.lastCallAt !== null && isWithin(desk.lastCallAt, now, callPauseMs)) return err("called_too_soon");
  if (nextFor(queue, deskId) !== null) return err("invalid_transition");
  return ok(
    changeOf("desk_armed", { ...desk, openedAt: desk.openedAt ?? now, pausedUntil: null, waitForNext: true }, now),
  );
}

/** A break until an instant in the future, at most 8 hours away (C9). A visitor at the desk stays; arming ends. */
export function pauseDesk(
  queue: Queue,
  deskId: DeskId,
  until: Instant,
  now: Instant,
): Result<QueueChange, DeskRefusal | "invalid_transition"> {
  const found = findToday(queue, deskId, now);
  if (!found.ok) return found;
  const length = millisBetween(now, until);
  if (!(length > 0 && length <= maxBreakMs)) return err("invalid_transition");
  const desk = found.value;
  return ok(
    changeOf("desk_paused", { ...desk, openedAt: desk.openedAt ?? now, pausedUntil: until, waitForNext: false }, now),
  );
}

/** Back before the announced end. */
export function endBreak(queue: Queue, deskId: DeskId, now: Instant): Result<QueueChange, DeskRefusal> {
  const desk = findToday(queue, deskId, now);
  if (!desk.ok) return desk;
  return ok(changeOf("desk_break_ended", { ...desk.value, pausedUntil: null }, now));
}

/** A new desk, or another label, order or use of one. One that holds a ticket is not taken out of use (`desk_busy`). */
export function saveDesk(
  queue: Queue,
  draft: Pick<Desk, "id" | "room" | "active" | "order">,
  now: Instant,
): Result<QueueChange, "desk_busy"> {
  const known = queue.desks.find((d) => d.id === draft.id);
  if (!draft.active && ticketAt(queue, draft.id)) return err("desk_busy");
  const dayState = {
    openedAt: null,
    pausedUntil: null,
    waitForNext: false,
    lastCallAt: null,
    lastCallTicketId: null,
    staff: null,
  };
  const { id, room, active, order } = draft;
  const desk = { ...dayState, ...known, id, room, active, order };
  const fields = changedFields<Pick<Desk, "room" | "active" | "order">>(known ?? {}, { room, active, order });
  const change = changeOf("desk_saved", active ? desk : leave(desk), now);
  const audit = [auditOf("desk_saved", { kind: "desk", id }, fields)];
  return ok(disarmWhereSomebodyWaits(queue, { ...change, audit }));
}

function findToday(queue: Queue, deskId: DeskId, now: Instant): Result<Desk, DeskRefusal> {
  return isDayOver(queue, now) ? err("day_over") : findDesk(queue, deskId);
}

function leave(desk: Desk): Desk {
  return { ...desk, openedAt: null, pausedUntil: null, waitForNext: false, staff: null };
}

function changeOf(type: QueueEventType, desk: Desk, at: Instant): QueueChange {
  return { event: { type, at, deskId: desk.id }, desks: [desk] };
}
