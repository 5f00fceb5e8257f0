import { expect, test } from "vitest";
import { readTime } from "./read-time.ts";

test.each([
  ["8", "08:00"],
  ["08:00", "08:00"],
  ["8.30", "08:30"],
  ["8:30 Uhr", "08:30"],
  ["0830", "08:30"],
  ["830", "08:30"],
  ["18 h", "18:00"],
  [" 23:59 ", "23:59"],
])("%j means %s", (text, time) => {
  expect(readTime(text)).toBe(time);
});

test.each(["", "24:00", "8:60", "acht", "8:3", "12345"])("%j stays as it was typed", (text) => {
  expect(readTime(text)).toBe(text);
});
