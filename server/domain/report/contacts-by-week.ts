import type { PlainDate } from "../time.ts";
import { type EarlierCounts, earlierCounts, hasOwnRecords, historicColumn } from "./earlier-counts.ts";
import { factOf, type Sum } from "./fact.ts";
import type { Cell, Column, Figure, Label, Row } from "./figure.ts";
import { hasBegun, type ReportPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";
import type { Tally } from "./tally.ts";
import { tallyPeriods } from "./tally-periods.ts";
import { type Week, weeksOf } from "./weeks-of-period.ts";

const total = "total";

/** `begun`: those of its weeks of which there is something to count. */
type Series = {
  key: string;
  period: ReportPeriod;
  weeks: ReadonlyMap<string, Week>;
  begun: ReadonlyMap<string, Week>;
  tally: Tally;
};

/**
 * A1: contacts by calendar week (ISO 8601), the year before beside (resolution no. 6). Counts contacts. A week that the
 * period cuts has only its days within.
 */
export function contactsByWeek(source: ReportSource): Figure {
  const { period, previous } = source;
  const { current, previous: then } = tallyPeriods(source, source.visits, (tally, { date }) => tally.add(date));
  const now = seriesOf(source, "count", period, current);
  const before = seriesOf(source, "previous", previous, then);
  const series = hasOwnRecords(source) ? [now, before] : [now];
  const earlier = earlierCounts(source, "A1").map((one) => ({ ...one, weeks: weeksOf(one.period) }));
  const weeks = new Map([...series.flatMap((one) => [...one.weeks]), ...earlier.flatMap((one) => [...one.weeks])]);
  const inOrder = [...weeks.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const rowOf = (key: string, label: Label, own: Cell[]): Row => {
    const cells = [...own, ...earlier.map((one) => typedCell(one, key))];
    return { key, label, level: 0, isTotal: key === total, cells };
  };
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
      ...inOrder.map(({ key, number }) => {
        const own = series.map((one) => weekCell(one, one.begun.get(key)));
        return rowOf(key, { kind: "number", value: number }, own);
      }),
      rowOf(total, { kind: "word", word: total }, series.map(totalCell)),
    ],
    sums: series.flatMap(sumsOf),
    notes: [{ word: "cutWeeks" }, ...(earlier.length > 0 ? [{ word: "historic" }] : [])],
    chart: {
      kind: "lines",
      columns: columns.map(({ key }) => key).filter((key) => key === "count" || key === "previous"),
    },
  };
}

function seriesOf({ today }: ReportSource, key: string, period: ReportPeriod, tally: Tally): Series {
  const weeks = weeksOf(period);
  const begun = new Map([...weeks].filter(([, { dates }]) => hasBegun(daysOf(dates), today)));
  return { key, period, weeks, begun, tally };
}

function weekCell({ tally }: Series, week: Week | undefined): Cell {
  if (!week) return { kind: "none" };
  const value = week.dates.reduce((sum, date) => sum + tally.at(date), 0);
  return { kind: "count", fact: factOf("contacts", daysOf(week.dates)), value };
}

function sumsOf({ period, weeks, begun }: Series): Sum[] {
  const parts = [...begun.values()].map(({ dates }) => factOf("contacts", daysOf(dates)));
  return weeks.size === 1 ? [] : [{ whole: factOf("contacts", period), parts }];
}

function totalCell({ period, tally }: Series): Cell {
  return { kind: "count", fact: factOf("contacts", period), value: tally.at() };
}

/** Of the weeks its own year has: a 53rd week of another year is none of it. */
function typedCell({ period, rows, weeks }: EarlierCounts & Pick<Series, "weeks">, key: string): Cell {
  const value = rows.get(key);
  const week = weeks.get(key);
  if (value === undefined || (!week && key !== total)) return { kind: "none" };
  return { kind: "count", fact: factOf("contacts", week ? daysOf(week.dates) : period, { historic: "A1" }), value };
}

function daysOf(dates: readonly PlainDate[]): ReportPeriod {
  return { from: dates[0] ?? "", to: dates.at(-1) ?? "" };
}
