import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { composeSlip } from "#server/application/slips/slip-content.ts";
import { lobbyLocales } from "#server/words/lobby-locales.ts";
import { readLetters } from "./font-letters.ts";
import { type FontTables, readWoff } from "./sfnt.ts";
import { loadSlipFont } from "./slip-fonts.ts";

/** The tables of a plain font file, as a renderer reads them. */
function readFont(bytes: Buffer): FontTables {
  return new Map(
    Array.from({ length: bytes.readUInt16BE(4) }, (_, i) => {
      const entry = 12 + i * 16;
      const start = bytes.readUInt32BE(entry + 8);
      const table = bytes.subarray(start, start + bytes.readUInt32BE(entry + 12));
      return [bytes.toString("latin1", entry, entry + 4), table];
    }),
  );
}

const fonts = ([400, 700] as const).map((weight) => readFont(Buffer.from(loadSlipFont(weight).data)));

test.each(lobbyLocales)("[K4] both weights have every letter of a slip in $code", ({ code }) => {
  for (const month of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
    const drawnAt = `2026-${String(month).padStart(2, "0")}-${String(month + 10)}T10:00:00.000Z`;
    const facts = { number: 507, drawnAt, language: code, phoneToken: "A".repeat(22) };
    const { phone, ...slip } = composeSlip(facts, {
      settings: { timeZone: "Europe/Berlin", slipLines: {} },
      phoneUrl: "https://x.example",
    });
    const letters = [...Object.values(slip), phone?.caption ?? ""].join("").normalize("NFC");
    for (const font of fonts) {
      const known = readLetters(font);
      expect([...letters].filter((letter) => !known.has(letter.codePointAt(0) ?? 0))).toEqual([]);
    }
  }
});

test("letters keep their widths, accents their parts", () => {
  const file = createRequire(import.meta.url).resolve("@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff");
  const original = readWoff(readFileSync(file));
  const [merged = original] = fonts;
  const widthOf = (font: FontTables, letter: string) => {
    const glyph = readLetters(font).get(letter.codePointAt(0) ?? 0) ?? 0;
    return font.get("hmtx")?.readUInt16BE(glyph * 4);
  };
  for (const letter of "AgÄß507") expect(widthOf(merged, letter)).toBe(widthOf(original, letter));
});

test("what is no font is refused", () => {
  expect(() => readWoff(Buffer.from("wOF2 something else"))).toThrow("not a WOFF file");
});
