import { expect, test } from "vitest";
import { type SteadyRow, steadyOrder } from "./steady-order.ts";

const a = { id: "a" };
const b = { id: "b" };
const c = { id: "c" };
const rows = (...items: { id: string }[]): SteadyRow<{ id: string }>[] => items.map((item) => ({ item, gone: false }));

test("without a pointer on it the list is in call order", () => {
  expect(steadyOrder(rows(a, b), [c, a, b], false)).toEqual(rows(c, a, b));
});

test("an urgent arrival moves no row under the pointer", () => {
  expect(steadyOrder(rows(a, b), [c, a, b], true)).toEqual(rows(a, b, c));
});

test("a ticket somebody else called leaves its place free", () => {
  expect(steadyOrder(rows(a, b), [b], true)).toEqual([
    { item: a, gone: true },
    { item: b, gone: false },
  ]);
});

test("a ticket that comes back while the pointer rests is there again", () => {
  const held = steadyOrder(rows(a, b), [b], true);
  expect(steadyOrder(held, [a, b], true)).toEqual(rows(a, b));
});

test("rows show the newest state of their ticket", () => {
  const renewed = { id: "a", urgency: 2 };
  expect(steadyOrder(rows(a), [renewed], true)[0]?.item).toBe(renewed);
});
