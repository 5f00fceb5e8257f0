import type { PlainDate } from "#server/domain/time.ts";

export const periodKinds = ["today", "week", "month", "range"] as const;
export type PeriodKind = (typeof periodKinds)[number];

export type Period = { from: PlainDate; to: PlainDate };

/** Calendar day of an instant in a zone. */
export function dayIn(timeZone: string, now: number): PlainDate {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);
}

/** Today, the week from Monday, or the month, whole: what is still to come has no visits. */
export function periodOf(kind: Exclude<PeriodKind, "range">, today: PlainDate): Period {
  switch (kind) {
    case "today":
      return { from: today, to: today };
    case "week": {
      const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
      const monday = shiftDays(today, -((weekday + 6) % 7));
      return { from: monday, to: shiftDays(monday, 6) };
    }
    case "month": {
      const [year = 0, month = 1] = today.split("-").map(Number);
      const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
      return { from: `${today.slice(0, 8)}01`, to: last };
    }
  }
}

export function shiftDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
