import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync("app/globals.css", "utf8");
const light: Record<string, string> = { white: "#ffffff", ...readTokens("@theme {") };
const dark: Record<string, string> = { ...light, ...readTokens('[data-scheme="dark"] {') };
const schemes = [
  ["light", light],
  ["dark", dark],
] as const;

/** ground → what may be read on it, on kiosk and display. */
const texts: Record<string, readonly string[]> = {
  paper: ["ink", "muted", "brand-700", "brand-800", "brand-900", "warm-800", "good-700", "danger-700", "danger-800"],
  surface: ["ink", "muted", "brand-700", "brand-800", "brand-900", "warm-800", "good-700", "danger-700", "danger-800"],
  "brand-50": ["ink", "brand-800", "brand-900", "muted"],
  "brand-100": ["ink", "brand-800", "brand-900"],
  "brand-600": ["white"],
  "brand-700": ["white"],
  "brand-800": ["white"],
  "brand-900": ["white"],
  "warm-50": ["ink", "warm-800"],
  "warm-800": ["white"],
  "good-50": ["ink", "good-700"],
  "good-700": ["white"],
  "danger-50": ["ink", "danger-700", "danger-800"],
  "danger-700": ["white"],
  "danger-800": ["white"],
  band: ["on-band", "on-band-soft"],
};

test.each(schemes)("[A37] every text of the %s scheme is read at 7 : 1", (_, tokens) => {
  const weak = pairsOf(texts).filter(([ground, text]) => contrast(tokens, ground, text) < 7);
  expect(weak.map(([ground, text]) => `${text} on ${ground}: ${contrast(tokens, ground, text).toFixed(2)}`)).toEqual(
    [],
  );
});

test.each(schemes)("[A37] [A48] edges of controls and the focus of the %s scheme are seen at 3 : 1", (_, tokens) => {
  const parts = { paper: ["line-strong", "focus", "brand-700"], surface: ["line-strong", "focus", "brand-700"] };
  expect(pairsOf(parts).filter(([ground, part]) => contrast(tokens, ground, part) < 3)).toEqual([]);
});

test("the dark scheme names every colour that the light one has, and is not light", () => {
  const own = readTokens('[data-scheme="dark"] {');
  const shared = ["on-band", "on-band-soft"];
  expect(Object.keys(light).filter((name) => !(name in own) && !shared.includes(name))).toEqual([]);
  expect(luminance(dark.paper ?? "")).toBeLessThan(0.02);
});

function readTokens(opening: string): Record<string, string> {
  const start = css.indexOf(opening);
  const block = css.slice(start, css.indexOf("\n}", start));
  const tokens = [...block.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)];
  return Object.fromEntries(tokens.map(([, name, value]) => [name, value]));
}

function pairsOf(table: Record<string, readonly string[]>): [ground: string, part: string][] {
  return Object.entries(table).flatMap(([ground, parts]) => parts.map((part): [string, string] => [ground, part]));
}

/** WCAG 2: (lighter + 0.05) / (darker + 0.05). */
function contrast(tokens: Record<string, string>, ground: string, text: string): number {
  const [dim = 0, bright = 0] = [tokens[ground], tokens[text]]
    .map((hex) => luminance(hex ?? ""))
    .toSorted((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string): number {
  const [r = Number.NaN, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
