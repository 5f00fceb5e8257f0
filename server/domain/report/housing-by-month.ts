import { tileFinder } from "./concern-tiles.ts";
import { hasOwnRecords } from "./earlier-counts.ts";
import { type Fact, factOf } from "./fact.ts";
import type { Cell, Column, Figure, Label, Row } from "./figure.ts";
import { hasBegun, isWithinPeriod, monthsOf, monthWithin, type ReportPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";
import type { Tally } from "./tally.ts";
import { tallyPeriods } from "./tally-periods.ts";

/** Kosten der Unterkunft und Heizung (§ 22 SGB II). */
const housing = "KDU";

/** The same months of this year and of the year before; `begun`: those of which there is something to count. */
type Series = {
  key: string;
  period: ReportPeriod;
  months: readonly string[];
  begun: readonly string[];
  tally: Tally;
};

/** A4: concerns about housing by month, beside what changed the rules (resolution no. 6, second sentence). */
export function housingByMonth(source: ReportSource): Figure {
  const { period, previous } = source;
  const tileOf = tileFinder(source.catalogue);
  const tallies = tallyPeriods(source, source.visits, (tally, { date, foundConcerns }) => {
    for (const code of foundConcerns) if (tileOf(code) === housing) tally.add(date.slice(0, 7));
  });
  const current = seriesOf(source, "count", period, tallies.current);
  const before = seriesOf(source, "previous", previous, tallies.previous);
  const series = hasOwnRecords(source) ? [current, before] : [current];
  const marks = marksOf(source);
  const rowOf = (key: string, label: Label, at: number | null): Row => {
    const text = marks.find(({ row }) => row === key)?.text;
    const event: Cell = text === undefined ? { kind: "none" } : { kind: "text", text };
    return { key, label, level: 0, isTotal: at === null, cells: [...series.map((one) => cellOf(one, at)), event] };
  };
  return {
    id: "A4",
    unit: "concerns",
    sources: ["visit.date", "visit.foundConcerns", "policy_event.date", "policy_event.label"],
    columns: [
      ...series.map((one): Column => ({ key: one.key, label: { kind: "period", period: one.period }, kind: "count" })),
      { key: "event", label: { kind: "word", word: "policyEvent" }, kind: "text" },
    ],
    rows: [
      ...current.months.map((month, at) => rowOf(month, { kind: "month", month }, at)),
      rowOf("total", { kind: "word", word: "total" }, null),
    ],
    sums: series
      .filter(({ months }) => months.length > 1)
      .map((one) => ({ whole: factAt(one, null), parts: one.begun.map((month) => factAt(one, month)) })),
    notes: [{ word: "housingConcerns" }],
    chart: { kind: "lines", columns: series.map(({ key }) => key), marks },
  };
}

function seriesOf({ today }: ReportSource, key: string, period: ReportPeriod, tally: Tally): Series {
  const months = monthsOf(period);
  const begun = months.filter((month) => hasBegun(monthWithin(month, period), today));
  return { key, period, months, begun, tally };
}

/** One line for each month that has any. */
function marksOf(source: ReportSource): readonly { row: string; text: string }[] {
  const texts = new Map<string, string>();
  for (const { date, label } of eventsOf(source)) {
    const month = date.slice(0, 7);
    const known = texts.get(month);
    texts.set(month, known === undefined ? label : `${known}; ${label}`);
  }
  return [...texts].map(([row, text]) => ({ row, text }));
}

/** What concerns housing, or everything, and came into force in the period. */
function eventsOf({ policyEvents, period, catalogue }: ReportSource): ReportSource["policyEvents"] {
  const tileOf = tileFinder(catalogue);
  return policyEvents
    .filter(({ date }) => isWithinPeriod(date, period))
    .filter(({ concerns }) => concerns.length === 0 || concerns.some((code) => tileOf(code) === housing))
    .toSorted((a, b) => (`${a.date} ${a.label}` < `${b.date} ${b.label}` ? -1 : 1));
}

/** @param at which month; null: all of them. */
function cellOf(series: Series, at: number | null): Cell {
  const month = at === null ? null : series.months[at];
  if (month === undefined || (month !== null && !series.begun.includes(month))) return { kind: "none" };
  return { kind: "count", fact: factAt(series, month), value: series.tally.at(month ?? undefined) };
}

function factAt({ period }: Series, month: string | null): Fact {
  return factOf("concerns", month === null ? period : monthWithin(month, period), { tile: housing });
}
