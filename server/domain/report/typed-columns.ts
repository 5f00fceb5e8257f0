import type { FigureId } from "./figure.ts";

/** Columns of the BA's published shares in T9, in percent. */
export const baColumns = ["objections", "lawsuits"] as const;

const count = ["count"] as const;

/** Columns numbers of earlier years can stand in, by figure (Z6); of a figure that is not here none are printed. */
const columns: Partial<Record<FigureId, readonly string[]>> = {
  T2: ["total"],
  A1: count,
  T3: count,
  T6: count,
  T7: count,
  T8: count,
  T9: [...count, ...baColumns],
  T10: count,
  T15: count,
  T20: count,
  X3: count,
  T22: count,
};

export function typedColumns(figure: FigureId): readonly string[] {
  return columns[figure] ?? [];
}

/** Shares are typed in percent, with decimals; everything else is counted. */
export function isTypedShare(column: string): boolean {
  return baColumns.some((one) => one === column);
}
