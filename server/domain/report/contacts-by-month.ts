import { type Channel, channels } from "../visit.ts";
import { type EarlierCounts, earlierCounts, hasOwnRecords, historicColumn } from "./earlier-counts.ts";
import { type Fact, factOf, type Sum } from "./fact.ts";
import type { Cell, Column, Figure, Row } from "./figure.ts";
import { hasBegun, monthsOf, monthWithin, type ReportPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";
import type { Tally } from "./tally.ts";
import { tallyPeriods } from "./tally-periods.ts";

const totalLabel = { kind: "word", word: "total" } as const;

type Limits = { month?: string; channel?: Channel };

/** T2: contacts by month and by the way they came, the year before beside (resolution no. 6, 2 b). Counts contacts. */
export function contactsByMonth(source: ReportSource): Figure {
  const { period, today } = source;
  const months = monthsOf(period);
  const begun = months.filter((month) => hasBegun(monthWithin(month, period), today));
  const { current, previous } = tallyPeriods(source, source.visits, (tally, { date, channel }) =>
    tally.add(date.slice(0, 7), channel),
  );
  const before = hasOwnRecords(source) ? ownYearBefore(source, previous) : typedYearBefore(source);

  function cellFor(limits: Limits): Cell {
    if (limits.month !== undefined && !begun.includes(limits.month)) return { kind: "none" };
    return { kind: "count", fact: factFor(period, limits), value: current.at(limits.month, limits.channel) };
  }

  function rowFor(key: string, label: Row["label"], limits: Limits): Row {
    const cells = [...channels.map((channel) => cellFor({ ...limits, channel })), cellFor(limits)];
    const then = before ? [before.cellFor(limits.month)] : [];
    return { key, label, level: 0, isTotal: limits.month === undefined, cells: [...cells, ...then] };
  }

  return {
    id: "T2",
    unit: "contacts",
    sources: ["visit.date", "visit.channel"],
    columns: [
      ...channels.map(
        (channel): Column => ({ key: channel, label: { kind: "word", word: `channel.${channel}` }, kind: "count" }),
      ),
      { key: "total", label: totalLabel, kind: "count" },
      ...(before ? [before.column] : []),
    ],
    rows: [
      ...months.map((month) => rowFor(month, { kind: "month", month }, { month })),
      rowFor("total", totalLabel, {}),
    ],
    sums: [...sumsOf(period, begun), ...(before?.sums ?? [])],
    notes: before?.isHistoric ? [{ word: "historic" }] : [],
  };
}

function factFor(period: ReportPeriod, { month, channel }: Limits): Fact {
  return factOf("contacts", month ? monthWithin(month, period) : period, channel ? { channel } : {});
}

/** @param months those that have begun: what is to come is no part of any sum. */
function sumsOf(period: ReportPeriod, months: readonly string[]): Sum[] {
  return [
    ...[undefined, ...months].map((month) => ({
      whole: factFor(period, month ? { month } : {}),
      parts: channels.map((channel) => factFor(period, month ? { month, channel } : { channel })),
    })),
    // A period of one month is its only part.
    ...(monthsOf(period).length === 1 ? [] : [undefined, ...channels]).map((channel) => ({
      whole: factFor(period, channel ? { channel } : {}),
      parts: months.map((month) => factFor(period, channel ? { month, channel } : { month })),
    })),
  ];
}

type YearBefore = { column: Column; isHistoric: boolean; sums: readonly Sum[]; cellFor(month?: string): Cell };

/** The totals of the same months a year earlier. */
function ownYearBefore({ previous }: ReportSource, tally: Tally): YearBefore {
  const months = monthsOf(previous);
  return {
    column: { key: "previous", label: totalLabel, kind: "count", within: { kind: "period", period: previous } },
    isHistoric: false,
    sums:
      months.length === 1
        ? []
        : [{ whole: factFor(previous, {}), parts: months.map((month) => factFor(previous, { month })) }],
    cellFor(month) {
      const then = month && monthBefore(month);
      return { kind: "count", fact: factFor(previous, then ? { month: then } : {}), value: tally.at(then) };
    },
  };
}

/** As somebody typed them in for the column of totals; null: nobody did. */
function typedYearBefore(source: ReportSource): YearBefore | null {
  const year = Number(source.previous.from.slice(0, 4));
  const typed = earlierCounts(source, "T2", "total").find((one) => one.year === year);
  if (!typed) return null;
  const { key, label } = historicColumn(source, typed);
  return {
    column: { key, label: totalLabel, kind: "count", within: label },
    isHistoric: true,
    sums: [],
    cellFor: (month) => typedCell(typed, month),
  };
}

function typedCell({ period, rows }: EarlierCounts, month: string | undefined): Cell {
  const then = month && monthBefore(month);
  const value = rows.get(then ?? "total");
  if (value === undefined) return { kind: "none" };
  return {
    kind: "count",
    fact: factOf("contacts", then ? monthWithin(then, period) : period, { historic: "T2" }),
    value,
  };
}

function monthBefore(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}
