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
  expect(linesOfRow([cell(text, "text")], { widths: [12], span: 1 })).toBe(lines);
});

test("a row is as high as its highest cell; a number is one line", () => {
  const sheet = { widths: [5, 3], span: 2 };
  expect(linesOfRow([cell(7, "count"), cell("a b c d e f g h", "text")], sheet)).toBe(4);
  expect(linesOfRow([cell(1_234_567, "count"), cell(1, "count")], sheet)).toBe(1);
});

test("a note stands across its columns, also beyond the table", () => {
  const note = [cell("eine Anmerkung unter der Tabelle", "note")];
  expect(linesOfRow(note, { widths: [10, 8], span: 2 })).toBe(2);
  expect(linesOfRow(note, { widths: [10, 8], span: 4 })).toBe(1);
});
