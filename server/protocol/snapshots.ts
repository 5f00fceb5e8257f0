import * as z from "zod";
import { absenceKinds } from "#server/domain/absence.ts";
import {
  channel,
  concernCode,
  deskId,
  deviceId,
  deviceKind,
  deviceProblem,
  instant,
  languageTag,
  plainDate,
  printerState,
  ticketId,
  ticketStatus,
  visitId,
  waitRange,
} from "./values.ts";

/**
 * One schema per audience. Presenters parse what they send, so that a field that is not named here never leaves,
 * whatever the queue holds (design: privacy is the product).
 */
const frame = {
  /** Random; new at install and at restore. Another epoch replaces everything (R13). */
  epoch: z.string(),
  /** Within one epoch a lower revision than the one shown is dropped (R13). */
  revision: z.int().nonnegative(),
};

/** Whether a number can be drawn now, and if not, why and until when (D1). */
export const availability = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("open"), lastTicketAt: instant, closesAt: instant }),
  /** `reason` closing: the last-ticket margin before closing time has begun. */
  z.strictObject({
    state: z.literal("closed"),
    reason: z.enum(["outside_hours", "closing", "holiday", "exception", "day_closed"]),
    opensAt: instant.nullable(),
  }),
  z.strictObject({ state: z.literal("stopped"), opensAt: instant.nullable() }),
  z.strictObject({ state: z.literal("full"), opensAt: instant.nullable() }),
]);
export type Availability = z.output<typeof availability>;

const lobby = {
  officeName: z.string(),
  timeZone: z.string(),
  availability,
  /** All staffed desks are on break until then; null: no break (C9). */
  breakUntil: instant.nullable(),
};

/** A kiosk: may one draw, and what is offered. Never another ticket. */
export const kioskSnapshot = z.strictObject({
  ...frame,
  ...lobby,
  catalogueVersion: z.string(),
  /** Opening hours of the coming seven days, for the closed screen; empty list: closed that day. */
  week: z.array(
    z.strictObject({ date: plainDate, hours: z.array(z.strictObject({ opens: z.string(), closes: z.string() })) }),
  ),
});
export type KioskSnapshot = z.output<typeof kioskSnapshot>;

/** `deskId` lets a display show its own desks only. */
const displayCall = z.strictObject({
  number: z.int(),
  room: z.string(),
  deskId,
  callSeq: z.int(),
  calledAt: instant,
});

/** What the waiting room may see (R34): numbers, rooms, the order of calls. Never a concern, a count, a name. */
export const displaySnapshot = z.strictObject({
  ...frame,
  ...lobby,
  /** Called and not yet there, newest call first. */
  calls: z.array(displayCall),
  /** The latest other calls of today, newest first (A56). */
  recent: z.array(displayCall),
  /** Those of this moment, by language. */
  announcements: z.array(z.strictObject({ id: z.string(), texts: z.record(z.string(), z.string()) })),
});
export type DisplaySnapshot = z.output<typeof displaySnapshot>;

/** The visitor's own ticket, by its token. */
export const phoneSnapshot = z.strictObject({
  ...frame,
  ...lobby,
  number: z.int(),
  language: languageTag,
  status: ticketStatus,
  /** Waiting only. */
  ahead: z.int().nonnegative().nullable(),
  wait: waitRange.nullable(),
  /** Called only. */
  room: z.string().nullable(),
  calledAt: instant.nullable(),
  /** "Ten more minutes" can still be asked for (C10). */
  canPostpone: z.boolean(),
});
export type PhoneSnapshot = z.output<typeof phoneSnapshot>;

const consoleTicket = z.strictObject({
  id: ticketId,
  number: z.int(),
  status: ticketStatus,
  drawnAt: instant,
  concern: concernCode.nullable(),
  urgency: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  language: languageTag,
  wishes: z.strictObject({
    moreTime: z.boolean(),
    fetch: z.boolean(),
    interpreter: z.boolean(),
    appointment: z.boolean(),
  }),
  placement: z.enum(["line", "front"]),
  reservedDeskId: deskId.nullable(),
  deskId: deskId.nullable(),
  calledAt: instant.nullable(),
  announcedAt: instant.nullable(),
  callCount: z.int(),
  recallCount: z.int(),
  startedAt: instant.nullable(),
  interruptedAt: instant.nullable(),
  interruptedMs: z.int(),
  closedAt: instant.nullable(),
  /** The visitor asked for ten more minutes (C10). */
  postponedAt: instant.nullable(),
  /** Its record, from the first "ist da" (C6). */
  visitId: visitId.nullable(),
  /** Revision of that record while it is not complete: another number means somebody has changed it (V5). */
  visitRevision: z.int().nullable(),
});
export type ConsoleTicket = z.output<typeof consoleTicket>;

