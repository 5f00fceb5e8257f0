import type { ReportTable } from "#server/protocol/report.ts";
import { letterWidth } from "./letter-width.ts";

/** Columns of a page's table, and widths in characters of its letters: of the first column, then of these. */
export type TablePart = { columns: readonly number[]; widths: readonly number[] };
export type TableLayout = { isAcross: boolean; parts: readonly TablePart[] };

/** Of a column: with its words divided, and with them whole. */
type Need = { least: number; ideal: number };

/** What a line holds: A4 upright and across, at the size and margins of `report.typ`. */
const upright = 100;
const across = 153;
const padding = 2.5;
const shortText = 14;

/**
 * How a table gets onto A4: upright if it fits, across if it must, and in parts that each begin with the first column if
 * it is wider still.
 */
export function layOutTable(table: ReportTable, heads: readonly string[]): TableLayout {
  const label = labelWidth(table);
  const needs = table.columns.map((_, at) => needOf(table, heads[at] ?? "", at));
  const least = needs.map((need) => need.least);
  const needed = label + sum(least);
  if (needed <= upright) return { isAcross: false, parts: [part(table, label, needs, all(least), upright)] };
  const parts = needed <= across ? [all(least)] : split(least, across - label);
  return { isAcross: true, parts: parts.map((columns) => part(table, label, needs, columns, across)) };
}

function part(
  table: ReportTable,
  label: number,
  needs: readonly Need[],
  columns: readonly number[],
  line: number,
): TablePart {
  const narrow = eased(
    columns.flatMap((at) => needs[at] ?? []),
    line - label,
  );
  const spare = Math.max(0, line - label - sum(narrow));
  const wishes = columns.map((at) => wishOf(table, at));
  const wish = sum(wishes);
  // A table that fills a line it does not need is hard to read across; prose needs all of it.
  const each = Math.min(6, spare / (columns.length + 1));
  if (wish === 0) return { columns, widths: [label + each, ...narrow.map((width) => width + each)] };
  return { columns, widths: [label, ...narrow.map((width, at) => width + (spare * (wishes[at] ?? 0)) / wish)] };
}

/** Each column as narrow as it can be, or as wide as it would like to be, or as far between as the line allows. */
function eased(needs: readonly Need[], line: number): number[] {
  const missing = sum(needs.map(({ least, ideal }) => ideal - least));
  const spare = Math.max(0, line - sum(needs.map(({ least }) => least)));
  const part = missing === 0 ? 0 : Math.min(1, spare / missing);
  return needs.map(({ least, ideal }) => least + (ideal - least) * part);
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
  const longest = Math.max(longestWord(firstColumn), ...rows.map(({ label, level }) => letterWidth(label) + level * 2));
  return Math.min(most, longest) + padding;
}

/** Numbers and short words are never broken, longer ones hyphenated where they must. Heads are bold, so a little wider. */
function needOf({ columns, rows }: ReportTable, head: string, at: number): Need {
  const word = longestWord(head) * 1.1;
  const cells = rows.map(({ cells: all }) => all[at]?.text ?? "");
  const isText = columns[at]?.kind === "text";
  const widths = cells.map((text) =>
    isText && text.length > shortText ? Math.min(shortText, longestWord(text)) : letterWidth(text),
  );
  const cell = Math.max(0, ...widths);
  return { least: Math.max(cell, Math.min(8, word)) + padding, ideal: Math.max(cell, Math.min(16, word)) + padding };
}

/** How much of what is left of the line a column would take: none where everything is short. */
function wishOf({ columns, rows }: ReportTable, at: number): number {
  const lengths = rows.map(({ cells }) => cells[at]?.text.length ?? 0);
  const longest = Math.max(0, ...lengths);
  return columns[at]?.kind === "text" && longest > shortText ? Math.min(60, longest) - shortText + 6 : 0;
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/).map(letterWidth));
}

function all(columns: readonly unknown[]): number[] {
  return columns.map((_, at) => at);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
