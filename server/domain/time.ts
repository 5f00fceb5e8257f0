/** ISO 8601 instant in UTC with milliseconds, `2026-11-23T08:00:00.000Z`. The core never reads a clock. */
export type Instant = string;

/** Calendar day in the office's zone, `2026-11-23`. */
export type PlainDate = string;

/** Wall-clock time in the office's zone, `08:00`. */
export type PlainTime = string;

export function millisBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

/** Like `millisBetween`, but never negative: nothing lasted less than nothing, whatever the clock did (R10). */
export function elapsedMillis(from: Instant, to: Instant): number {
  return Math.max(0, millisBetween(from, to));
}

export function addMillis(instant: Instant, millis: number): Instant {
  return new Date(Date.parse(instant) + millis).toISOString();
}

/**
 * Whether `now` lies less than `millis` after `from`. A clock that jumped back is never "within", so that nobody has to
 * wait an hour until a desk may call again (R10).
 */
export function isWithin(from: Instant, now: Instant, millis: number): boolean {
  const elapsed = millisBetween(from, now);
  return elapsed >= 0 && elapsed < millis;
}
