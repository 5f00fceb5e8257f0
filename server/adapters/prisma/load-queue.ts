import { maxTalks, type Queue } from "#server/domain/queue.ts";
import { type ConcernCode, isOpen, talkMillis } from "#server/domain/ticket.ts";
import { emptyTicketIndex, putTickets } from "#server/domain/ticket-index.ts";
import type { VisitId } from "#server/domain/visit.ts";
import type { Database } from "./database.ts";
import { parseRecentCalls, parseSettings, rowToDay, rowToDesk, rowToTicket } from "./rows.ts";

/** The office's day as it is committed, all parts of the same revision. @throws if the office does not exist. */
export async function loadQueue({ client, provider }: Database, officeId: string): Promise<Queue> {
  const where = { officeId };
  const parts = [
    client.office.findUniqueOrThrow({ where: { id: officeId } }),
    client.desk.findMany({ where, orderBy: [{ order: "asc" }, { id: "asc" }] }),
    client.ticket.findMany({ where, orderBy: [{ drawnAt: "asc" }, { id: "asc" }] }),
    client.ticketStatistic.findMany({
      where: { officeId, talkMinutes: { not: null } },
      // In the order of the index on office and date: years of rows behind it cost nothing.
      orderBy: [{ date: "desc" }, { id: "desc" }],
      take: maxTalks,
      select: { talkMinutes: true },
    }),
    client.visit.findMany({
      where: { officeId, outcome: null },
      orderBy: [{ date: "asc" }, { id: "asc" }],
      select: { id: true, date: true, ticketNumber: true, statedConcern: true },
    }),
  ] as const;
  // SQLite's transactions are serialisable; PostgreSQL's default would see a commit between two of the queries.
  const options = provider === "postgresql" ? { isolationLevel: "RepeatableRead" as "Serializable" } : {};
  const [office, desks, ticketRows, statistics, openVisits] = await client.$transaction([...parts], options);

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
    openRecords: openVisits.map((visit) => ({
      visitId: visit.id as VisitId,
      date: visit.date,
      ticketNumber: visit.ticketNumber,
      statedConcern: visit.statedConcern as ConcernCode | null,
    })),
  };
}
