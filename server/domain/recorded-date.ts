import type { PlainDate } from "./time.ts";

/** The office was staffed on 1 January 2017: nothing of it is older. */
export const firstRecordedDate: PlainDate = "2017-01-01";

/** A day on which something can have happened. */
export function isRecordedDate(date: PlainDate, today: PlainDate): boolean {
  return firstRecordedDate <= date && date <= today;
}
