import type { Fact } from "./fact.ts";
import type { Cell, Column, MeasureUnit } from "./figure.ts";
import type { ReportPeriod } from "./report-period.ts";
import { hasTimes } from "./short-period.ts";
import { weightedQuantile } from "./weighted-quantile.ts";

const half = 0.5;
const ninetieth = 0.9;

/** @param name what is measured: the start of the keys and of the words of both columns. */
export function medianColumns(name: string, unit: MeasureUnit): Column[] {
  return ["Median", "P90"].map((which) => ({
    key: `${name}${which}`,
    label: { kind: "word", word: `${name}${which}` },
    kind: "measure",
    unit,
  }));
}

/**
 * Median and 90th percentile of single values, never of means (Z4, P8).
 *
 * @param from what the values are of.
 */
export function medianCells(from: Fact, values: readonly number[], period: ReportPeriod): Cell[] {
  const weights = new Map<number, number>();
  for (const value of values) weights.set(value, (weights.get(value) ?? 0) + 1);
  const isTold = hasTimes(period);
  return [half, ninetieth].map((share) => ({
    kind: "measure",
    from,
    count: values.length,
    value: isTold ? weightedQuantile(weights, share) : null,
  }));
}
