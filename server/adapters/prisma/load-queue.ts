import { absencesSince } from "#server/domain/absence.ts";
import { catchUp, maxTalks, type Queue, type QueueFrame, talkMinutesOf } from "#server/domain/queue.ts";
import { isOpen } from "#server/domain/ticket.ts";
import { emptyTicketIndex, putTickets } from "#server/domain/ticket-index.ts";
import { rowToAbsence } from "./absence-rows.ts";
import type { Reader } from "./database.ts";
import {
  openRecordColumns,
  parseAlarms,
  parseAnnouncements,
  parseRecentCalls,
  parseSettings,
  rowToDay,
  rowToDesk,
  rowToOpenRecord,
  rowToTicket,
} from "./rows.ts";

/**
 * The office's day; all parts are of the same revision if the reader's are of one moment. Of a day that is `known`, only
 * the tickets that have changed since are read: another process's commit costs the same whatever the day holds.
 *
 * @throws if the office does not exist.
 */
export async function loadQueue(reader: Reader, officeId: string, known: Queue | null): Promise<Queue> {
  const frame = await loadFrame(reader, officeId);
  const isSameDay =
    known?.epoch === frame.epoch && known.day.date === frame.day.date && known.day.closedAt === frame.day.closedAt;
  const revision = isSameDay ? { gt: known.revision } : undefined;
  const rows = await reader.ticket.findMany({
    where: { officeId, ...(revision && { revision }) },
    orderBy: [{ drawnAt: "asc" }, { id: "asc" }],
  });
  const tickets = rows.map(rowToTicket);
  if (isSameDay) return catchUp(known, frame, tickets);

  const talksToday = tickets
    .filter((ticket) => ticket.status === "completed")
    .toSorted((a, b) => (a.closedAt ?? "").localeCompare(b.closedAt ?? ""))
    .map(talkMinutesOf);
  return {
    ...frame,
    open: tickets.filter(isOpen),
    tickets: putTickets(emptyTicketIndex, tickets),
    talks: [...(await loadTalks(reader, officeId)), ...talksToday].slice(-maxTalks),
  };
}

/** One query after the other: inside a transaction they share one connection. */
async function loadFrame(reader: Reader, officeId: string): Promise<QueueFrame> {
  const office = await reader.office.findUniqueOrThrow({ where: { id: officeId } });
  const desks = await reader.desk.findMany({ where: { officeId }, orderBy: [{ order: "asc" }, { id: "asc" }] });
  const absences = await reader.absence.findMany({
    where: { officeId, toDate: { gte: absencesSince(office.dayDate) } },
    orderBy: [{ fromDate: "asc" }, { id: "asc" }],
  });
  const openVisits = await reader.visit.findMany({
    where: { officeId, state: { in: ["draft", "open"] } },
    orderBy: [{ date: "asc" }, { id: "asc" }],
    select: { ...openRecordColumns, concerns: { where: { position: 1 }, select: { code: true } } },
  });
  return {
    officeId,
    epoch: office.epoch,
    revision: office.revision,
    settings: parseSettings(office.settings),
    day: rowToDay(office),
    callSeq: office.callSeq,
    recentCalls: parseRecentCalls(office.recentCalls),
    desks: desks.map(rowToDesk),
    announcements: parseAnnouncements(office.announcements),
    alarms: parseAlarms(office.alarms),
    absences: absences.map(rowToAbsence),
    openRecords: openVisits.map(rowToOpenRecord),
  };
}

/** Of the days before, oldest first. */
async function loadTalks(reader: Reader, officeId: string): Promise<number[]> {
  const rows = await reader.ticketStatistic.findMany({
    where: { officeId, talkMinutes: { not: null } },
    // In the order of the index on office and date: years of rows behind it cost nothing.
    orderBy: [{ date: "desc" }, { id: "desc" }],
    take: maxTalks,
    select: { talkMinutes: true },
  });
  return rows.map((row) => row.talkMinutes ?? 0).toReversed();
}
