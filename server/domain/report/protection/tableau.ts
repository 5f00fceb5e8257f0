/**
 * Equations in reduced form: each row has a basic column that stands in no other row. The first `unknowns` columns are
 * unknowns; one column for each equation follows, which tells what of that equation has gone into the row.
 */
export type Tableau = {
  unknowns: number;
  rows: Float64Array[];
  /** By row: its basic column. */
  basis: number[];
  /** By unknown: the row it is basic in, or −1. */
  rowOf: Int32Array;
};

/** Smaller than this is nothing: all coefficients begin as 1 or −1. */
export const nothing = 1e-9;

/** @param equations columns and coefficients of the unknowns. */
export function buildTableau(unknowns: number, equations: readonly (readonly [number, number][])[]): Tableau {
  const rows = equations.map((terms, at) => {
    const row = new Float64Array(unknowns + equations.length);
    for (const [column, coefficient] of terms) row[column] = (row[column] ?? 0) + coefficient;
    row[unknowns + at] = 1;
    return row;
  });
  const tableau: Tableau = { unknowns, rows, basis: rows.map(() => -1), rowOf: new Int32Array(unknowns).fill(-1) };
  rows.forEach((row, at) => {
    const column = firstColumn(row, unknowns);
    if (column >= 0) pivot(tableau, at, column);
  });
  dropRowsWithoutBasis(tableau);
  return tableau;
}

// Plain loops: a row has hundreds of columns, and a report of ten years takes tens of thousands of rows.
function firstColumn(row: Float64Array, unknowns: number): number {
  for (let column = 0; column < unknowns; column += 1) if (Math.abs(row[column] ?? 0) > nothing) return column;
  return -1;
}

/** Makes a column the basic one of a row. */
export function pivot({ rows, basis, rowOf }: Tableau, at: number, column: number): void {
  const row = rows[at];
  if (!row) return;
  const places = scaleRow(row, row[column] ?? 1);
  for (const other of rows) {
    const factor = other[column] ?? 0;
    if (other === row || Math.abs(factor) <= nothing) continue;
    for (const place of places) other[place] = (other[place] ?? 0) - factor * (row[place] ?? 0);
    other[column] = 0;
  }
  const left = basis[at] ?? -1;
  if (left >= 0) rowOf[left] = -1;
  basis[at] = column;
  rowOf[column] = at;
}

/** @returns the places of the row that are not nothing. */
function scaleRow(row: Float64Array, divisor: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < row.length; place += 1) {
    const value = row[place] ?? 0;
    if (Math.abs(value) <= nothing) row[place] = 0;
    else {
      row[place] = value / divisor;
      places.push(place);
    }
  }
  return places;
}

/** Equations that follow from the others say nothing. */
function dropRowsWithoutBasis(tableau: Tableau): void {
  const kept = tableau.basis.flatMap((column, at) => (column < 0 ? [] : [at]));
  tableau.rows = kept.flatMap((at) => tableau.rows[at] ?? []);
  tableau.basis = kept.map((at) => tableau.basis[at] ?? -1);
  tableau.basis.forEach((column, at) => {
    tableau.rowOf[column] = at;
  });
}
