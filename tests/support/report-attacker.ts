import loadHighs from "highs";

/** What an attacker writes down: unknown whole numbers, and what is known of them. */
export type Puzzle = {
  /** Each is at least `lower`; `upper` may be infinite. */
  unknowns: { lower: number; upper: number }[];
  /** Sums of unknowns with signs, and what they come to. */
  equations: { terms: readonly (readonly [unknown: number, coefficient: number])[]; least: number; most: number }[];
};

/** More than anything that is counted here: whatever can be that many is not pinned. */
const unlimited = 5000;

/** What somebody hidden can be, in whole numbers. */
export type Range = { least: number; most: number };

type Terms = readonly (readonly [unknown: number, coefficient: number])[];

const highs = await loadHighs();
const { continuous, integer } = highs.constants.variableType;
const { optimal } = highs.constants.modelStatus;
const { minimize, maximize } = highs.constants.objectiveSense;

/**
 * Finds the smallest and the largest value of each wanted sum exactly: by linear programming, and by integer programming
 * where that ends between whole numbers.
 */
export function attack(puzzle: Puzzle, wanted: readonly Terms[]): Range[] {
  const [rough, exact] = [modelOf(puzzle, continuous), modelOf(puzzle, integer)];
  try {
    return wanted.map((terms) => ({ least: extreme(terms, true), most: extreme(terms, false) }));
  } finally {
    rough.dispose();
    exact.dispose();
  }

  function extreme(terms: Terms, isLeast: boolean): number {
    const { value, isWhole } = solve(rough, terms, isLeast);
    return isWhole ? value : solve(exact, terms, isLeast).value;
  }
}

function solve(model: ReturnType<typeof modelOf>, terms: Terms, isLeast: boolean): { value: number; isWhole: boolean } {
  for (const [unknown, coefficient] of terms) model.changeColCost(unknown, coefficient);
  model.changeObjectiveSense(isLeast ? minimize : maximize);
  model.run();
  const status = model.getModelStatus();
  if (status !== optimal) throw new Error(`the attacker's puzzle ended with ${status}`);
  const found = model.getSolution().colValue;
  for (const [unknown] of terms) model.changeColCost(unknown, 0);
  const value = terms.reduce((sum, [unknown, coefficient]) => sum + coefficient * (found[unknown] ?? 0), 0);
  return {
    value: Math.abs(value - Math.round(value)) < 1e-5 ? Math.round(value) : value,
    isWhole: found.every((one) => Math.abs(one - Math.round(one)) < 1e-6),
  };
}

function modelOf({ unknowns, equations }: Puzzle, kind: typeof continuous | typeof integer) {
  const starts = [0];
  for (const { terms } of equations) starts.push((starts.at(-1) ?? 0) + terms.length);
  const model = highs.createModel({
    numCols: unknowns.length,
    numRows: equations.length,
    colCost: unknowns.map(() => 0),
    colLower: unknowns.map(({ lower }) => lower),
    colUpper: unknowns.map(({ upper }) => Math.min(upper, unlimited)),
    rowLower: equations.map(({ least }) => least),
    rowUpper: equations.map(({ most }) => (Number.isFinite(most) ? most : highs.infinity)),
    integrality: unknowns.map(() => kind),
    matrix: {
      format: "csr",
      numRows: equations.length,
      numCols: unknowns.length,
      starts,
      indices: equations.flatMap(({ terms }) => terms.map(([unknown]) => unknown)),
      values: equations.flatMap(({ terms }) => terms.map(([, coefficient]) => coefficient)),
    },
  });
  model.options.set({ output_flag: false });
  return model;
}
