import type { PlainDate } from "../time.ts";
import { type EarlierCounts, earlierCounts, hasOwnRecords, historicColumn } from "./earlier-counts.ts";
import { factOf } from "./fact.ts";
import type { Cell, Column, Figure, Row } from "./figure.ts";
import { datesOf, type ReportPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";
import type { Tally } from "./tally.ts";
import { tallyPeriods } from "./tally-periods.ts";

/** The days of a calendar week that lie in the period; `key` sets the same week of two years side by side. */
type Week = { key: string; number: number; dates: readonly PlainDate[] };
type Series = { key: string; period: ReportPeriod; weeks: ReadonlyMap<string, Week>; tally: Tally };

const dayMs = 86_400_000;

/**
 * A1: contacts by calendar week (ISO 8601), the year before beside (resolution no. 6). Counts contacts. A week that the
 * period cuts has only its days within.
 */
export function contactsByWeek(source: ReportSource): Figure {
  const { period, previous } = source;
  const { current, previous: then } = tallyPeriods(source, source.visits, (tally, { date }) => tally.add(date));
  const now: Series = { key: "count", period, weeks: weeksOf(period), tally: current };
  const before: Series = { key: "previous", period: previous, weeks: weeksOf(previous), tally: then };
  const series = hasOwnRecords(source) ? [now, before] : [now];
  const earlier = earlierCounts(source, "A1").map((one) => ({ ...one, weeks: weeksOf(one.period) }));
  const weeks = new Map([...series.flatMap((one) => [...one.weeks]), ...earlier.flatMap((one) => [...one.weeks])]);
  const rows = [...weeks.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const columns: Column[] = [
    ...series.map((one): Column => ({ key: one.key, label: { kind: "period", period: one.period }, kind: "count" })),
    ...earlier.map((one): Column => ({ ...historicColumn(source, one), kind: "count" })),
  ];
  return {
    id: "A1",
    unit: "contacts",
    sources: ["visit.date"],
    columns,
    rows: [
      ...rows.map(({ key, number }): Row => {
        const own = series.map((one) => weekCell(one, one.weeks.get(key)));
        const cells = [...own, ...earlier.map((one) => typedCell(one, key))];
        return { key, label: { kind: "number", value: number }, level: 0, isTotal: false, cells };
      }),
      {
        key: "total",
        label: { kind: "word", word: "total" },
        level: 0,
        isTotal: true,
        cells: [...series.map(totalCell), ...earlier.map((one) => typedCell(one, "total"))],
      },
    ],
    sums: series
      .filter(({ weeks: own }) => own.size > 1)
      .map((one) => ({
        whole: factOf("contacts", one.period),
        parts: [...one.weeks.values()].map(({ dates }) => factOf("contacts", daysOf(dates))),
      })),
    notes: [{ word: "cutWeeks" }, ...(earlier.length > 0 ? [{ word: "historic" }] : [])],
    chart: {
      kind: "lines",
      columns: columns.map(({ key }) => key).filter((key) => key === "count" || key === "previous"),
    },
  };
}

function weekCell({ tally }: Series, week: Week | undefined): Cell {
  if (!week) return { kind: "none" };
  const value = week.dates.reduce((sum, date) => sum + tally.at(date), 0);
  return { kind: "count", fact: factOf("contacts", daysOf(week.dates)), value };
}

function totalCell({ period, tally }: Series): Cell {
  return { kind: "count", fact: factOf("contacts", period), value: tally.at() };
}

/** What was typed in is of a year; which of its days the week has is of no matter to its name. */
function typedCell({ period, rows, weeks }: EarlierCounts & Pick<Series, "weeks">, key: string): Cell {
  const value = rows.get(key);
  if (value === undefined) return { kind: "none" };
  const week = weeks.get(key);
  return { kind: "count", fact: factOf("contacts", week ? daysOf(week.dates) : period, { historic: "A1" }), value };
}

function daysOf(dates: readonly PlainDate[]): ReportPeriod {
  return { from: dates[0] ?? "", to: dates.at(-1) ?? "" };
}

/** By key, in their order. Years are counted from the one in which the period begins. */
function weeksOf(period: ReportPeriod): ReadonlyMap<string, Week> {
  const firstYear = Number(period.from.slice(0, 4));
  const weeks = new Map<string, Week>();
  for (const date of datesOf(period)) {
    const { year, number } = isoWeek(date);
    // The week of the year before sorts first.
    const key = `${year - firstYear + 1}-W${String(number).padStart(2, "0")}`;
    weeks.set(key, { key, number, dates: [...(weeks.get(key)?.dates ?? []), date] });
  }
  return weeks;
}

/** A week belongs to the year its Thursday lies in. */
function isoWeek(date: PlainDate): { year: number; number: number } {
  const day = Date.parse(date);
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  const year = new Date(day + (3 - weekday) * dayMs).getUTCFullYear();
  const dayOfYear = (day + (3 - weekday) * dayMs - Date.UTC(year, 0, 1)) / dayMs;
  return { year, number: Math.floor(dayOfYear / 7) + 1 };
}
