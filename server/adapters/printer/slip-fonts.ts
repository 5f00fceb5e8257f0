import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { mergeFonts } from "./merge-fonts.ts";
import { type FontTables, readWoff } from "./sfnt.ts";

export type Weight = 400 | 700;

/** Subsets of Fira Sans that hold the letters of our languages. */
const scripts = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "vietnamese"] as const;

/** The fonts of the screens, as one font a weight. */
export function loadSlipFonts(): Uint8Array[] {
  const weights: readonly Weight[] = [400, 700];
  return weights.map((weight) => {
    const arabic = readSubset("noto-sans-arabic", "arabic", weight);
    const others = scripts.map((script) => readSubset("fira-sans", script, weight));
    return mergeFonts(arabic, others, familyOf(weight));
  });
}

/** Weights are told apart by name. */
export function familyOf(weight: Weight): string {
  return `slip${weight}`;
}

function readSubset(family: string, script: string, weight: Weight): FontTables {
  const file = `@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`;
  return readWoff(readFileSync(createRequire(import.meta.url).resolve(file)));
}
