import { expect, test } from "vitest";
import { pageAfter, pageAt, pageBefore, pageShowing, type Row } from "./pages.ts";

/** Seven rows of two, 80 px high, 20 px apart. */
const rows: readonly Row[] = [0, 1, 2, 3, 4, 5, 6].flatMap((n) => {
  const row = { top: n * 100, bottom: n * 100 + 80 };
  return [row, row];
});
const room = 330;
const first = pageAt(rows, 0, room);

test("a page shows whole rows only", () => {
  expect(first).toEqual({ top: 0, height: 280, hasBefore: false, hasAfter: true });
});

test("everything fits: one page", () => {
  expect(pageAt(rows, 0, 680)).toEqual({ top: 0, height: 680, hasBefore: false, hasAfter: false });
});

test("forwards no row is left out, backwards the same pages come again", () => {
  const second = pageAfter(rows, first, room);
  const third = pageAfter(rows, second, room);
  expect([second.top, third.top]).toEqual([300, 600]);
  expect(third).toMatchObject({ hasBefore: true, hasAfter: false });
  expect(pageAfter(rows, third, room)).toEqual(third);
  expect(pageBefore(rows, third, room).top).toBe(300);
  expect(pageBefore(rows, pageBefore(rows, third, room), room)).toEqual(first);
  expect(pageBefore(rows, first, room)).toEqual(first);
});

test("a row higher than the room is shown, and the next one is reached", () => {
  const high = [
    { top: 0, bottom: 500 },
    { top: 520, bottom: 600 },
  ];
  const page = pageAt(high, 0, room);
  expect(page).toMatchObject({ top: 0, height: room, hasAfter: true });
  expect(pageAfter(high, page, room).top).toBe(520);
});

test("a control reached by keys turns the page", () => {
  expect(pageShowing(rows, first, { row: { top: 400, bottom: 480 }, room }).top).toBe(300);
  expect(pageShowing(rows, pageAt(rows, 600, room), { row: { top: 0, bottom: 80 }, room }).top).toBe(0);
  expect(pageShowing(rows, first, { row: { top: 100, bottom: 180 }, room })).toEqual(first);
});

test("a list without rows is one empty page", () => {
  expect(pageAt([], 0, room)).toEqual({ top: 0, height: room, hasBefore: false, hasAfter: false });
});
