import { expect, test } from "vitest";
import { toCsv } from "./to-csv.ts";

test("[L5] a table has its mark, semicolons and Windows line ends", () => {
  expect(
    toCsv([
      ["a", "ä"],
      ["1", ""],
    ]),
  ).toBe("\ufeffa;ä\r\n1;\r\n");
});

test("[L5] semicolons, quotes and line ends stay inside of their cell", () => {
  expect(toCsv([["a;b", 'say "x"', "two\nlines"]])).toBe('\ufeff"a;b";"say ""x""";"two\nlines"\r\n');
});

test("[L5] no cell is run as a formula", () => {
  for (const start of ["=", "+", "-", "@", "\t"]) {
    expect(toCsv([[`${start}HYPERLINK()`]])).toBe(`\ufeff'${start}HYPERLINK()\r\n`);
  }
  expect(toCsv([["=1;2"]])).toBe('\ufeff"\'=1;2"\r\n');
  expect(toCsv([["a=1"]])).toBe("\ufeffa=1\r\n");
});
