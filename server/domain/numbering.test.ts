import { expect, test } from "vitest";
import { numberFor, ordinalOf } from "./numbering.ts";

test("[D3] the series starts at the day's offset, rises by one and wraps after 999", () => {
  expect(numberFor(0, 0)).toBe(100);
  expect(numberFor(347, 0)).toBe(447);
  expect(numberFor(347, 1)).toBe(448);
  expect(numberFor(899, 0)).toBe(999);
  expect(numberFor(899, 1)).toBe(100);
});

test("[D3] no number comes twice in a day, whatever the offset, and none has fewer than three digits", () => {
  for (let offset = 0; offset < 900; offset += 1) {
    const numbers = new Set<number>();
    for (let ordinal = 0; ordinal < 900; ordinal += 1) numbers.add(numberFor(offset, ordinal));
    expect([numbers.size, Math.min(...numbers), Math.max(...numbers)]).toEqual([900, 100, 999]);
  }
});

test("[D3] when all 900 are given the series goes on with four digits: nobody is turned away for lack of numbers", () => {
  const numbers = Array.from({ length: 10_000 }, (_, ordinal) => numberFor(512, ordinal));
  expect(new Set(numbers).size).toBe(10_000);
  expect(numbers.slice(899, 903)).toEqual([611, 1000, 1001, 1002]);
});

test("[D3] the order of drawing can be told from number and offset", () => {
  for (const offset of [0, 1, 347, 899]) {
    for (let ordinal = 0; ordinal < 2000; ordinal += 1)
      expect(ordinalOf(offset, numberFor(offset, ordinal))).toBe(ordinal);
  }
});
