/** One counted thing as whoever reads the report knows it. */
export type Count = {
  /** The fact's name, or one made for a difference nobody prints. */
  name: string;
  value: number;
  /** A fact, not a mere difference: it is protected even where it is not printed. */
  isNamed: boolean;
  /** Printed somewhere; what is not is free, but for being no less than nothing. */
  isPrinted: boolean;
  /** How it was printed with this very value in what was published before; what stood there open is no secret now. */
  before: Secrecy | null;
  /** Hidden in what was published before, whatever its value was then: it stays hidden. */
  wasHidden: boolean;
};

/** By place in the list of counts: those of `plus` together are those of `minus` together. */
export type Equation = { plus: readonly number[]; minus: readonly number[] };

/** All that is printed together, as unknowns and the equations between them. */
export type CountSystem = {
  counts: readonly Count[];
  equations: readonly Equation[];
  /** By count: the equations it stands in. */
  equationsOf: readonly (readonly number[])[];
};

/**
 * `open`: printed as it is, or nothing to print. `small`: printed as below the threshold. `dotted`: printed as a dot,
 * which says nothing but that it is not zero.
 */
export type Secrecy = "open" | "small" | "dotted";

/** The same by name, before it is known which counts there are. */
export type Relation = { plus: readonly string[]; minus: readonly string[] };
