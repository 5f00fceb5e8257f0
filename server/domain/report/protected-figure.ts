import type { Cell, Figure, Row } from "./figure.ts";

/** `small`: between 1 and the threshold; `secondary`: hidden so that no small one can be computed (Z1, Z2). */
export type HiddenCell = { kind: "hidden"; why: "small" | "secondary" };

export type ShownCell = Cell | HiddenCell;

/** What may be published. Its sums are left out: they name what is hidden. */
export type ProtectedFigure = Omit<Figure, "rows" | "sums"> & {
  rows: readonly (Omit<Row, "cells"> & { cells: readonly ShownCell[] })[];
};
