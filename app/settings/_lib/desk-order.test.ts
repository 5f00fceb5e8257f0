import { expect, test } from "vitest";
import { isRoomLabel, moveDesk } from "./desk-order.ts";

const desk = (id: string, order: number) => ({ id, room: id, active: true, order });

test("moving a desk changes its order and that of its neighbour", () => {
  const moved = moveDesk([desk("a", 1), desk("b", 2), desk("c", 3)], "c", -1);
  expect(moved.map(({ id, order }) => [id, order])).toEqual([
    ["c", 2],
    ["b", 3],
  ]);
});

test("desks that shared an order get one each", () => {
  const moved = moveDesk([desk("a", 0), desk("b", 0)], "a", 1);
  expect(moved.map(({ id, order }) => [id, order])).toEqual([
    ["b", 1],
    ["a", 2],
  ]);
});

test("the first desk moves no further up", () => {
  expect(moveDesk([desk("a", 1), desk("b", 2)], "a", -1)).toEqual([]);
});

test("[P5] a room label is short and plain", () => {
  for (const label of ["2", "2.04", "Raum 2/b", "Ä-1"]) expect(isRoomLabel(label)).toBe(true);
  for (const label of ["", " ", "Sanktionen und Ärger", "<b>2</b>", "2\n3"]) expect(isRoomLabel(label)).toBe(false);
});
