import type { Desk as DeskRow, Office as OfficeRow, Prisma, Ticket as TicketRow } from "#generated/sqlite/client.ts";
import type { Announcement } from "#server/domain/announcement.ts";
import type { Desk } from "#server/domain/desk.ts";
import { defaultOfficeSettings, type OfficeSettings } from "#server/domain/office-settings.ts";
import type { Day, RecentCall, TicketStatistic } from "#server/domain/queue.ts";
import type { StaffAlarm } from "#server/domain/staff-alarm.ts";
import {
  type ConcernCode,
  type DeskId,
  type Ticket,
  type TicketId,
  ticketStatuses,
  type Urgency,
} from "#server/domain/ticket.ts";
import type { Instant } from "#server/domain/time.ts";
import {
  ageBands,
  areas,
  type CaseId,
  channels,
  genders,
  households,
  interpreters,
  krmStates,
  legalStates,
  type OpenRecord,
  type OutcomeCode,
  type ReferralCode,
  reactionKinds,
  remediesAfter,
  remediesBefore,
  type Visit,
  type VisitId,
  visitStates,
} from "#server/domain/visit.ts";
import { officeSettings } from "#server/protocol/settings.ts";

// Rows are narrowed here, once; inside, the types are trusted. Brands and JSON are cast at this border only.

export type VisitRow = Prisma.VisitGetPayload<{ include: { concerns: true; referrals: true } }>;

export function toInstant(date: Date): Instant {
  return date.toISOString();
}

export function toInstantOrNull(date: Date | null): Instant | null {
  return date === null ? null : date.toISOString();
}

function toDateOrNull(instant: Instant | null): Date | null {
  return instant === null ? null : new Date(instant);
}

/** @throws where a column holds what no version of this program wrote. */
export function oneOf<T extends string>(known: readonly T[], value: string): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Error(`unexpected value in the database: ${value}`);
  return found;
}

export function oneOfOrNull<T extends string>(known: readonly T[], value: string | null): T | null {
  return value === null ? null : oneOf(known, value);
}

export function ticketToRow(ticket: Ticket, { officeId, revision }: { officeId: string; revision: number }) {
  return {
    id: ticket.id,
    officeId,
    revision,
    number: ticket.number,
    status: ticket.status,
    drawnAt: new Date(ticket.drawnAt),
    concern: ticket.concern,
    urgency: ticket.urgency,
    language: ticket.language,
    wantsMoreTime: ticket.wishes.moreTime,
    wantsFetching: ticket.wishes.fetch,
    wantsInterpreter: ticket.wishes.interpreter,
    hasAppointment: ticket.wishes.appointment,
    promisedLow: ticket.promisedWait?.lowMinutes ?? null,
    promisedHigh: ticket.promisedWait?.highMinutes ?? null,
    phoneToken: ticket.phoneToken,
    queuedAt: new Date(ticket.queuedAt),
    placement: ticket.placement,
    reservedDeskId: ticket.reservedDeskId,
    deskId: ticket.deskId,
    firstCalledAt: toDateOrNull(ticket.firstCalledAt),
    calledAt: toDateOrNull(ticket.calledAt),
    announcedAt: toDateOrNull(ticket.announcedAt),
    callSeq: ticket.callSeq,
    callCount: ticket.callCount,
    recallCount: ticket.recallCount,
    startedAt: toDateOrNull(ticket.startedAt),
    wayMs: ticket.wayMs,
    interruptedAt: toDateOrNull(ticket.interruptedAt),
    interruptedMs: ticket.interruptedMs,
    closedAt: toDateOrNull(ticket.closedAt),
    postponedAt: toDateOrNull(ticket.postponedAt),
    letsPassId: ticket.letsPassId,
    visitId: ticket.visitId,
  } satisfies Prisma.TicketUncheckedCreateInput;
}

