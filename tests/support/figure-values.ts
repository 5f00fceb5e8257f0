import type { Fact } from "#server/domain/report/fact.ts";
import type { Figure } from "#server/domain/report/figure.ts";

/** What a test compares: numbers as they are, words as text, labels by their key; null where there is nothing. */
export function valueAt(figure: Figure, rowKey: string, columnKey: string): number | string | null {
  const row = figure.rows.find(({ key }) => key === rowKey);
  const cell = row?.cells[figure.columns.findIndex(({ key }) => key === columnKey)];
  if (!cell) throw new Error(`${figure.id} has no cell ${rowKey}, ${columnKey}`);
  switch (cell.kind) {
    case "count":
    case "share":
    case "measure":
    case "published":
      return cell.value;
    case "text":
      return cell.text;
    case "label":
      return Object.values(cell.label).slice(1).join();
    case "none":
      return null;
  }
}

/** The values of a column by the keys of its rows. */
export function columnValues(figure: Figure, columnKey: string): Record<string, number | string | null> {
  return Object.fromEntries(figure.rows.map(({ key }) => [key, valueAt(figure, key, columnKey)]));
}

/** The numbers of a row by the keys of its columns, without what has none. */
export function numbersOf(figure: Figure, rowKey: string): Record<string, number> {
  const values = figure.columns.map(({ key }) => [key, valueAt(figure, rowKey, key)] as const);
  return Object.fromEntries(values.flatMap(([key, value]) => (typeof value === "number" ? [[key, value]] : [])));
}

/** Every counted fact with all the values it is printed with. */
export function countsOf(figures: readonly Figure[]): ReadonlyMap<Fact, ReadonlySet<number>> {
  const counts = new Map<Fact, Set<number>>();
  for (const { rows } of figures)
    for (const { cells } of rows)
      for (const cell of cells)
        if (cell.kind === "count") counts.set(cell.fact, (counts.get(cell.fact) ?? new Set()).add(cell.value));
  return counts;
}
