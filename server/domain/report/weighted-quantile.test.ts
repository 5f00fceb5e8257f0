import fc from "fast-check";
import { expect, test } from "vitest";
import { weightedQuantile } from "./weighted-quantile.ts";

const weigh = (values: readonly number[]) => {
  const weights = new Map<number, number>();
  for (const value of values) weights.set(value, (weights.get(value) ?? 0) + 1);
  return weights;
};

test("[Z4] a median is taken over single values by how often each is there; between two it is their middle", () => {
  expect(
    weightedQuantile(
      new Map([
        [5, 3],
        [60, 1],
      ]),
      0.5,
    ),
  ).toBe(5);
  expect(weightedQuantile(weigh([10, 20]), 0.5)).toBe(15);
  expect(weightedQuantile(weigh([1, 2, 3, 4, 5, 6, 7, 8, 9, 100]), 0.9)).toBe(54.5);
  expect(weightedQuantile(weigh([7]), 0.9)).toBe(7);
  expect(weightedQuantile(new Map(), 0.5)).toBeNull();
});

test("[Z4] half of all values lie on each side of the median, and what is above does not move it", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 50 }), (values) => {
      const median = weightedQuantile(weigh(values), 0.5) ?? Number.NaN;
      expect(values.filter((value) => value < median).length).toBeLessThanOrEqual(values.length / 2);
      expect(values.filter((value) => value > median).length).toBeLessThanOrEqual(values.length / 2);
    }),
  );
});
