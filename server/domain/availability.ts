import { isDayOver } from "./day.ts";
import { isOnBreak } from "./desk.ts";
import { type Holidays, nextOpening, openingAt } from "./opening-hours.ts";
import type { Queue } from "./queue.ts";
import type { Instant } from "./time.ts";
import { addDays, localDate, toInstant } from "./zoned-time.ts";

/** Whether a number can be drawn now, and if not, why and until when (D1). */
export type Availability =
  | { state: "open"; lastTicketAt: Instant; closesAt: Instant }
  | {
      state: "closed";
      /** `closing`: the last-ticket margin before closing time has begun. `day_closed`: closed by staff or the clock. */
      reason: "outside_hours" | "closing" | "holiday" | "exception" | "day_closed";
      opensAt: Instant | null;
    }
  | { state: "stopped"; opensAt: Instant | null }
  | { state: "full"; opensAt: Instant | null };

/**
 * Closed beats stopped beats full (D1). `opensAt` is the next instant at which this refusal ends by itself. A day that is
 * over counts as turned already: what was stopped or full yesterday says nothing about today.
 */
export function availabilityOf(queue: Queue, holidays: Holidays, now: Instant): Availability {
  const { settings, day } = queue;
  const isFresh = isDayOver(queue, now);
  if (!isFresh && day.closedAt !== null) {
    return { state: "closed", reason: "day_closed", opensAt: opensOnLaterDay(queue, holidays, now) };
  }

  const opening = openingAt(queue, holidays, now);
  if (!opening.open) return { state: "closed", reason: opening.reason, opensAt: opening.opensAt };
  const { closesAt, lastTicketAt } = opening;
  if (now >= lastTicketAt) {
    return { state: "closed", reason: "closing", opensAt: nextOpening(queue, holidays, closesAt) };
  }
  if (!isFresh && day.drawingStopped) return { state: "stopped", opensAt: opensOnLaterDay(queue, holidays, now) };
  if (!isFresh && settings.dailyLimit !== null && day.drawnCount >= settings.dailyLimit) {
    return { state: "full", opensAt: opensOnLaterDay(queue, holidays, now) };
  }
  return { state: "open", lastTicketAt, closesAt };
}

/** When the first desk is back, if all staffed desks are on break; null otherwise (C9). */
export function breakUntil(queue: Queue, now: Instant): Instant | null {
  const staffed = queue.desks.filter((d) => d.active && d.openedAt !== null);
  if (staffed.length === 0 || !staffed.every((d) => isOnBreak(d, now))) return null;
  return earliest(staffed.flatMap((d) => d.pausedUntil ?? []));
}

/**
 * The next instant at which availability or a break may change by the clock alone: an opening, a closing, the
 * last-ticket margin, the end of a break, midnight in the office's zone.
 */
export function nextChangeAt(queue: Queue, holidays: Holidays, now: Instant): Instant | null {
  const { timeZone } = queue.settings;
  const midnight = toInstant(addDays(localDate(now, timeZone), 1), "00:00", timeZone);
  const opening = openingAt(queue, holidays, now);
  const hours = opening.open ? [opening.lastTicketAt, opening.closesAt] : opening.opensAt ? [opening.opensAt] : [];
  const breaks = queue.desks.flatMap((d) => (d.active && d.openedAt !== null && d.pausedUntil) || []);
  return earliest([midnight, ...hours, ...breaks].filter((instant) => instant > now));
}

/** The first opening after the queue's day and after today. */
function opensOnLaterDay(queue: Queue, holidays: Holidays, now: Instant): Instant | null {
  const { timeZone } = queue.settings;
  const today = localDate(now, timeZone);
  let last = today;
  if (queue.day.date > today) last = queue.day.date;
  return nextOpening(queue, holidays, toInstant(addDays(last, 1), "00:00", timeZone));
}

function earliest(instants: readonly Instant[]): Instant | null {
  return instants.reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null);
}
