import type { PlainDate } from "../time.ts";
import { weekdayOf } from "../zoned-time.ts";

/** Looks each day up once: there are many records and few days. @returns `1` Monday … `7` Sunday. */
export function weekdayFinder(): (date: PlainDate) => string {
  const known = new Map<PlainDate, string>();
  return (date) => {
    const found = known.get(date) ?? String(weekdayOf(date));
    known.set(date, found);
    return found;
  };
}
