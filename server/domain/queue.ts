import { type Absence, mergeAbsences } from "./absence.ts";
import type { Announcement } from "./announcement.ts";
import type { AuditDraft } from "./audit.ts";
import type { Case } from "./case.ts";
import type { Desk } from "./desk.ts";
import type { OfficeSettings } from "./office-settings.ts";
import { err, ok, type Result } from "./result.ts";
import type { StaffAlarm } from "./staff-alarm.ts";
import { type ConcernCode, type DeskId, isOpen, type Ticket, type TicketId, talkMillis } from "./ticket.ts";
import { emptyTicketIndex, getTicket, putTickets, type TicketIndex } from "./ticket-index.ts";
import type { Instant, PlainDate } from "./time.ts";
import { type OpenRecord, toOpenRecord, type Visit, type VisitId } from "./visit.ts";

/** Today's frame: one date in the office's zone, its numbers, whether it still goes on. */
export type Day = {
  date: PlainDate;
  /** 0–896: where the series of this day begins (D3). */
  numberOffset: number;
  drawnCount: number;
  drawingStopped: boolean;
  closedAt: Instant | null;
};

/** One call (not a recall) of today, oldest first; what O1 and the display's "recent" list look back on. */
export type RecentCall = { ticketId: TicketId; deskId: DeskId; urgent: boolean; at: Instant };

/** Everything the lobby of one office knows today. Immutable; changes are `QueueChange`s. */
export type Queue = {
  officeId: string;
  /** Random, new at install and at restore: revisions of two epochs are not comparable. */
  epoch: string;
  /** Grows by exactly one with every committed change; equals the `seq` of its event (Q1). */
  revision: number;
  settings: OfficeSettings;
  day: Day;
  /** Number of the latest announcement; never starts again (E2). */
  callSeq: number;
  recentCalls: readonly RecentCall[];
  desks: readonly Desk[];
  /** Waiting, called, serving and parked tickets. */
  open: readonly Ticket[];
  /** All tickets of the day. */
  tickets: TicketIndex;
  /** Talk lengths in minutes, oldest first, at most 200 (W1). */
  talks: readonly number[];
  /** Records that are not complete: under way, and put off with "später erfassen" (C6); by day, then by id. */
  openRecords: readonly OpenRecord[];
  /** What staff tells the waiting room, earliest first. */
  announcements: readonly Announcement[];
  /** Calls for help that are not over, oldest first (C11). */
  alarms: readonly StaffAlarm[];
  /** Of the last year, of this one, and those to come, earliest first (D1). */
  absences: readonly Absence[];
};

/** The queue without its tickets and what follows from them. */
export type QueueFrame = Omit<Queue, "open" | "tickets" | "talks">;

export const queueEventTypes = [
  "ticket_drawn",
  "ticket_called",
  "ticket_recalled",
  "call_undone",
  "ticket_started",
  "ticket_completed",
  "ticket_no_show",
  "ticket_requeued",
  "ticket_parked",
  "ticket_resumed",
  "ticket_transferred",
  "ticket_postponed",
  "ticket_cancelled",
  "ticket_reinstated",
  "desk_opened",
  "desk_closed",
  "desk_paused",
  "desk_break_ended",
  "desk_armed",
  "desk_disarmed",
  "desk_saved",
  "drawing_stopped",
  "drawing_resumed",
  "settings_saved",
  "visit_opened",
  "visit_saved",
  "visit_completed",
  "visit_put_off",
  "visit_discarded",
  "announcement_saved",
  "announcement_removed",
  "alarm_raised",
  "alarm_answered",
  "alarm_ended",
  "absence_saved",
  "absence_removed",
  "day_closed",
  "day_opened",
] as const;
export type QueueEventType = (typeof queueEventTypes)[number];

/** What closing a day leaves behind: one anonymous row per ticket (E1, P7). */
export type TicketStatistic = {
  date: PlainDate;
  /** Hour of drawing in the office's zone, 0–23. */
  hour: number;
  /** First-level concern, or null for "not said". */
  tile: ConcernCode | null;
  waitMinutes: number | null;
  wayMinutes: number | null;
  talkMinutes: number | null;
  calls: number;
  promisedWait: { lowMinutes: number; highMinutes: number } | null;
  ending: "completed" | "no_show" | "cancelled" | "expired";
};

/** One atomic step: the event and every record as it is afterwards. Committed whole or not at all. */
export type QueueChange = {
  event: { type: QueueEventType; at: Instant; ticketId?: TicketId; deskId?: DeskId };
  tickets?: readonly Ticket[];
  desks?: readonly Desk[];
  day?: Day;
  callSeq?: number;
  recentCalls?: readonly RecentCall[];
  settings?: OfficeSettings;
  /** A talk that just ended, in minutes (W1). */
  talk?: number;
  visits?: readonly Visit[];
  /** Opened from its first contact, which is among `visits`. */
  openedCase?: Case;
  /** A contact that was begun by mistake. */
  discarded?: VisitId;
  announcements?: readonly Announcement[];
  alarms?: readonly StaffAlarm[];
  absences?: readonly Absence[];
  /** As they were when they were removed. */
  removedAbsences?: readonly Absence[];
  /** What the log of changes keeps of it: records and settings, never the calling of numbers (R35). */
  audit?: readonly AuditDraft[];
  /** Present exactly when a day is closed: tickets and their events go, these rows stay (E1). */
  closing?: {
    statistics: readonly TicketStatistic[];
    /** Lengths of the talks nobody ended, for their records. */
    talks: readonly { visitId: VisitId; talkMinutes: number | null }[];
  };
};

