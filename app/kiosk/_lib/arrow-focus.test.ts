import { expect, test } from "vitest";
import { type Box, findInDirection } from "./arrow-focus.ts";

function box(left: number, top: number, width = 100, height = 50): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** A wide one, two rows of three, a wide one. */
const grid = [
  box(0, 0, 340),
  box(0, 70),
  box(120, 70),
  box(240, 70),
  box(0, 140),
  box(120, 140),
  box(240, 140),
  box(0, 210, 340),
];

function walk(from: number, ...path: Parameters<typeof findInDirection>[2][]): number {
  return path.reduce((at, direction) => findInDirection(grid[at]!, grid, direction) ?? at, from);
}

test("[A18] arrows move to the neighbour as the eye sees it", () => {
  expect(walk(1, "right")).toBe(2);
  expect(walk(2, "down")).toBe(5);
  expect(walk(5, "left", "up")).toBe(1);
});

test("[A18] from a wide control down goes to the middle one, and from any of the last row to the wide one", () => {
  expect(walk(0, "down")).toBe(2);
  expect([4, 5, 6].map((at) => walk(at, "down"))).toEqual([7, 7, 7]);
});

test("[A18] at the edge the focus stays", () => {
  expect(walk(0, "up", "up")).toBe(0);
  expect(walk(3, "right")).toBe(3);
  expect(walk(7, "down", "left", "right")).toBe(7);
});

test("[A18] every control can be reached from every other one by arrows alone", () => {
  for (const start of grid.keys()) {
    const seen = new Set([start]);
    const queue = [start];
    for (const at of queue) {
      for (const direction of ["up", "down", "left", "right"] as const) {
        const next = walk(at, direction);
        if (!seen.has(next)) queue.push(next);
        seen.add(next);
      }
    }
    expect(seen.size).toBe(grid.length);
  }
});
