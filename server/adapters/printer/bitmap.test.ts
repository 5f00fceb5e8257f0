import fc from "fast-check";
import { expect, test } from "vitest";
import { drawBitmap, encodePng } from "./bitmap.ts";
import { breakLines } from "./break-lines.ts";
import { commandsFor, toCodePage } from "./code-pages.ts";

test("no picture holds what a printer would take for a command", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(0x10, 0x04, 0x05, 0x14, 0x00, 0xff), { minLength: 4, maxLength: 64 }),
      (bytes) => {
        const { rows } = drawBitmap(8, bytes.length, (x, y) => ((bytes[y] ?? 0) & (128 >> x)) !== 0);
        const isCommand = (byte: number, i: number) => byte === 0x10 && [0x04, 0x05, 0x14].includes(rows[i + 1] ?? 0);
        expect(rows.some(isCommand)).toBe(false);
        // One dot more, never one less.
        expect(rows.every((byte, i) => (byte & (bytes[i] ?? 0)) === bytes[i])).toBe(true);
      },
    ),
  );
});

test("a PNG of one bit a dot", () => {
  const png = encodePng(drawBitmap(9, 2, (x, y) => x === y));
  expect(png.toString("latin1", 1, 4)).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([9, 2, 1, 0]);
});

test("lines break between words and sentences, and are of about the same length", () => {
  const widthOf = ({ length }: string) => length;
  expect(breakLines("Bitte nehmen Sie Platz. Sie werden aufgerufen.", 24, widthOf)).toEqual([
    "Bitte nehmen Sie Platz.",
    "Sie werden aufgerufen.",
  ]);
  expect(breakLines("eins zwei drei vier", 14, widthOf)).toEqual(["eins zwei", "drei vier"]);
  expect(breakLines("Montag, 23. November 2026", 48, widthOf)).toEqual(["Montag, 23. November 2026"]);
  expect(breakLines("le téléphone : scannez", 14, widthOf)).toEqual(["le téléphone\u00a0:", "scannez"]);
  expect(breakLines("Donaudampfschiff ja", 6, widthOf)).toEqual(["Donaudampfschiff", "ja"]);
});

test.each(["cp437", "cp850", "cp858", "cp1252"] as const)(
  "%s: every letter left to the printer is one of it",
  (page) => {
    const { command, encoding } = commandsFor(page);
    const letters = Array.from({ length: 0x250 }, (_, code) => String.fromCodePoint(code)).filter(
      (letter) => /[^\p{C}\u00a0\u00ad]/u.test(letter) && toCodePage(letter, page) === letter,
    );
    expect(letters.length).toBeGreaterThan(120);
    const written = letters.map((letter) => command.text(letter, encoding).slice(3));
    expect(new Set(written).size).toBe(letters.length);
    expect(written.filter((bytes) => bytes === "?")).toHaveLength(1);
  },
);
