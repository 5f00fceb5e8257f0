import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { buildPages } from "#scripts/build-pages.ts";
import { ensureChromium } from "#scripts/find-chromium.ts";
import { generateClients } from "#scripts/generate.ts";
import { runStep } from "#scripts/run-step.ts";

const folder = "test-results/recordings";

type Browsers = { browsers: { name: string; revision: string }[] };

/**
 * Playwright films with an ffmpeg of its own. Where its download is out of reach, the system's takes its place in a
 * folder of our own.
 *
 * @returns variables Playwright is to be started with.
 */
async function prepareFfmpeg(): Promise<Record<string, string>> {
  const own = await runStep({ name: "ffmpeg", command: ["playwright", "install", "ffmpeg"] });
  if (own.ok) return {};
  const system = (process.env.PATH ?? "").split(delimiter).map((path) => join(path, "ffmpeg"));
  const found = system.find((path) => existsSync(path));
  if (!found) throw new Error("Films need ffmpeg: install it with your system's packages.");
  const { browsers } = JSON.parse(readFileSync("node_modules/playwright-core/browsers.json", "utf8")) as Browsers;
  const revision = browsers.find(({ name }) => name === "ffmpeg")?.revision;
  const place = mkdtempSync(join(tmpdir(), "wartemarke-ffmpeg-"));
  mkdirSync(join(place, `ffmpeg-${revision}`));
  symlinkSync(found, join(place, `ffmpeg-${revision}`, "ffmpeg-linux"));
  return { PLAYWRIGHT_BROWSERS_PATH: place };
}

generateClients();
await buildPages((line) => console.log(line));
const { path } = ensureChromium((line) => console.log(line));
const ffmpeg = await prepareFfmpeg();
rmSync(folder, { recursive: true, force: true });

let areAllOk = true;
for (const orientation of ["portrait", "landscape"]) {
  const { ok } = await runStep({
    name: orientation,
    command: ["playwright", "test", "--grep", "@recorded", "--workers", "1"],
    env: { ...ffmpeg, PLAYWRIGHT_CHROMIUM: path, FILMS_FOLDER: folder, KIOSK_ORIENTATION: orientation },
    live: true,
  });
  areAllOk &&= ok;
}
rmSync(join(folder, "raw"), { recursive: true, force: true });
console.log(`The films are in ${folder}.`);
process.exit(areAllOk ? 0 : 1);
