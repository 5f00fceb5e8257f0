import type { PlainDate } from "../time.ts";
import { hasOwnRecords } from "./earlier-counts.ts";
import { type Fact, factOf } from "./fact.ts";
import type { Cell, Column, Figure, Label, Row } from "./figure.ts";
import { isWithinPeriod, type ReportPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";
import { shareCell } from "./share-cell.ts";
import { hasTimes, shortPeriodNotes } from "./short-period.ts";
import { weightedQuantile } from "./weighted-quantile.ts";

const endings = ["completed", "no_show", "cancelled", "expired"] as const;

const high = 0.9;

type Times = { key: "wait" | "way" | "talk"; fact: Fact; minutes: ReadonlyMap<number, number> };
type Numbers = { period: ReportPeriod; times: readonly Times[]; endings: ReadonlyMap<string, number>; drawn: number };

/**
 * T4: how long people waited, walked and talked, and what became of the numbers (resolution no. 2). Medians and 90th
 * percentiles over single values; nothing by person, desk or day (Z4, P8).
 */
export function waitsAndEndings(source: ReportSource): Figure {
  const periods = hasOwnRecords(source) ? [source.period, source.previous] : [source.period];
  const all = periods.map((period) => numbersOf(source, period));
  const cellsOf = (cells: (numbers: Numbers) => Cell[]) => all.flatMap(cells);
  return {
    id: "T4",
    unit: "several",
    sources: ["ticket.waitMinutes", "ticket.wayMinutes", "visit.talkMinutes", "ticket.ending"],
    columns: periods.flatMap((period, at) => columnsOf(period, at === 0 ? "" : "previous", periods.length > 1)),
    rows: [
      ...(["wait", "way", "talk"] as const).map((key) =>
        rowOf(
          key,
          0,
          cellsOf((numbers) => timeCells(numbers, key)),
        ),
      ),
      rowOf("drawn", 0, cellsOf(drawnCells)),
      ...endings.map((ending) =>
        rowOf(
          ending,
          1,
          cellsOf((numbers) => endingCells(numbers, ending)),
        ),
      ),
    ],
    sums: periods.map((period) => ({
      whole: factOf("tickets", period),
      parts: endings.map((ending) => factOf("tickets", period, { ending })),
    })),
    notes: [{ word: "medians" }, ...shortPeriodNotes(source.period)],
  };
}

function rowOf(key: string, level: 0 | 1, cells: Cell[]): Row {
  return { key, label: { kind: "word", word: `numbers.${key}` }, level, isTotal: false, cells };
}

function numbersOf({ tickets, visits }: ReportSource, period: ReportPeriod): Numbers {
  const drawn = tickets.filter(({ date }) => isWithinPeriod(date, period));
  const counts = new Map<string, number>();
  for (const { ending } of drawn) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  const fact = (unit: "tickets" | "contacts", measured: string) => factOf(unit, period, { measured });
  return {
    period,
    endings: counts,
    drawn: drawn.length,
    times: [
      { key: "wait", fact: fact("tickets", "wait"), minutes: weigh(drawn, period, (one) => one.waitMinutes) },
      { key: "way", fact: fact("tickets", "way"), minutes: weigh(drawn, period, (one) => one.wayMinutes) },
      { key: "talk", fact: fact("contacts", "talk"), minutes: weigh(visits, period, (one) => one.talkMinutes) },
    ],
  };
}

function weigh<T extends { date: PlainDate }>(
  records: readonly T[],
  period: ReportPeriod,
  minutesOf: (record: T) => number | null,
): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const record of records) {
    const minutes = minutesOf(record);
    if (minutes !== null && isWithinPeriod(record.date, period)) weights.set(minutes, (weights.get(minutes) ?? 0) + 1);
  }
  return weights;
}

function columnsOf(period: ReportPeriod, prefix: "" | "previous", isOneOfSeveral: boolean): Column[] {
  const keyOf = (key: string) => (prefix === "" ? key : `${prefix}${key.charAt(0).toUpperCase()}${key.slice(1)}`);
  const label = (word: string): Label => ({ kind: "word", word });
  const name: Label = { kind: "period", period };
  const within = isOneOfSeveral ? { within: name } : {};
  return [
    { key: prefix === "" ? "count" : prefix, label: label("numbers.count"), kind: "count", ...within },
    { key: keyOf("share"), label: label("share.tickets"), kind: "share", of: label("numbers.drawn"), ...within },
    { key: keyOf("median"), label: label("median"), kind: "measure", unit: "minutes", ...within },
    { key: keyOf("high"), label: label("percentile90"), kind: "measure", unit: "minutes", ...within },
  ];
}

function timeCells({ period, times }: Numbers, key: Times["key"]): Cell[] {
  const { fact, minutes } = times.find((one) => one.key === key) ?? {
    fact: factOf("tickets", period),
    minutes: new Map(),
  };
  const count = [...minutes.values()].reduce((sum: number, weight: number) => sum + weight, 0);
  const measure = (share: number): Cell => ({
    kind: "measure",
    from: fact,
    count,
    value: hasTimes(period) ? weightedQuantile(minutes, share) : null,
  });
  return [{ kind: "count", fact, value: count }, { kind: "none" }, measure(0.5), measure(high)];
}

function drawnCells({ period, drawn }: Numbers): Cell[] {
  const all = { fact: factOf("tickets", period), value: drawn };
  return [{ kind: "count", ...all }, shareCell(all, all), { kind: "none" }, { kind: "none" }];
}

function endingCells({ period, drawn, endings: counts }: Numbers, ending: string): Cell[] {
  const part = { fact: factOf("tickets", period, { ending }), value: counts.get(ending) ?? 0 };
  const all = { fact: factOf("tickets", period), value: drawn };
  return [{ kind: "count", ...part }, shareCell(part, all), { kind: "none" }, { kind: "none" }];
}
