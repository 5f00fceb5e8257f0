import type { ReportTable } from "#server/protocol/report.ts";

/** Widths in characters of a table's letters; `grows` by its share of what is left of the line. */
export type ColumnWidth = { characters: number; grows: number };
export type TablePart = { columns: readonly number[]; widths: readonly ColumnWidth[] };
export type TableLayout = { isAcross: boolean; parts: readonly TablePart[] };

/** What a line holds: A4 upright and across, at the size and margins of `report.typ`. */
const upright = 102;
const across = 156;
const padding = 2;
const shortText = 14;

/**
 * How a table gets onto A4: upright if it fits, across if it must, and in parts that each begin with the first column if
 * it is wider still.
 */
export function layOutTable(table: ReportTable, heads: readonly string[]): TableLayout {
  const label = labelWidth(table);
  const least = table.columns.map((_, at) => leastWidth(table, heads, at));
  const needed = label + sum(least);
  if (needed <= upright) return { isAcross: false, parts: [part(table, label, least, all(least), upright)] };
  const parts = needed <= across ? [all(least)] : split(least, across - label);
  return { isAcross: true, parts: parts.map((columns) => part(table, label, least, columns, across)) };
}

function part(
  table: ReportTable,
  label: number,
  least: readonly number[],
  columns: readonly number[],
  line: number,
): TablePart {
  const growing = columns.filter((at) => grows(table, at));
  const spare = line - label - sum(columns.map((at) => least[at] ?? 0));
  // A table that fills a line it does not need is hard to read across.
  const widening = growing.length === 0 ? Math.min(6, Math.max(0, spare / (columns.length + 1))) : 0;
  return {
    columns,
    widths: [
      { characters: label + widening, grows: 0 },
      ...columns.map((at) => ({
        characters: (least[at] ?? 0) + widening,
        grows: growing.includes(at) ? averageLength(table, at) : 0,
      })),
    ],
  };
}

/** Runs of columns of about the same width, each within the limit. */
function split(least: readonly number[], limit: number): number[][] {
  const count = Math.ceil(sum(least) / limit);
  const aim = Math.min(limit, sum(least) / count + Math.max(...least) / 2);
  const parts: number[][] = [[]];
  let used = 0;
  for (const [at, width] of least.entries()) {
    if (used > 0 && used + width > aim) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(at);
    used += width;
  }
  return parts;
}

function labelWidth({ rows, firstColumn, columns }: ReportTable): number {
  const most = columns.length > 8 ? 22 : 34;
  const longest = Math.max(longestWord(firstColumn), ...rows.map(({ label, level }) => label.length + level * 2));
  return Math.min(most, longest) + padding;
}

/** Numbers are never broken; words of more than ten letters are hyphenated. Heads are bold, and a little wider. */
function leastWidth({ columns, rows }: ReportTable, heads: readonly string[], at: number): number {
  const head = Math.min(10, longestWord(heads[at] ?? "") * 1.1);
  const texts = rows.map(({ cells }) => cells[at]?.text ?? "");
  const cell = Math.max(
    0,
    ...texts.map((text) => (columns[at]?.kind === "text" ? Math.min(shortText, text.length) : text.length)),
  );
  return Math.max(head, cell) + padding;
}

/** Prose takes what is left of the line; a word or two do not need it. */
function grows({ columns, rows }: ReportTable, at: number): boolean {
  return columns[at]?.kind === "text" && rows.some(({ cells }) => (cells[at]?.text.length ?? 0) > shortText);
}

function averageLength({ rows }: ReportTable, at: number): number {
  const lengths = rows.map(({ cells }) => cells[at]?.text.length ?? 0);
  return Math.min(60, Math.max(8, sum(lengths) / Math.max(1, lengths.length)));
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/[\s-]+/).map((word) => word.length));
}

function all(columns: readonly unknown[]): number[] {
  return columns.map((_, at) => at);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
