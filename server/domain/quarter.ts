import type { PlainDate } from "./time.ts";

/** `2026-Q4`. */
export type Quarter = string;

export function quarterOf(date: PlainDate): Quarter {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** First and last day. */
export function daysOfQuarter(quarter: Quarter): { from: PlainDate; to: PlainDate } {
  const year = quarter.slice(0, 4);
  const last = Number(quarter.slice(6)) * 3;
  // No quarter ends in February: 31 or 30, without a calendar.
  const days = last === 3 || last === 12 ? 31 : 30;
  return { from: `${year}-${pad(last - 2)}-01`, to: `${year}-${pad(last)}-${days}` };
}

function pad(month: number): string {
  return String(month).padStart(2, "0");
}