export function rowToTicket(row: TicketRow): Ticket {
  return {
    id: row.id as TicketId,
    number: row.number,
    status: oneOf(ticketStatuses, row.status),
    drawnAt: toInstant(row.drawnAt),
    concern: row.concern as ConcernCode | null,
    urgency: toUrgency(row.urgency),
    language: row.language,
    wishes: {
      moreTime: row.wantsMoreTime,
      fetch: row.wantsFetching,
      interpreter: row.wantsInterpreter,
      appointment: row.hasAppointment,
    },
    promisedWait:
      row.promisedLow === null || row.promisedHigh === null
        ? null
        : { lowMinutes: row.promisedLow, highMinutes: row.promisedHigh },
    phoneToken: row.phoneToken,
    queuedAt: toInstant(row.queuedAt),
    placement: oneOf(["line", "front"], row.placement),
    reservedDeskId: row.reservedDeskId as DeskId | null,
    deskId: row.deskId as DeskId | null,
    firstCalledAt: toInstantOrNull(row.firstCalledAt),
    calledAt: toInstantOrNull(row.calledAt),
    announcedAt: toInstantOrNull(row.announcedAt),
    callSeq: row.callSeq,
    callCount: row.callCount,
    recallCount: row.recallCount,
    startedAt: toInstantOrNull(row.startedAt),
    wayMs: row.wayMs,
    interruptedAt: toInstantOrNull(row.interruptedAt),
    interruptedMs: row.interruptedMs,
    closedAt: toInstantOrNull(row.closedAt),
    postponedAt: toInstantOrNull(row.postponedAt),
    letsPassId: row.letsPassId as TicketId | null,
    visitId: row.visitId as VisitId | null,
  };
}

export function deskToRow(desk: Desk, officeId: string) {
  return {
    id: desk.id,
    officeId,
    room: desk.room,
    active: desk.active,
    order: desk.order,
    openedAt: toDateOrNull(desk.openedAt),
    pausedUntil: toDateOrNull(desk.pausedUntil),
    waitForNext: desk.waitForNext,
    lastCallAt: toDateOrNull(desk.lastCallAt),
    lastCallTicketId: desk.lastCallTicketId,
    staffId: desk.staff?.id ?? null,
    staffName: desk.staff?.name ?? null,
  } satisfies Prisma.DeskUncheckedCreateInput;
}

export function rowToDesk(row: DeskRow): Desk {
  return {
    id: row.id as DeskId,
    room: row.room,
    active: row.active,
    order: row.order,
    openedAt: toInstantOrNull(row.openedAt),
    pausedUntil: toInstantOrNull(row.pausedUntil),
    waitForNext: row.waitForNext,
    lastCallAt: toInstantOrNull(row.lastCallAt),
    lastCallTicketId: row.lastCallTicketId as TicketId | null,
    staff: row.staffId === null || row.staffName === null ? null : { id: row.staffId, name: row.staffName },
  };
}

export function dayToRow(day: Day) {
  return {
    dayDate: day.date,
    numberOffset: day.numberOffset,
    drawnCount: day.drawnCount,
    drawingStopped: day.drawingStopped,
    dayClosedAt: toDateOrNull(day.closedAt),
  } satisfies Partial<Prisma.OfficeUncheckedCreateInput>;
}

export function rowToDay(row: OfficeRow): Day {
  return {
    date: row.dayDate,
    numberOffset: row.numberOffset,
    drawnCount: row.drawnCount,
    drawingStopped: row.drawingStopped,
    closedAt: toInstantOrNull(row.dayClosedAt),
  };
}

/** Settings a newer version added get their defaults. */
export function parseSettings(settings: Prisma.JsonValue): OfficeSettings {
  return officeSettings.parse({ ...defaultOfficeSettings, ...(settings as Partial<OfficeSettings>) });
}

export function parseRecentCalls(calls: Prisma.JsonValue): readonly RecentCall[] {
  return calls as unknown as RecentCall[];
}

export function parseAnnouncements(announcements: Prisma.JsonValue): readonly Announcement[] {
  return (announcements as unknown as Announcement[] | null) ?? [];
}

export function parseAlarms(alarms: Prisma.JsonValue): readonly StaffAlarm[] {
  return (alarms as unknown as StaffAlarm[] | null) ?? [];
}