export const consoleDesk = z.strictObject({
  id: deskId,
  room: z.string(),
  active: z.boolean(),
  order: z.int(),
  openedAt: instant.nullable(),
  pausedUntil: instant.nullable(),
  waitForNext: z.boolean(),
  /** Until then the last call can be taken back (C8). */
  undoUntil: instant.nullable(),
  /** Before then no further call (C2). */
  callableAt: instant.nullable(),
  /** Number of the visitor called here last, who then asked for ten more minutes: why the desk is free (C10). */
  postponedNumber: z.int().nullable(),
  /** Who works here, where that is known; consoles only (C12). */
  staffName: z.string().nullable(),
});
export type ConsoleDesk = z.output<typeof consoleDesk>;

/** The ombudsperson's queue of today. */
export const consoleSnapshot = z.strictObject({
  ...frame,
  ...lobby,
  /** `endsAt`: the clock closes the day then (E1). */
  day: z.strictObject({ date: plainDate, drawingStopped: z.boolean(), closedAt: instant.nullable(), endsAt: instant }),
  /** The date after the day's: no hours, closed. */
  tomorrow: z.strictObject({
    date: plainDate,
    hours: z.array(z.strictObject({ opens: z.string(), closes: z.string() })),
    absences: z.array(z.enum(absenceKinds)),
  }),
  catalogueVersion: z.string(),
  desks: z.array(consoleDesk),
  /** In the order of O1, the next one first; at most 200, `waitingCount` tells of the rest. */
  waiting: z.array(consoleTicket),
  waitingCount: z.int(),
  /** Called, serving and parked. */
  active: z.array(consoleTicket),
  /** Latest finished ones first, at most 50. */
  closed: z.array(consoleTicket),
  counts: z.strictObject({ drawn: z.int(), completed: z.int(), noShow: z.int(), cancelled: z.int() }),
  /** What the next visitor would be promised (W1). */
  wait: waitRange.nullable(),
  /** Records that are not complete and belong to no talk under way, oldest day first (C6). */
  openRecords: z.array(
    z.strictObject({
      visitId,
      /** `draft`: a contact without a number that was begun, or a talk that ended in no completion. */
      state: z.enum(["draft", "open"]),
      revision: z.int(),
      date: plainDate,
      channel,
      ticketNumber: z.int().nullable(),
      statedConcern: concernCode.nullable(),
      /** The main one as found so far. */
      foundConcern: concernCode.nullable(),
      /** The day on which it is deleted if nobody finishes it, from two weeks before (X3). */
      deletedOn: plainDate.nullable(),
    }),
  ),
  /** Topics are hidden on machines on which nobody has chosen otherwise (P21). */
  discretion: z.boolean(),
  /** Limits the buttons need (C3, C4, C9). */
  limits: z.strictObject({
    maxRecalls: z.int(),
    recallIntervalSeconds: z.int(),
    noShowAfterSeconds: z.int(),
    noShowAfterSecondsMoreTime: z.int(),
    breakMinutes: z.array(z.int()),
  }),
});
export type ConsoleSnapshot = z.output<typeof consoleSnapshot>;

/** Paired devices and whether they are there (E3). For staff; sent on change, outside the revisions of the queue. */
export const presence = z.strictObject({
  /** Build of the pages this server serves; null: it serves none, or not of a build. */
  pageVersion: z.string().nullable(),
  devices: z.array(
    z.strictObject({
      id: deviceId,
      kind: deviceKind,
      name: z.string(),
      online: z.boolean(),
      lastSeenAt: instant.nullable(),
      /** What the device says of itself, newest report (E3). */
      problem: deviceProblem.nullable(),
      /** A kiosk with a slip printer. */
      printer: printerState.nullable(),
      /** Build of the page it shows, as far as this server knows. */
      pageVersion: z.string().nullable(),
    }),
  ),
});
export type Presence = z.output<typeof presence>;

export const audiences = ["kiosk", "display", "phone", "console"] as const;
export type Audience = (typeof audiences)[number];

export const snapshots = {
  kiosk: kioskSnapshot,
  display: displaySnapshot,
  phone: phoneSnapshot,
  console: consoleSnapshot,
} as const satisfies Record<Audience, z.ZodType>;

export type SnapshotOf = { [A in Audience]: z.output<(typeof snapshots)[A]> };