export const maxTalks = 200;
export const maxRecentCalls = 20;

/** The queue after a committed change. Pure: the store commits the change, then calls this. */
export function applyChange(queue: Queue, change: QueueChange): Queue {
  return {
    ...queue,
    revision: queue.revision + 1,
    settings: change.settings ?? queue.settings,
    day: change.day ?? queue.day,
    callSeq: change.callSeq ?? queue.callSeq,
    recentCalls: (change.recentCalls ?? queue.recentCalls).slice(-maxRecentCalls),
    desks: change.desks ? mergeDesks(queue.desks, change.desks) : queue.desks,
    open: change.closing ? [] : mergeOpen(queue.open, change.tickets ?? []),
    tickets: change.closing ? emptyTicketIndex : putTickets(queue.tickets, change.tickets ?? []),
    talks: change.talk === undefined ? queue.talks : [...queue.talks, change.talk].slice(-maxTalks),
    announcements: change.announcements ?? queue.announcements,
    alarms: change.alarms ?? queue.alarms,
    absences: mergeAbsences(queue.absences, { saved: change.absences ?? [], removed: change.removedAbsences ?? [] }),
    openRecords: mergeOpenRecords(change.closing ? queue.openRecords.map(putOff) : queue.openRecords, change),
  };
}

/** The same day after commits of another process: `frame` as it is now, and the tickets that have changed meanwhile. */
export function catchUp(known: Queue, frame: QueueFrame, changed: readonly Ticket[]): Queue {
  const finished = changed
    .filter((t) => t.status === "completed" && getTicket(known.tickets, t.id)?.status !== "completed")
    .toSorted((a, b) => (a.closedAt ?? "").localeCompare(b.closedAt ?? ""));
  return {
    ...frame,
    open: mergeOpen(known.open, changed),
    tickets: putTickets(known.tickets, changed),
    talks: [...known.talks, ...finished.map(talkMinutesOf)].slice(-maxTalks),
  };
}

/** Length of a finished talk in whole minutes (C5, W1). */
export function talkMinutesOf(ticket: Ticket): number {
  return Math.round((talkMillis(ticket, ticket.closedAt ?? ticket.drawnAt) ?? 0) / 60_000);
}

export function findTicket(queue: Queue, id: TicketId): Result<Ticket, "ticket_not_found"> {
  const ticket = getTicket(queue.tickets, id);
  return ticket ? ok(ticket) : err("ticket_not_found");
}

export function findDesk(queue: Queue, id: DeskId): Result<Desk, "desk_not_found"> {
  const desk = queue.desks.find((d) => d.id === id && d.active);
  return desk ? ok(desk) : err("desk_not_found");
}

/** The ticket called to or serving at a desk: at most one (C1). */
export function ticketAt(queue: Queue, deskId: DeskId): Ticket | undefined {
  return queue.open.find((t) => t.deskId === deskId);
}

/** Part of every command: one copy, no allocation per ticket (docs/performance.md). */
function mergeOpen(open: readonly Ticket[], changed: readonly Ticket[]): readonly Ticket[] {
  if (changed.length === 0) return open;
  const merged = [...open];
  for (const ticket of changed) {
    const at = merged.findIndex((t) => t.id === ticket.id);
    if (at === -1 && isOpen(ticket)) merged.push(ticket);
    if (at !== -1 && isOpen(ticket)) merged[at] = ticket;
    if (at !== -1 && !isOpen(ticket)) merged.splice(at, 1);
  }
  return merged;
}

function mergeDesks(desks: readonly Desk[], changed: readonly Desk[]): readonly Desk[] {
  const byId = new Map(desks.map((d) => [d.id, d]));
  for (const desk of changed) byId.set(desk.id, desk);
  return [...byId.values()].toSorted((a, b) => a.order - b.order || a.id.localeCompare(b.id));
}

function mergeOpenRecords(
  records: readonly OpenRecord[],
  { visits = [], discarded }: QueueChange,
): readonly OpenRecord[] {
  if (visits.length === 0 && discarded === undefined) return records;
  const gone = new Set<VisitId | undefined>([discarded, ...visits.map((v) => v.id)]);
  const added = visits.flatMap(({ state, ...visit }) =>
    state === "complete" ? [] : toOpenRecord({ ...visit, state }),
  );
  return [...records.filter((r) => !gone.has(r.visitId)), ...added].toSorted(
    (a, b) => a.date.localeCompare(b.date) || a.visitId.localeCompare(b.visitId),
  );
}

/** After closing nothing is under way, and nothing links a number to a topic (P7). */
function putOff(record: OpenRecord): OpenRecord {
  return { ...record, state: "open", ticketNumber: null };
}
