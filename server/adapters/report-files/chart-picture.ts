import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { firaSans } from "./fira-sans.ts";

const find = createRequire(import.meta.url).resolve;
let ready: Promise<void> | null = null;

/** For programs that cannot show SVG: the same picture as PNG. */
export async function chartPicture(svg: string): Promise<Uint8Array> {
  ready ??= load();
  await ready;
  const drawn = new Resvg(svg, {
    background: "#ffffff",
    font: { fontBuffers: [...firaSans], defaultFontFamily: "Fira Sans" },
  });
  const picture = drawn.render().asPng();
  drawn.free();
  return picture;
}

function load(): Promise<void> {
  return initWasm(readFileSync(find("@resvg/resvg-wasm/index_bg.wasm")));
}
