import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type LaunchOptions } from "@playwright/test";
import { chromiumArguments, findChromium } from "#scripts/find-chromium.ts";
import { expect, test } from "#tests/e2e/lobby.ts";

const flags = readFileSync("docs/kiosk/chromium-flags", "utf8").match(/^--\S+$/gm) ?? [];
const policies = JSON.parse(readFileSync("docs/kiosk/policies.json", "utf8")) as object;
/** Where Debian's start script finds the program itself. */
const debianProgram = "/usr/lib/chromium/chromium";
const programBytes = 50_000_000;

test("Chromium knows every flag and every policy of the kiosk's files", async () => {
  const program = [findChromium()?.path ?? "", debianProgram].find(
    (file) => existsSync(file) && statSync(file).size > programBytes,
  );
  test.skip(!program, "no Chromium in one file here");
  const names = [...flags.map((flag) => flag.slice(2).split("=")[0] ?? ""), ...Object.keys(policies)];
  expect(names.length).toBeGreaterThan(40);
  expect(await namesMissingIn(program ?? "", [...names, "surely-no-flag"])).toEqual(["surely-no-flag"]);
});

test("started with the kiosk's flags, the kiosk loads and may sound without a touch", async ({ lobby }) => {
  const profile = mkdtempSync(join(tmpdir(), "wartemarke-profile-"));
  const browser = findChromium();
  const own = flags
    // No Wayland, no kiosk's user here.
    .filter((flag) => !/^--(ozone-platform|user-data-dir)=/.test(flag))
    .map((flag) => flag.replace(/^--disk-cache-dir=.*/, `--disk-cache-dir=${join(profile, "cache")}`));
  const options: LaunchOptions = {
    args: [...own, ...chromiumArguments.filter((flag) => flag === "--no-sandbox")],
    ...(browser ? { executablePath: browser.path } : {}),
  };
  const context = await chromium.launchPersistentContext(profile, { ...options, viewport: null });
  try {
    const page = await context.newPage();
    await page.goto(`${lobby.server.origin}/kiosk#pair=${lobby.office.links.kiosk[0]}`);
    await expect(page.getByRole("heading", { name: "Worum geht es? Bitte wählen Sie." })).toBeVisible();
    expect(await page.evaluate(() => new AudioContext().state)).toBe("running");
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

/** Names are stored as C strings: between two zero bytes. */
async function namesMissingIn(file: string, names: readonly string[]): Promise<string[]> {
  const missing = new Set(names);
  const longest = Math.max(...names.map((name) => name.length)) + 2;
  let before = "";
  for await (const chunk of createReadStream(file, { encoding: "latin1", highWaterMark: 4_194_304 })) {
    const text = before + String(chunk);
    for (const name of missing) if (text.includes(`\0${name}\0`)) missing.delete(name);
    before = text.slice(-longest);
  }
  return [...missing];
}
