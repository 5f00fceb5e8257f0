import { expect, test } from "vitest";
import { pageForMs, pageOf } from "./pages.ts";

const items = [1, 2, 3, 4, 5];

test("[A43] pages stand still for ten seconds, and everybody's turn comes", () => {
  expect(pageForMs).toBeGreaterThanOrEqual(10_000);
  expect(pageOf(items, 2, 0)).toEqual([1, 2]);
  expect(pageOf(items, 2, pageForMs - 1)).toEqual([1, 2]);
  expect(pageOf(items, 2, pageForMs)).toEqual([3, 4]);
  expect(pageOf(items, 2, 2 * pageForMs)).toEqual([5]);
  expect(pageOf(items, 2, 3 * pageForMs)).toEqual([1, 2]);
});

test("what fits stands still, and without space there is nothing", () => {
  expect(pageOf(items, 5, 7 * pageForMs)).toBe(items);
  expect(pageOf(items, 0, 0)).toEqual([]);
});
