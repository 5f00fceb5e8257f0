import { letterWidth } from "./letter-width.ts";
import type { PageTable } from "./page-parts.ts";

/** About how many lines a table takes on a page, without its head. */
export function tableLines({ rows, widths }: Pick<PageTable, "rows" | "widths">): number {
  return rows.reduce(
    (lines, { cells }) => lines + Math.max(1, ...cells.map(({ text }, at) => linesOf(text, widths[at]))),
    0,
  );
}

/** @param width in characters, with the padding of two. */
function linesOf(text: string, width = 10): number {
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(letterWidth(line) / (width - 2))), 0);
}
