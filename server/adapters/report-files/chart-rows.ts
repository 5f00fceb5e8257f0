import type { ReportCell, ReportTable } from "#server/protocol/report.ts";

type Drawn = { column: ReportTable["columns"][number]; cells: readonly (ReportCell | undefined)[] };

/** What a picture draws of its table: neither totals nor what belongs to another row, and the columns it names. */
export type DrawnTable = { labels: readonly string[]; keys: readonly string[]; series: readonly Drawn[] };

export function drawnTable({ rows, columns, chart }: ReportTable): DrawnTable {
  const drawn = rows.filter(({ isTotal, level }) => !isTotal && level === 0);
  return {
    labels: drawn.map(({ label }) => label),
    keys: drawn.map(({ key }) => key),
    series: columns.flatMap((column, at) =>
      chart?.columns.includes(column.key) ? [{ column, cells: drawn.map(({ cells }) => cells[at]) }] : [],
    ),
  };
}

/** A hidden cell is a gap: never a value, not even 0 (Z8). */
export function drawnValue(cell: ReportCell | undefined): number | null {
  return cell && cell.hidden === null ? cell.value : null;
}

/** Where a gap has to be explained; the fields of a grid have their sign. */
export function hasGaps({ series }: DrawnTable, { chart }: ReportTable): boolean {
  const isGap = (cell: ReportCell | undefined) => cell !== undefined && cell.hidden !== null;
  return chart?.kind !== "heatmap" && series.some(({ cells }) => cells.some(isGap));
}
