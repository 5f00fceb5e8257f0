import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { mergeFonts } from "./merge-fonts.ts";
import { type FontTables, readWoff } from "./sfnt.ts";

export type Weight = 400 | 700;

/** Subsets of Fira Sans that hold the letters of our languages. */
const scripts = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "vietnamese"] as const;

/** One weight of the screens' fonts as one font, and the name it goes by. */
export function loadSlipFont(weight: Weight): { family: string; data: Uint8Array } {
  const family = `slip${weight}`;
  const arabic = readSubset("noto-sans-arabic", "arabic", weight);
  const others = scripts.map((script) => readSubset("fira-sans", script, weight));
  return { family, data: mergeFonts(arabic, others, family) };
}

function readSubset(family: string, script: string, weight: Weight): FontTables {
  const file = `@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`;
  return readWoff(readFileSync(createRequire(import.meta.url).resolve(file)));
}
