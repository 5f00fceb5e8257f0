import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

export type FoundChromium = { path: string; how: string };

const programNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** A browser that is already there: the named one, Playwright's own, or one of the system. */
export function findChromium(): FoundChromium | null {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`PLAYWRIGHT_CHROMIUM names ${named}, which does not exist`);
    return { path: named, how: "named by PLAYWRIGHT_CHROMIUM" };
  }
  const own = chromium.executablePath();
  if (existsSync(own)) return { path: own, how: "installed by Playwright" };
  const folders = [...new Set(["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)])];
  for (const name of programNames) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (existsSync(path)) return { path, how: "found on this machine" };
    }
  }
  return null;
}

/** As `findChromium`, and where there is none installs one: by Playwright, else by apt where that is allowed. */
export function ensureChromium(say: (line: string) => void): FoundChromium {
  const found = findChromium();
  if (found) return found;

  say("No Chromium found: trying `playwright install chromium` …");
  spawnSync("node_modules/.bin/playwright", ["install", "chromium"], { stdio: "inherit", timeout: 180_000 });
  const own = chromium.executablePath();
  if (existsSync(own)) return { path: own, how: "just installed by Playwright" };

  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("That did not work: trying `apt-get install chromium` …");
    execFileSync("apt-get", ["update", "-q"], { stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], { stdio: "inherit" });
    const installed = findChromium();
    if (installed) return { ...installed, how: "just installed by apt" };
  }
  throw new Error("No Chromium: install one, or set PLAYWRIGHT_CHROMIUM to the path of one.");
}

/** A browser that asks nobody else for anything, and starts as root. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--no-first-run",
  "--autoplay-policy=no-user-gesture-required",
];
