import type { Catalogue, Concern, Outcome } from "#server/domain/catalogue.ts";
import type { Desk } from "#server/domain/desk.ts";
import { numberFor } from "#server/domain/numbering.ts";
import { defaultOfficeSettings, type OfficeSettings } from "#server/domain/office-settings.ts";
import type { Holidays } from "#server/domain/opening-hours.ts";
import type { Queue, RecentCall } from "#server/domain/queue.ts";
import { type ConcernCode, type DeskId, isOpen, noWishes, type Ticket, type TicketId } from "#server/domain/ticket.ts";
import { emptyTicketIndex, putTickets } from "#server/domain/ticket-index.ts";
import { addMillis, type Instant } from "#server/domain/time.ts";
import { beginVisit, type OutcomeCode, type ReferralCode, type Visit, type VisitId } from "#server/domain/visit.ts";

/** A Monday in the middle of the default opening hours: 09:00 in Dresden. */
export const testNow: Instant = "2026-11-23T08:00:00.000Z";
export const testDate = "2026-11-23";

export const officeId = "00000000-0000-4000-8000-000000000001";
export const desk1 = "00000000-0000-4000-8000-0000000000d1" as DeskId;
export const desk2 = "00000000-0000-4000-8000-0000000000d2" as DeskId;
export const desk3 = "00000000-0000-4000-8000-0000000000d3" as DeskId;

export const emergency = "NOT" as ConcernCode;
export const rent = "KDU" as ConcernCode;
export const rentLimit = "KDU-01" as ConcernCode;

export const noHolidays: Holidays = () => null;

/** The n-th fixed UUID v7 of a ticket, n from 0. */
export function ticketIdOf(n: number): TicketId {
  return `019ab000-0000-7000-8000-${n.toString(16).padStart(12, "0")}` as TicketId;
}

/** The n-th fixed UUID v7 of a visit. */
export function visitIdOf(n: number): VisitId {
  return `019ab000-0000-7000-9000-${n.toString(16).padStart(12, "0")}` as VisitId;
}

export function secondsAfter(instant: Instant, seconds: number): Instant {
  return addMillis(instant, seconds * 1000);
}

export function minutesAfter(instant: Instant, minutes: number): Instant {
  return addMillis(instant, minutes * 60_000);
}

export function buildSettings(overrides: Partial<OfficeSettings> = {}): OfficeSettings {
  return { ...defaultOfficeSettings, ...overrides };
}

/** Open every day of the week, almost around the clock: for tests that are not about hours. */
export function buildAlwaysOpenSettings(overrides: Partial<OfficeSettings> = {}): OfficeSettings {
  const weeklyHours = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
    weekday,
    opens: "00:00",
    closes: "23:59",
  }));
  return buildSettings({ weeklyHours, dayEndsAt: "23:59", lastTicketMarginMinutes: 0, ...overrides });
}

export function buildDesk(overrides: Partial<Desk> = {}): Desk {
  return {
    id: desk1,
    room: "2",
    active: true,
    order: 1,
    openedAt: null,
    pausedUntil: null,
    waitForNext: false,
    lastCallAt: null,
    lastCallTicketId: null,
    staff: null,
    ...overrides,
  };
}

/** A ticket whose fields fit its status (T2); `n` gives it a fixed id and number. */
export function buildTicket(overrides: Partial<Ticket> & { n?: number } = {}): Ticket {
  const { n = 0, ...fields } = overrides;
  const drawnAt = fields.drawnAt ?? testNow;
  const status = fields.status ?? "waiting";
  const isAtDesk = status === "called" || status === "serving";
  const wasCalled = isAtDesk || status === "parked" || status === "completed" || status === "no_show";
  const hasStarted = status === "serving" || status === "parked" || status === "completed";
  const calledAt = wasCalled ? minutesAfter(drawnAt, 10) : null;
  return {
    id: ticketIdOf(n),
    number: numberFor(0, n),
    status,
    drawnAt,
    concern: null,
    urgency: 0,
    language: "de",
    wishes: noWishes,
    promisedWait: null,
    phoneToken: `token${n.toString().padStart(17, "0")}`,
    queuedAt: drawnAt,
    placement: "line",
    reservedDeskId: null,
    deskId: isAtDesk ? desk1 : null,
    firstCalledAt: calledAt,
    calledAt: isAtDesk ? calledAt : null,
    announcedAt: calledAt,
    callSeq: wasCalled ? n + 1 : null,
    callCount: wasCalled ? 1 : 0,
    recallCount: 0,
    startedAt: hasStarted ? minutesAfter(drawnAt, 11) : null,
    wayMs: hasStarted ? 60_000 : null,
    interruptedAt: status === "parked" ? minutesAfter(drawnAt, 20) : null,
    interruptedMs: 0,
    closedAt: isOpen({ status } as Ticket) ? null : minutesAfter(drawnAt, 30),
    postponedAt: null,
    letsPassId: null,
    visitId: null,
    ...fields,
  };
}

