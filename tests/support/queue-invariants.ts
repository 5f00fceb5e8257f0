import assert from "node:assert/strict";
import { isOnBreak } from "#server/domain/desk.ts";
import { estimateWait } from "#server/domain/estimate.ts";
import { callOrder, isCallableAt, nextFor } from "#server/domain/order.ts";
import type { Queue, QueueChange } from "#server/domain/queue.ts";
import { isOpen, type Ticket } from "#server/domain/ticket.ts";
import { allTickets, getTicket } from "#server/domain/ticket-index.ts";
import { type Instant, millisBetween } from "#server/domain/time.ts";

/** C6: from the first "ist da" to the end a talk has one draft, which is that of no other talk. */
function checkRecords(queue: Queue, tickets: readonly Ticket[]) {
  const drafts = new Map(queue.openRecords.map((record) => [record.visitId, record]));
  assert.equal(drafts.size, queue.openRecords.length);
  const begun = tickets.filter((t) => t.startedAt !== null);
  assert.equal(new Set(begun.map((t) => t.visitId)).size, begun.length);
  for (const { visitId, status, number } of begun) {
    assert.notEqual(visitId, null);
    const record = visitId === null ? undefined : drafts.get(visitId);
    // Of a visitor who came back after being cancelled the record may have been put off or completed meanwhile.
    if (record && (status === "serving" || status === "parked")) assert.equal(record.ticketNumber, number);
    if (status === "completed") assert.notEqual(record?.state, "draft");
  }
}

/** What holds for every queue, whatever was done to it (`docs/queue-rules.md`). */
export function checkQueue(queue: Queue, now: Instant) {
  const tickets = [...allTickets(queue.tickets)];

  // D3
  assert.equal(new Set(tickets.map((t) => t.number)).size, tickets.length);
  assert(tickets.every((t) => t.number >= 100));
  if (queue.day.closedAt === null) assert.equal(queue.day.drawnCount, tickets.length);
  else assert.deepEqual([tickets.length, queue.recentCalls.length], [0, 0]);

  // Q1: the very same tickets, none missing, none twice.
  const open = tickets.filter(isOpen);
  assert.equal(queue.open.length, open.length);
  const listed = new Set(queue.open);
  assert(open.every((t) => listed.has(t)));

  // C1, C2, R7
  const taken = queue.open.flatMap((t) => t.deskId ?? []);
  assert.equal(new Set(taken).size, taken.length);
  for (const deskId of taken) assert(queue.desks.find((d) => d.id === deskId)?.active);
  const announced = tickets.flatMap((t) => t.callSeq ?? []);
  assert.equal(new Set(announced).size, announced.length);

  // C7: an armed desk could call and has nobody to call.
  for (const desk of queue.desks.filter((d) => d.waitForNext)) {
    assert.deepEqual([desk.active, desk.openedAt !== null, taken.includes(desk.id)], [true, true, false]);
    assert(!isOnBreak(desk, now));
    assert.equal(nextFor(queue, desk.id), null);
  }

  // C10: nobody waits for themselves, over however many corners.
  for (const ticket of queue.open) {
    const seen = new Set<string>();
    for (let at: Ticket | undefined = ticket; at?.letsPassId; at = getTicket(queue.tickets, at.letsPassId)) {
      assert(!seen.has(at.id));
      seen.add(at.id);
    }
  }

  checkRecords(queue, tickets);

  // O1, W1
  const order = callOrder(queue);
  const waiting = queue.open.filter((t) => t.status === "waiting");
  assert.equal(order.length, waiting.length);
  assert(waiting.every((t) => order.includes(t)));
  let promised = { lowMinutes: 0, highMinutes: 0 };
  for (let ahead = 0; ahead <= Math.min(order.length, 12); ahead += 1) {
    const range = estimateWait(queue, ahead, now) ?? promised;
    assert(range.lowMinutes >= promised.lowMinutes && range.highMinutes >= promised.highMinutes);
    promised = range;
  }
  for (const ticket of tickets) checkTicket(ticket);
}

