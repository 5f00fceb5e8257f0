import type { PlainDate } from "#server/domain/time.ts";

const daysAhead = 28;

/** How far the list of appointments looks ahead: four weeks. */
export function lastComingDay(today: PlainDate): PlainDate {
  return new Date(Date.parse(`${today}T00:00:00Z`) + daysAhead * 86_400_000).toISOString().slice(0, 10);
}
