import type { ProtectedFigure } from "../protected-figure.ts";

type ShownRow = ProtectedFigure["rows"][number];

/**
 * A place in a ranking tells how large a count is, to within its neighbours. Ranked rows of which a count is hidden
 * stand behind the others, by their keys.
 */
export function unrankHidden(rows: readonly ShownRow[]): readonly ShownRow[] {
  const ranked = rows.filter(({ isRanked }) => isRanked);
  const isHidden = ({ cells }: ShownRow) => cells.some(({ kind }) => kind === "hidden");
  const hidden = ranked.filter(isHidden).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const inOrder = [...ranked.filter((row) => !isHidden(row)), ...hidden].values();
  return rows.map((row) => (row.isRanked ? (inOrder.next().value ?? row) : row));
}