/** A waiting line: `n` from 0, a minute apart, the last one drawn a minute before `testNow`. */
export function buildLine(length: number, overrides: (n: number) => Partial<Ticket> = () => ({})): Ticket[] {
  return Array.from({ length }, (_, n) =>
    buildTicket({ n, drawnAt: minutesAfter(testNow, n - length), ...overrides(n) }),
  );
}

/** `tickets` fills both the open list and the day. Two desks, both staffed, unless `desks` says otherwise. */
export function buildQueue(
  overrides: Partial<Omit<Queue, "tickets" | "open">> & { tickets?: readonly Ticket[] } = {},
): Queue {
  const { tickets = [], day, ...fields } = overrides;
  const openedAt = minutesAfter(testNow, -60);
  return {
    officeId,
    epoch: "epoch-1",
    revision: 0,
    settings: buildSettings(),
    day: {
      date: testDate,
      numberOffset: 0,
      drawnCount: tickets.length,
      drawingStopped: false,
      closedAt: null,
      ...day,
    },
    callSeq: 0,
    alarms: [],
    announcements: [],
    absences: [],
    recentCalls: [],
    desks: [buildDesk({ openedAt }), buildDesk({ id: desk2, room: "3", order: 2, openedAt })],
    open: tickets.filter(isOpen),
    tickets: putTickets(emptyTicketIndex, tickets),
    talks: [],
    openRecords: [],
    ...fields,
  };
}

export function buildRecentCall(overrides: Partial<RecentCall> = {}): RecentCall {
  return { ticketId: ticketIdOf(900), deskId: desk1, urgent: false, at: minutesAfter(testNow, -5), ...overrides };
}

export function buildVisit(overrides: Partial<Visit> = {}): Visit {
  return beginVisit({
    id: visitIdOf(0),
    state: overrides.outcome ? "complete" : "open",
    date: testDate,
    channel: "walk_in",
    language: "de",
    talkMinutes: 20,
    catalogueVersion: "test-1",
    ...overrides,
  });
}

export function buildConcern(overrides: Partial<Concern> = {}): Concern {
  return {
    code: rent,
    parent: null,
    order: 1,
    labels: { de: "Wohnung und Miete", en: "Home and rent" },
    hint: null,
    icon: "house",
    legalRefs: ["§ 22 SGB II"],
    urgency: 0,
    kiosk: true,
    municipal: true,
    krmDefault: "complaint_matter",
    validFrom: null,
    validTo: null,
    ...overrides,
  };
}

function buildOutcome(overrides: Partial<Outcome>): Outcome {
  return {
    code: "GEKL" as OutcomeCode,
    order: 1,
    group: "solved",
    labels: { de: "Geklärt" },
    definition: "Das Anliegen ist geklärt.",
    final: true,
    countsForLawsuitAvoided: true,
    validFrom: null,
    validTo: null,
    ...overrides,
  };
}

/** Two tiles, one second level, one entry the kiosk never offers, one that is no longer valid; three outcomes. */
export function buildCatalogue(overrides: Partial<Catalogue> = {}): Catalogue {
  return {
    version: "test-1",
    concerns: [
      buildConcern({
        code: emergency,
        order: 1,
        labels: { de: "Notfall", en: "Emergency" },
        icon: "alert",
        urgency: 2,
      }),
      buildConcern({ code: rent, order: 2 }),
      buildConcern({
        code: rentLimit,
        parent: rent,
        order: 1,
        labels: { de: "Miete zu hoch" },
        icon: null,
        kiosk: false,
      }),
      buildConcern({ code: "INT" as ConcernCode, order: 3, labels: { de: "Intern" }, icon: null, kiosk: false }),
      buildConcern({ code: "ALT" as ConcernCode, order: 4, labels: { de: "Früher" }, validTo: "2026-06-30" }),
    ],
    outcomeGroups: [
      { code: "solved", labels: { de: "Geklärt" } },
      { code: "open", labels: { de: "Offen" } },
    ],
    outcomes: [
      buildOutcome({}),
      buildOutcome({
        code: "VERM" as OutcomeCode,
        order: 2,
        labels: { de: "Vermittelt" },
        definition: "Es wurde vermittelt.",
      }),
      buildOutcome({
        code: "OFFEN" as OutcomeCode,
        order: 3,
        group: "open",
        labels: { de: "Offen" },
        definition: "Es geht weiter.",
        final: false,
        countsForLawsuitAvoided: false,
      }),
      buildOutcome({ code: "ALT" as OutcomeCode, order: 4, validTo: "2026-06-30" }),
    ],
    referralTargets: [
      {
        code: "JC-LEI" as ReferralCode,
        order: 1,
        label: "Team Leistung",
        contact: null,
        verify: false,
        validFrom: null,
        validTo: null,
      },
    ],
    ...overrides,
  };
}
