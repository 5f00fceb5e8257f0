import { monthPeriod, type ReportPeriod, yearPeriod } from "#server/domain/report/report-period.ts";
import type { PlainDate } from "#server/domain/time.ts";

export const spanKinds = ["month", "quarter", "year", "range"] as const;
export type SpanKind = (typeof spanKinds)[number];

/** What is chosen on the page; each kind keeps its own choice, so that changing back loses nothing. */
export type ReportSpan = {
  kind: SpanKind;
  year: number;
  /** 1–12. */
  month: number;
  /** 1–4. */
  quarter: number;
  from: PlainDate;
  to: PlainDate;
};

/** The year so far: what one wants to see first. */
export function spanOf(today: PlainDate): ReportSpan {
  const [year = 2017, month = 1] = today.split("-").map(Number);
  return { kind: "year", year, month, quarter: Math.ceil(month / 3), from: `${year}-01-01`, to: today };
}

/**
 * What still runs ends today: set beside the same days of the year before, and not beside more of them (Z13). A range is
 * as it was typed.
 *
 * @returns null: the days of a range are missing or turned round.
 */
export function periodOfSpan(span: ReportSpan, today: PlainDate): ReportPeriod | null {
  const period = wholeOf(span);
  return period && isCutToday(span, today) ? { from: period.from, to: today } : period;
}

/** Whether the days to come are left out. */
export function isCutToday(span: ReportSpan, today: PlainDate): boolean {
  const period = wholeOf(span);
  return span.kind !== "range" && period !== null && period.from <= today && today < period.to;
}

function wholeOf({ kind, year, month, quarter, from, to }: ReportSpan): ReportPeriod | null {
  switch (kind) {
    case "month":
      return monthPeriod(monthKey(year, month));
    case "quarter":
      return {
        from: monthPeriod(monthKey(year, quarter * 3 - 2)).from,
        to: monthPeriod(monthKey(year, quarter * 3)).to,
      };
    case "year":
      return yearPeriod(year);
    case "range":
      return from !== "" && to !== "" && from <= to ? { from, to } : null;
  }
}

/** Years there can be records of, newest first. */
export function yearsUntil(today: PlainDate): readonly number[] {
  const last = Number(today.slice(0, 4));
  return Array.from({ length: last - firstYear + 1 }, (_, back) => last - back);
}

/** The office was staffed on 1 January 2017. */
const firstYear = 2017;

function monthKey(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}
