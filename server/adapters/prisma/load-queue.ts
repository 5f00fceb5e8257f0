import { maxTalks, type Queue } from "#server/domain/queue.ts";
import { type ConcernCode, isOpen, talkMillis } from "#server/domain/ticket.ts";
import { emptyTicketIndex, putTickets } from "#server/domain/ticket-index.ts";
import type { VisitId } from "#server/domain/visit.ts";
import type { Reader } from "./database.ts";
import { parseAnnouncements, parseRecentCalls, parseSettings, rowToDay, rowToDesk, rowToTicket } from "./rows.ts";

/** The office's day; all parts are of the same revision if the reader's are of one moment. @throws if the office does not exist. */
export async function loadQueue(reader: Reader, officeId: string): Promise<Queue> {
  const where = { officeId };
  const office = await reader.office.findUniqueOrThrow({ where: { id: officeId } });
  const desks = await reader.desk.findMany({ where, orderBy: [{ order: "asc" }, { id: "asc" }] });
  const ticketRows = await reader.ticket.findMany({ where, orderBy: [{ drawnAt: "asc" }, { id: "asc" }] });
  const statistics = await reader.ticketStatistic.findMany({
    where: { officeId, talkMinutes: { not: null } },
    // In the order of the index on office and date: years of rows behind it cost nothing.
    orderBy: [{ date: "desc" }, { id: "desc" }],
    take: maxTalks,
    select: { talkMinutes: true },
  });
  const openVisits = await reader.visit.findMany({
    where: { officeId, outcome: null },
    orderBy: [{ date: "asc" }, { id: "asc" }],
    select: { id: true, date: true, ticketNumber: true, statedConcern: true },
  });

  const tickets = ticketRows.map(rowToTicket);
  const talksToday = tickets
    .filter((ticket) => ticket.status === "completed")
    .toSorted((a, b) => (a.closedAt ?? "").localeCompare(b.closedAt ?? ""))
    .map((ticket) => Math.round((talkMillis(ticket, ticket.closedAt ?? ticket.drawnAt) ?? 0) / 60_000));
  const talksBefore = statistics.map((row) => row.talkMinutes ?? 0).toReversed();
  return {
    officeId,
    epoch: office.epoch,
    revision: office.revision,
    settings: parseSettings(office.settings),
    day: rowToDay(office),
    callSeq: office.callSeq,
    recentCalls: parseRecentCalls(office.recentCalls),
    desks: desks.map(rowToDesk),
    open: tickets.filter(isOpen),
    tickets: putTickets(emptyTicketIndex, tickets),
    talks: [...talksBefore, ...talksToday].slice(-maxTalks),
    announcements: parseAnnouncements(office.announcements),
    openRecords: openVisits.map((visit) => ({
      visitId: visit.id as VisitId,
      date: visit.date,
      ticketNumber: visit.ticketNumber,
      statedConcern: visit.statedConcern as ConcernCode | null,
    })),
  };
}