/** Times in the order of events; only where the clock never jumped back. */
export function checkTimes(queue: Queue, now: Instant) {
  for (const ticket of allTickets(queue.tickets)) {
    const { drawnAt, firstCalledAt, startedAt, interruptedAt, closedAt } = ticket;
    const times = [drawnAt, firstCalledAt, startedAt, interruptedAt, closedAt, now].filter((at) => at !== null);
    for (const [index, at] of times.entries()) assert(index === 0 || (times[index - 1] ?? "") <= at);
    assert(ticket.announcedAt === null || ticket.announcedAt <= now);
  }
}

/** What holds between two queues with one committed change between them. */
export function checkStep(before: Queue, change: QueueChange, after: Queue) {
  // Q1
  assert.equal(after.revision, before.revision + 1);
  // E2: one announcement, one number, in order.
  const isAnnouncement = after.callSeq !== before.callSeq;
  if (isAnnouncement) {
    assert.equal(after.callSeq, before.callSeq + 1);
    assert(change.tickets?.some((t) => t.callSeq === after.callSeq));
  }
  for (const desk of after.desks) {
    const earlier = before.desks.find((d) => d.id === desk.id);
    if (earlier?.lastCallAt == null || desk.lastCallAt === null || earlier.lastCallAt === desk.lastCallAt) continue;
    const pause = millisBetween(earlier.lastCallAt, desk.lastCallAt);
    // C2; negative: the clock was put back in between.
    assert(pause >= 3000 || pause < 0);
  }
  if (change.event.type === "day_closed") checkClosing(before, change, after);
}

/** O1: "next" never calls a third urgent one in a row past somebody in line who could have been called there. */
export function checkFairness(before: Queue, called: Ticket, deskId: Ticket["deskId"]) {
  const latest = before.recentCalls.slice(-2);
  const isThird = latest.length === 2 && latest.every((c) => c.urgent) && called.urgency === 2;
  // C10: in the place of somebody who gave it up of their own will.
  const wasLetPass = before.open.some((t) => t.letsPassId === called.id);
  const wasInLine = !wasLetPass && before.open.find((t) => t.id === called.id)?.placement === "line";
  if (!isThird || !wasInLine || deskId === null) return false;
  const passedOver = before.open.filter(
    (t) => t.status === "waiting" && t.placement === "line" && t.urgency !== 2 && isCallableAt(before, t, deskId),
  );
  assert.deepEqual(passedOver, []);
  return true;
}

/** E1, C6, P7: one row per ticket, every talk nobody ended leaves its record, and no link between number and topic. */
function checkClosing(before: Queue, change: QueueChange, after: Queue) {
  const tickets = [...allTickets(before.tickets)];
  assert.equal(change.closing?.statistics.length, tickets.length);
  const unended = tickets.filter((t) => t.startedAt !== null && t.status !== "completed");
  assert.equal(change.closing?.talks.length, unended.length);
  const open = new Map(after.openRecords.map((record) => [record.visitId, record]));
  assert.equal(open.size, before.openRecords.length);
  for (const { visitId } of before.openRecords) {
    assert.deepEqual([open.get(visitId)?.state, open.get(visitId)?.ticketNumber], ["open", null]);
  }
  for (const row of change.closing?.statistics ?? []) {
    for (const minutes of [row.waitMinutes, row.wayMinutes, row.talkMinutes]) {
      assert(minutes === null || (Number.isInteger(minutes) && minutes >= 0));
    }
  }
}

/** T2 */
function checkTicket(ticket: Ticket) {
  const isAtDesk = ticket.status === "called" || ticket.status === "serving";
  assert.equal(ticket.deskId !== null, isAtDesk);
  assert.equal(ticket.calledAt !== null, isAtDesk);
  assert.equal(ticket.closedAt !== null, !isOpen(ticket));
  assert.equal(ticket.firstCalledAt !== null, ticket.callCount > 0);
  assert.equal(ticket.startedAt !== null, ticket.wayMs !== null);
  if (ticket.reservedDeskId !== null) assert.equal(ticket.status, "waiting");
  if (ticket.letsPassId !== null) assert.deepEqual([ticket.status, ticket.postponedAt !== null], ["waiting", true]);
}
