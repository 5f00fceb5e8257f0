import type { PlainDate } from "./time.ts";
import { addDays, weekdayOf } from "./zoned-time.ts";

/** Working days until receipt is to be acknowledged, and calendar days until the final answer (domain list, §3). */
const acknowledgeWorkingDays = 3;
const replyCalendarDays = 14;
const friday = 5;

export type KrmPeriods = { acknowledgeBy: PlainDate; replyBy: PlainDate };

/**
 * What the Kundenreaktionsmanagement recommends to a Jobcenter; nobody is bound by it (F4). Counted in days of the
 * office's calendar: a change of the clock neither adds nor takes one.
 */
export function krmPeriods(receivedOn: PlainDate, isHoliday: (date: PlainDate) => boolean): KrmPeriods {
  let acknowledgeBy = receivedOn;
  for (let left = acknowledgeWorkingDays; left > 0; ) {
    acknowledgeBy = addDays(acknowledgeBy, 1);
    if (weekdayOf(acknowledgeBy) <= friday && !isHoliday(acknowledgeBy)) left -= 1;
  }
  return { acknowledgeBy, replyBy: addDays(receivedOn, replyCalendarDays) };
}
