import { expect, test } from "vitest";
import { numberFor, ordinalOf, seriesLength } from "./numbering.ts";

test("[D3] the series starts at the day's offset, rises by one and wraps after 999", () => {
  expect(numberFor(0, 0)).toBe(100);
  expect(numberFor(347, 0)).toBe(450);
  expect(numberFor(347, 1)).toBe(451);
  expect(numberFor(896, 0)).toBe(999);
  expect(numberFor(896, 1)).toBe(100);
});

test("[D3] no number comes twice in a day, whatever the offset, and none has fewer than three digits", () => {
  for (let offset = 0; offset < seriesLength; offset += 1) {
    const numbers = new Set<number>();
    for (let ordinal = 0; ordinal < seriesLength; ordinal += 1) numbers.add(numberFor(offset, ordinal));
    expect([numbers.size, Math.min(...numbers), Math.max(...numbers)]).toEqual([897, 100, 999]);
  }
});

test("[D3] nobody has a number that people are told to dial: 110, 112 and 115 are left out", () => {
  expect([0, 9, 10, 11, 12, 13].map((ordinal) => numberFor(0, ordinal))).toEqual([100, 109, 111, 113, 114, 116]);
  const given = new Set<number>();
  for (let offset = 0; offset < seriesLength; offset += 1)
    for (let ordinal = 0; ordinal < seriesLength; ordinal += 1) given.add(numberFor(offset, ordinal));
  expect([110, 112, 115].filter((number) => given.has(number))).toEqual([]);
  expect(given.size).toBe(seriesLength);
});

test("[D3] a day that a version before this one began, with 900 numbers, goes on without a number twice", () => {
  for (const offset of [0, 8, 14, 500, 880, 895, 899]) {
    for (const drawn of [1, 5, 12, 40, 300]) {
      const before = Array.from({ length: drawn }, (_, ordinal) => 100 + ((offset + ordinal) % 900));
      const after = Array.from({ length: 300 }, (_, i) => numberFor(offset, drawn + i));
      expect(new Set([...before, ...after]).size).toBe(drawn + 300);
    }
  }
});

test("[D3] when all 897 are given the series goes on with four digits: nobody is turned away for lack of numbers", () => {
  const numbers = Array.from({ length: 10_000 }, (_, ordinal) => numberFor(512, ordinal));
  expect(new Set(numbers).size).toBe(10_000);
  expect(numbers.slice(896, 900)).toEqual([614, 1000, 1001, 1002]);
});

test("[D3] the order of drawing can be told from number and offset", () => {
  for (const offset of [0, 1, 347, 896]) {
    for (let ordinal = 0; ordinal < 2000; ordinal += 1)
      expect(ordinalOf(offset, numberFor(offset, ordinal))).toBe(ordinal);
  }
});
