import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { firaSans } from "./fira-sans.ts";

const find = createRequire(import.meta.url).resolve;
let ready: Promise<void> | null = null;

export type ChartPicture = { png: Uint8Array; width: number; height: number };

/** For programs that cannot show SVG: the same picture as PNG. `width` and `height` are those of both. */
export async function chartPicture(svg: string): Promise<ChartPicture> {
  ready ??= load();
  await ready;
  const drawn = new Resvg(svg, {
    background: "#ffffff",
    font: { fontBuffers: [...firaSans], defaultFontFamily: "Fira Sans" },
  });
  const picture = { png: drawn.render().asPng(), width: drawn.width, height: drawn.height };
  drawn.free();
  return picture;
}

function load(): Promise<void> {
  return initWasm(readFileSync(find("@resvg/resvg-wasm/index_bg.wasm")));
}
