import type { Entry } from "./cross-table.ts";
import { type EarlierCounts, earlierCounts, hasOwnRecords, historicColumn } from "./earlier-counts.ts";
import { type CountedUnit, type Fact, type FactDimension, factOf, type Sum } from "./fact.ts";
import type { Cell, Column, Figure, FigureId, Label, Row } from "./figure.ts";
import type { ReportPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";
import { shareCell } from "./share-cell.ts";
import type { Tally } from "./tally.ts";
import type { PeriodTallies } from "./tally-periods.ts";

/** A code, or a group of them: its count is what its parts have together. */
export type CodeEntry = Entry & {
  /** Where it is not the table's: a group is limited by another thing than its codes. */
  dimension?: FactDimension;
  /** Where it is limited by more than its key. */
  limits?: FactLimits;
  /** Keys of the codes below it, which follow it. */
  parts?: readonly string[];
  /** Means something else in another year: nobody's number of an earlier year can stand there. */
  isOwnOnly?: boolean;
  level?: 0 | 1;
};

type FactLimits = Readonly<Partial<Record<FactDimension, string>>>;

export type CodeTable = {
  id: FigureId;
  unit: CountedUnit;
  dimension: FactDimension;
  /** All that the tally has counted by row; entries of level 0 are the whole together. */
  entries: readonly CodeEntry[];
  tallies: PeriodTallies;
  /** What the whole is limited to; nothing: all of the unit. */
  whole?: FactLimits;
  /** All of the unit, where the shares are taken of more than the table's whole. */
  sharesOf?: PeriodTallies;
  /** What the shares are called, and of what they are. */
  share: { label: Label; of: Label };
};

/** A count with its name, or null where nobody knows it. */
type Counted = { fact: Fact; value: number } | null;

/** One period: how its facts are named, and what was counted. */
type Series = {
  key: string;
  label: Label;
  count(entry: CodeEntry | null): Counted;
  /** What the shares are taken of. */
  sharesOf(): Counted;
  isHistoric: boolean;
};

/**
 * Counts by code with their shares, of the period and the year before, and of earlier years where somebody typed them
 * in. Own records go before typed values, which are marked (Z6).
 */
export function codeTable(source: ReportSource, table: CodeTable): Pick<Figure, "columns" | "rows" | "sums" | "notes"> {
  const series = seriesOf(source, table);
  const whole: CodeEntry = { key: "total", label: { kind: "word", word: "total" } };
  const rowOf = (entry: CodeEntry): Row => ({
    key: entry.key,
    label: entry.label,
    level: entry.level ?? 0,
    isTotal: entry === whole,
    cells: series.flatMap(({ count, sharesOf }) => cellsOf(count(entry === whole ? null : entry), sharesOf())),
  });
  return {
    columns: series.flatMap((one) => columnsOf(one, table, series.length > 1)),
    rows: [...table.entries, whole].map(rowOf),
    sums: series.flatMap((one) => sumsOf(one, table.entries)),
    notes: series.some(({ isHistoric }) => isHistoric) ? [{ word: "historic" }] : [],
  };
}

function columnsOf({ key, label }: Series, { share }: CodeTable, isOneOfSeveral: boolean): Column[] {
  const shareKey = key === "count" ? "share" : `${key}Share`;
  return [
    { key, label, kind: "count" },
    { key: shareKey, label: share.label, kind: "share", of: share.of, ...(isOneOfSeveral ? { within: label } : {}) },
  ];
}

function cellsOf(part: Counted, whole: Counted): Cell[] {
  return [
    part ? { kind: "count", ...part } : { kind: "none" },
    part && whole ? shareCell(part, whole) : { kind: "none" },
  ];
}

function seriesOf(source: ReportSource, table: CodeTable): Series[] {
  const current = ownSeries(table, "count", source.period, ({ current }) => current);
  const earlier = earlierCounts(source, table.id).map((one) => historicSeries(source, table, one));
  if (!hasOwnRecords(source)) return [current, ...earlier];
  return [current, ownSeries(table, "previous", source.previous, ({ previous }) => previous), ...earlier];
}

function ownSeries(table: CodeTable, key: string, period: ReportPeriod, of: (one: PeriodTallies) => Tally): Series {
  const { at } = of(table.tallies);
  const all = table.sharesOf && { fact: factOf(table.unit, period), value: of(table.sharesOf).at() };
  const count = (entry: CodeEntry | null) => ({
    fact: factFor(table, period, entry),
    value: entry?.parts ? entry.parts.reduce((sum, part) => sum + at(part), 0) : at(entry?.key),
  });
  return { key, label: { kind: "period", period }, isHistoric: false, count, sharesOf: () => all ?? count(null) };
}

function historicSeries(source: ReportSource, table: CodeTable, earlier: EarlierCounts): Series {
  const { period, rows } = earlier;
  const count = (entry: CodeEntry | null): Counted => {
    const value = rows.get(entry?.key ?? "total");
    return value === undefined || entry?.isOwnOnly ? null : { fact: factFor(table, period, entry, true), value };
  };
  return {
    ...historicColumn(source, earlier),
    isHistoric: true,
    count,
    sharesOf: () => (table.sharesOf ? null : count(null)),
  };
}

function factFor(table: CodeTable, period: ReportPeriod, entry: CodeEntry | null, isHistoric = false): Fact {
  return factOf(table.unit, period, {
    ...(entry ? (entry.limits ?? { [entry.dimension ?? table.dimension]: entry.key }) : table.whole),
    ...(isHistoric ? { historic: table.id } : {}),
  });
}

/** What was typed in need not add up: an extract lacks rows. */
function sumsOf({ count, isHistoric }: Series, entries: readonly CodeEntry[]): Sum[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const groups = entries.flatMap((entry) => (entry.parts ? [{ entry, parts: entry.parts }] : []));
  const top = entries.filter(({ level = 0 }) => level === 0).map(({ key }) => key);
  return [{ entry: null, parts: top }, ...groups].flatMap(({ entry, parts }) => {
    const whole = count(entry);
    const counted = parts.map((key) => count(byKey.get(key) ?? null));
    const known = counted.filter((one) => one !== null);
    const isWhole = known.length === parts.length && known.reduce((sum, { value }) => sum + value, 0) === whole?.value;
    return whole && (isWhole || !isHistoric) ? [{ whole: whole.fact, parts: known.map(({ fact }) => fact) }] : [];
  });
}
