import { auditOf } from "./audit.ts";
import type { OfficeSettings } from "./office-settings.ts";
import type { Queue, QueueChange } from "./queue.ts";
import { firstRecordedDate } from "./recorded-date.ts";
import { ok, type Result } from "./result.ts";
import type { Instant, PlainDate } from "./time.ts";
import type { VisitId } from "./visit.ts";
import { addDays, addMonths, localDate, toInstant } from "./zoned-time.ts";

/** What a night deletes or coarsens, each counted by itself (X2). */
export const retentionRules = [
  "drafts",
  "notes",
  "appointments",
  "hours",
  "announcements",
  "audit",
  "runs",
  "pairings",
  "links",
  "sessions",
] as const;
export type RetentionRule = (typeof retentionRules)[number];
export type RetentionCounts = Record<RetentionRule, number>;

export const noCounts = Object.fromEntries(retentionRules.map((rule) => [rule, 0])) as RetentionCounts;

/** A record that will be deleted says so this many days before (X3). */
const draftWarningDays = 14;

/** Until then a frozen report is corrected; from then on nobody needs to know at what hour somebody came (X5). */
const snapshotDay = "04-01";

/** Where the line lies on one day: what is before it goes. */
export type RetentionPlan = {
  now: Instant;
  today: PlainDate;
  timeZone: string;
  /** Entries of the log of changes, and runs. */
  auditBefore: Instant;
  draftsBefore: PlainDate;
  appointmentsBefore: PlainDate;
  /** No note is kept longer than until this day, whatever was set when it was written. */
  notesUntil: PlainDate;
  /** Contacts before this day lose their hour as soon as the report of their year is frozen. */
  hoursBefore: PlainDate;
  /** Contacts before this day lose it whether anybody has frozen a report or not. */
  hoursAnywayBefore: PlainDate;
  /** Since when that is so: a run since then has done it, and nobody has to look through all years again. */
  hoursDueSince: Instant;
};

export function planRetention({ retention, timeZone }: OfficeSettings, now: Instant): RetentionPlan {
  const today = localDate(now, timeZone);
  const thisYear = Number(today.slice(0, 4));
  const year = today >= `${thisYear}-${snapshotDay}` ? thisYear : thisYear - 1;
  return {
    now,
    today,
    timeZone,
    auditBefore: toInstant(addMonths(today, -retention.auditMonths), "00:00", timeZone),
    draftsBefore: addDays(today, -retention.draftDays),
    appointmentsBefore: addDays(today, -retention.appointmentDays),
    notesUntil: addDays(today, retention.noteDays),
    hoursBefore: `${year}-01-01`,
    hoursAnywayBefore: `${year - 1}-01-01`,
    hoursDueSince: toInstant(`${year}-${snapshotDay}`, "00:00", timeZone),
  };
}

/**
 * Days whose contacts lose their hour (X5).
 *
 * @param frozen reports, each with the day on which it was frozen: one of a year that was still running says nothing.
 */
export function daysWithoutHour(
  { hoursBefore, hoursAnywayBefore }: RetentionPlan,
  frozen: readonly { year: number; on: PlainDate }[],
): readonly { from: PlainDate; to: PlainDate }[] {
  const years = frozen.filter(({ year, on }) => on > `${year}-12-31`).map(({ year }) => `${year}`);
  const waiting = [...new Set(years)].filter(
    (year) => `${year}-12-31` < hoursBefore && `${year}-01-01` >= hoursAnywayBefore,
  );
  return [
    { from: firstRecordedDate, to: addDays(hoursAnywayBefore, -1) },
    ...waiting.map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` })),
  ];
}

/** The day on which an unfinished record is deleted; null while there is more than the warning left (X3). */
export function deletedOn(date: PlainDate, today: PlainDate, draftDays: number): PlainDate | null {
  const last = addDays(date, draftDays + 1);
  return last > addDays(today, draftWarningDays) ? null : last;
}

/** Records that nobody finished in time, as far as no talk goes on for them (X3). */
export function expiredDrafts(queue: Queue, plan: RetentionPlan): readonly VisitId[] {
  const underWay = new Set(queue.open.map((ticket) => ticket.visitId));
  return queue.openRecords
    .filter(({ visitId, date }) => date < plan.draftsBefore && !underWay.has(visitId))
    .map(({ visitId }) => visitId);
}

/** Null where it was finished meanwhile. */
export function expireDraft(queue: Queue, visitId: VisitId, plan: RetentionPlan): Result<QueueChange | null, never> {
  if (!expiredDrafts(queue, plan).includes(visitId)) return ok(null);
  return ok({
    event: { type: "visit_discarded", at: plan.now },
    discarded: visitId,
    audit: [auditOf("visit_expired", { kind: "visit", id: visitId })],
  });
}

/** Words to the waiting room that are over; null where there are none. */
export function dropAnnouncements(queue: Queue, { now }: RetentionPlan): Result<QueueChange | null, never> {
  const announcements = queue.announcements.filter(({ until }) => until > now);
  if (announcements.length === queue.announcements.length) return ok(null);
  return ok({ event: { type: "announcement_removed", at: now }, announcements });
}
