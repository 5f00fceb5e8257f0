/**
 * The value that a share of all lie at or below; between two, their middle. Taken over the single values, never over
 * medians of parts (Z4).
 *
 * @param weights how often each value is there.
 * @param share 0–1, 0.5 for the median.
 * @returns null: there is no value.
 */
export function weightedQuantile(weights: ReadonlyMap<number, number>, share: number): number | null {
  const values = [...weights.keys()].toSorted((a, b) => a - b);
  let left = share * [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  for (const [at, value] of values.entries()) {
    left -= weights.get(value) ?? 0;
    if (left < 0) return value;
    if (left === 0) return (value + (values[at + 1] ?? value)) / 2;
  }
  return null;
}
