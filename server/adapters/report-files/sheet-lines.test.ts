import { expect, test } from "vitest";
import { linesOfRow } from "./sheet-lines.ts";

const cell = (content: string | number, style: "text" | "note" | "count") => ({ content, style, isTotal: false });

test.each([
  ["zwei", 1],
  ["zwei Worte hier", 2],
  ["eins\nzwei\ndrei", 3],
  ["Donaudampfschifffahrt", 2],
  ["", 1],
])("%j needs %i lines of twelve characters", (text, lines) => {
  expect(linesOfRow([cell(text, "text")], [12])).toBe(lines);
});

test("a row is as high as its highest cell; numbers and notes are one line", () => {
  expect(linesOfRow([cell(7, "count"), cell("a b c d e f g h", "text")], [5, 3])).toBe(4);
  expect(linesOfRow([cell("eine lange Anmerkung unter der Tabelle", "note")], [5])).toBe(1);
});
