import type { Fact } from "./fact.ts";
import type { Cell } from "./figure.ts";

type Counted = { fact: Fact; value: number };

/** How much of the whole the part is; of nothing there is no share. */
export function shareCell(part: Counted, whole: Counted): Cell {
  const value = whole.value === 0 ? null : part.value / whole.value;
  return { kind: "share", part: part.fact, whole: whole.fact, value };
}