export function visitToRow(visit: Visit, officeId: string) {
  return {
    id: visit.id,
    officeId,
    ticketId: visit.ticketId,
    ticketNumber: visit.ticketNumber,
    state: visit.state,
    revision: visit.revision,
    lastEdit: visit.lastEdit,
    date: visit.date,
    hour: visit.hour,
    channel: visit.channel,
    statedConcern: visit.statedConcern,
    reactionKind: visit.reactionKind,
    area: visit.area,
    krmBefore: visit.krmBefore,
    language: visit.language,
    interpreter: visit.interpreter,
    ageBand: visit.ageBand,
    gender: visit.gender,
    household: visit.household,
    outcome: visit.outcome,
    crisisIntervention: visit.crisisIntervention,
    existenceSecured: visit.existenceSecured,
    factsEstablished: visit.factsEstablished,
    decisionObtained: visit.decisionObtained,
    deadlineHintGiven: visit.deadlineHintGiven,
    remedyBefore: visit.remedyBefore,
    remedyAfter: visit.remedyAfter,
    legalState: visit.legalState,
    consentJobcenterOn: visit.consentJobcenterOn,
    consentCallbackOn: visit.consentCallbackOn,
    waitMinutes: visit.waitMinutes,
    talkMinutes: visit.talkMinutes,
    caseId: visit.caseId,
    catalogueVersion: visit.catalogueVersion,
  } satisfies Prisma.VisitUncheckedCreateInput;
}

export function rowToVisit(row: VisitRow): Visit {
  return {
    id: row.id as VisitId,
    ticketId: row.ticketId as TicketId | null,
    ticketNumber: row.ticketNumber,
    state: oneOf(visitStates, row.state),
    revision: row.revision,
    lastEdit: row.lastEdit,
    date: row.date,
    hour: row.hour,
    channel: oneOf(channels, row.channel),
    statedConcern: row.statedConcern as ConcernCode | null,
    reactionKind: oneOfOrNull(reactionKinds, row.reactionKind),
    area: oneOfOrNull(areas, row.area),
    krmBefore: oneOfOrNull(krmStates, row.krmBefore),
    interpreter: oneOfOrNull(interpreters, row.interpreter),
    ageBand: oneOfOrNull(ageBands, row.ageBand),
    gender: oneOfOrNull(genders, row.gender),
    household: oneOfOrNull(households, row.household),
    crisisIntervention: row.crisisIntervention,
    existenceSecured: row.existenceSecured,
    factsEstablished: row.factsEstablished,
    decisionObtained: row.decisionObtained,
    deadlineHintGiven: row.deadlineHintGiven,
    remedyBefore: oneOfOrNull(remediesBefore, row.remedyBefore),
    remedyAfter: oneOfOrNull(remediesAfter, row.remedyAfter),
    legalState: oneOfOrNull(legalStates, row.legalState),
    referrals: row.referrals.map((r) => r.code as ReferralCode).toSorted(),
    consentJobcenterOn: row.consentJobcenterOn,
    consentCallbackOn: row.consentCallbackOn,
    waitMinutes: row.waitMinutes,
    caseId: row.caseId as CaseId | null,
    foundConcerns: row.concerns.toSorted((a, b) => a.position - b.position).map((c) => c.code as ConcernCode),
    outcome: row.outcome as OutcomeCode | null,
    language: row.language,
    talkMinutes: row.talkMinutes,
    catalogueVersion: row.catalogueVersion,
  };
}

export const openRecordColumns = {
  id: true,
  state: true,
  revision: true,
  date: true,
  channel: true,
  ticketNumber: true,
  statedConcern: true,
} as const;

export function rowToOpenRecord(
  row: Pick<VisitRow, keyof typeof openRecordColumns> & { concerns: readonly { code: string }[] },
): OpenRecord {
  return {
    visitId: row.id as VisitId,
    state: oneOf(["draft", "open"], row.state),
    revision: row.revision,
    date: row.date,
    channel: oneOf(channels, row.channel),
    ticketNumber: row.ticketNumber,
    statedConcern: row.statedConcern as ConcernCode | null,
    foundConcern: (row.concerns[0]?.code ?? null) as ConcernCode | null,
  };
}

export function statisticToRow(statistic: TicketStatistic, officeId: string) {
  return {
    officeId,
    date: statistic.date,
    hour: statistic.hour,
    tile: statistic.tile,
    waitMinutes: statistic.waitMinutes,
    wayMinutes: statistic.wayMinutes,
    talkMinutes: statistic.talkMinutes,
    calls: statistic.calls,
    promisedLow: statistic.promisedWait?.lowMinutes ?? null,
    promisedHigh: statistic.promisedWait?.highMinutes ?? null,
    ending: statistic.ending,
  } satisfies Prisma.TicketStatisticUncheckedCreateInput;
}

export function toUrgency(value: number): Urgency {
  if (value === 0 || value === 1 || value === 2) return value;
  throw new Error(`unexpected urgency in the database: ${value}`);
}
