import type { ActorRef } from "#server/application/ports.ts";
import { maxRecentCalls, type Queue, type QueueChange } from "#server/domain/queue.ts";
import type { Ticket } from "#server/domain/ticket.ts";
import { getTicket } from "#server/domain/ticket-index.ts";
import type { Visit, VisitId } from "#server/domain/visit.ts";
import { writeAbsences } from "./absence-rows.ts";
import { writeAudit } from "./audit-statements.ts";
import { caseToRow } from "./case-rows.ts";
import type { SqlValue, Statement } from "./database.ts";
import { dayToRow, deskToRow, statisticToRow, ticketToRow, visitToRow } from "./rows.ts";
import { insertRow, insertRows, putRow, updateRow } from "./statements.ts";

/**
 * One change as one transaction. The office's row comes first: with its old revision as condition it is the guard that
 * also holds where closing has deleted the events before, and it makes writers of one office wait for each other in
 * PostgreSQL. The event's primary key is the second guard.
 */
export function buildCommit(queue: Queue, change: QueueChange, actor: ActorRef, changeId: string): Statement[] {
  const { officeId, epoch, revision } = queue;
  const seq = revision + 1;
  const { event } = change;
  const changedOffice: Record<string, SqlValue> = { revision: seq };
  if (change.settings) changedOffice.settings = JSON.stringify(change.settings);
  if (change.day) Object.assign(changedOffice, dayToRow(change.day));
  if (change.callSeq !== undefined) changedOffice.callSeq = change.callSeq;
  if (change.announcements) changedOffice.announcements = JSON.stringify(change.announcements);
  if (change.alarms) changedOffice.alarms = JSON.stringify(change.alarms);
  if (change.recentCalls) changedOffice.recentCalls = JSON.stringify(change.recentCalls.slice(-maxRecentCalls));

  return [
    updateRow("Office", changedOffice, { id: officeId, epoch, revision }),
    insertRow("TicketEvent", {
      officeId,
      seq,
      changeId,
      at: new Date(event.at),
      type: event.type,
      actorKind: actor.kind,
      actorId: actor.id,
      ticketId: event.ticketId ?? null,
      deskId: event.deskId ?? null,
    }),
    ...(change.desks ?? []).map((desk) => {
      const row = deskToRow(desk, officeId);
      return queue.desks.some((known) => known.id === desk.id)
        ? updateRow("Desk", row, { id: desk.id })
        : insertRow("Desk", row);
    }),
    ...(change.closing ? [] : writeTickets(queue, change.tickets ?? [])),
    ...(change.openedCase === undefined ? [] : [insertRow("Case", caseToRow(change.openedCase, officeId))]),
    ...(change.visits ?? []).flatMap((visit) => writeVisit(visit, officeId)),
    ...(change.discarded === undefined ? [] : discardVisit(change.discarded, officeId)),
    ...writeAbsences(queue, change),
    ...writeAudit(officeId, actor, event.at, change.audit ?? []),
    ...(change.closing ? writeClosing(change.closing, officeId, seq) : []),
  ];
}

function writeTickets(queue: Queue, tickets: readonly Ticket[]): Statement[] {
  // A desk must be free before the next ticket takes it: `deskId` is unique (R7).
  const released = tickets.filter((ticket) => ticket.deskId === null);
  const seated = tickets.filter((ticket) => ticket.deskId !== null);
  return [...released, ...seated].map((ticket) => {
    const row = ticketToRow(ticket, { officeId: queue.officeId, revision: queue.revision + 1 });
    return getTicket(queue.tickets, ticket.id) ? updateRow("Ticket", row, { id: ticket.id }) : insertRow("Ticket", row);
  });
}

function writeVisit(visit: Visit, officeId: string): Statement[] {
  return [
    putRow("Visit", visitToRow(visit, officeId)),
    { sql: 'DELETE FROM "VisitConcern" WHERE "visitId" = ?', args: [visit.id] },
    ...insertRows(
      "VisitConcern",
      visit.foundConcerns.map((code, index) => ({ visitId: visit.id, position: index + 1, code, date: visit.date })),
    ),
    { sql: 'DELETE FROM "VisitReferral" WHERE "visitId" = ?', args: [visit.id] },
    ...insertRows(
      "VisitReferral",
      visit.referrals.map((code) => ({ visitId: visit.id, code })),
    ),
  ];
}

/** V6: what hangs on the contact goes with it; something due stays due. */
function discardVisit(visitId: VisitId, officeId: string): Statement[] {
  const args = [visitId, officeId];
  return [
    { sql: 'DELETE FROM "SealedText" WHERE "visitId" = ? AND "officeId" = ?', args },
    { sql: 'UPDATE "FollowUp" SET "visitId" = NULL WHERE "visitId" = ? AND "officeId" = ?', args },
    { sql: 'DELETE FROM "Visit" WHERE "id" = ? AND "officeId" = ?', args, expect: 1 },
  ];
}

/** E1, P7: anonymous rows stay; tickets, wishes, tokens, events and the link from visit to number go. */
function writeClosing(closing: NonNullable<QueueChange["closing"]>, officeId: string, seq: number): Statement[] {
  return [
    ...insertRows(
      "TicketStatistic",
      closing.statistics.map((statistic) => statisticToRow(statistic, officeId)),
    ),
    { sql: 'DELETE FROM "Ticket" WHERE "officeId" = ?', args: [officeId] },
    { sql: 'DELETE FROM "TicketEvent" WHERE "officeId" = ? AND "seq" < ?', args: [officeId, seq] },
    ...closing.talks.map(({ visitId, talkMinutes }) => ({
      sql: 'UPDATE "Visit" SET "talkMinutes" = ? WHERE "id" = ? AND "officeId" = ?',
      args: [talkMinutes, visitId, officeId],
    })),
    { sql: `UPDATE "Visit" SET "state" = 'open' WHERE "officeId" = ? AND "state" = 'draft'`, args: [officeId] },
    {
      sql: `UPDATE "Visit" SET "ticketId" = NULL, "ticketNumber" = NULL
            WHERE "officeId" = ? AND ("ticketId" IS NOT NULL OR "ticketNumber" IS NOT NULL)`,
      args: [officeId],
    },
    {
      sql: 'UPDATE "Appointment" SET "ticketId" = NULL WHERE "officeId" = ? AND "ticketId" IS NOT NULL',
      args: [officeId],
    },
  ];
}
