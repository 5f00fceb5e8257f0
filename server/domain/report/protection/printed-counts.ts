import type { Fact } from "../fact.ts";
import type { Figure } from "../figure.ts";
import type { ProtectedFigure, ShownCell } from "../protected-figure.ts";
import type { Secrecy } from "./count-system.ts";

/**
 * Every fact that is printed, with its value. A share tells of its part where its whole is known.
 *
 * @throws if the same fact has two values.
 */
export function countsIn(figures: readonly Figure[]): ReadonlyMap<Fact, number> {
  const counts = new Map<Fact, number>();
  const cells = figures.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  for (const cell of cells) {
    if (cell.kind !== "count") continue;
    const known = counts.get(cell.fact) ?? cell.value;
    if (known !== cell.value) throw new Error(`the report counts ${cell.fact} as ${known} and as ${cell.value}`);
    counts.set(cell.fact, cell.value);
  }
  for (const cell of cells) {
    if (cell.kind !== "share" || cell.value === null || counts.has(cell.part)) continue;
    const whole = counts.get(cell.whole);
    if (whole !== undefined) counts.set(cell.part, Math.round(cell.value * whole));
  }
  return counts;
}

/** How each fact was printed; one that stands open anywhere is open. */
export function printedIn(figures: readonly Figure[], printed: readonly ProtectedFigure[]): ReadonlyMap<Fact, Secrecy> {
  const found = new Map<Fact, Secrecy>();
  for (const { id, rows } of figures) {
    const shown = printed.find((one) => one.id === id)?.rows;
    rows.forEach(({ key, cells }, at) => {
      const row = shown?.[at]?.key === key ? shown[at] : shown?.find((one) => one.key === key);
      cells.forEach((cell, place) => {
        const shownCell = row?.cells[place];
        if (!shownCell) return;
        if (cell.kind === "count") add(cell.fact, secrecyOf(shownCell));
        if (cell.kind === "share" && cell.value !== null) add(cell.part, secrecyOf(shownCell));
      });
    });
  }
  return found;

  function add(fact: Fact, secrecy: Secrecy): void {
    const known = found.get(fact);
    if (known !== "open" && !(known === "small" && secrecy === "dotted")) found.set(fact, secrecy);
  }
}

function secrecyOf(cell: ShownCell): Secrecy {
  if (cell.kind !== "hidden") return "open";
  return cell.why === "small" ? "small" : "dotted";
}
