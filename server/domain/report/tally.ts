/** Counts in two directions; cheap to add to. Names of facts are made once for each cell, not for each record. */
export type Tally = {
  add(row: string, column?: string): void;
  /** Left out: all of them. */
  at(row?: string, column?: string): number;
  /** Rows that something was counted in, in no order. */
  rows(): readonly string[];
};

const onlyColumn = "";

export function createTally(): Tally {
  const counts = new Map<string, Map<string, number>>();
  return {
    add(row, column = onlyColumn) {
      let columns = counts.get(row);
      if (!columns) {
        columns = new Map();
        counts.set(row, columns);
      }
      columns.set(column, (columns.get(column) ?? 0) + 1);
    },
    at(row, column) {
      const rows = row === undefined ? [...counts.values()] : [counts.get(row) ?? new Map<string, number>()];
      let sum = 0;
      for (const columns of rows) {
        if (column !== undefined) sum += columns.get(column) ?? 0;
        else for (const count of columns.values()) sum += count;
      }
      return sum;
    },
    rows: () => [...counts.keys()],
  };
}
