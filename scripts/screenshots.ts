import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { staffLocaleCookie } from "#app/_i18n/staff-locale.ts";
import { buildPages } from "#scripts/build-pages.ts";
import { chromiumArguments, ensureChromium } from "#scripts/find-chromium.ts";
import { generateClients } from "#scripts/generate.ts";
import { prepareDemo } from "#scripts/prepare-demo.ts";
import { takeDisplay } from "#scripts/take-display.ts";
import { takeKioskLying, takeKioskUpright } from "#scripts/take-kiosk.ts";
import { takePhone } from "#scripts/take-phone.ts";
import { createSlipRenderer } from "#server/adapters/printer/slip-renderer.ts";
import { composeSlip } from "#server/application/slips/slip-content.ts";
import { defaultOfficeSettings } from "#server/domain/office-settings.ts";
import { startServerProcess } from "#tests/support/server-process.ts";

const folder = "docs/images";
const portrait = { width: 1080, height: 1920 };
const landscape = { width: 1920, height: 1080 };
const desktop = { width: 1440, height: 900 };

type Size = typeof portrait;

generateClients();
await buildPages((line) => console.log(line));
const dataDir = mkdtempSync(join(tmpdir(), "wartemarke-screenshots-"));
const office = await prepareDemo(dataDir);
const server = await startServerProcess({ dataDir });
const { path: executablePath } = ensureChromium((line) => console.log(line));
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
mkdirSync(folder, { recursive: true });

try {
  await takeEntry(browser);
  // Kiosk and display stay open: the console shows that they are there.
  const kiosk = await open(browser, `/kiosk#pair=${office.links.kiosk[0]}`, portrait);
  await takeKioskUpright(kiosk, take);
  const display = await open(browser, `/display#pair=${office.links.display[0]}`, landscape);
  const [staff] = office.staff;
  if (!staff) throw new Error("the demo has no staff");
  await takeDisplay(display, take, { origin: server.origin, staff });
  await takeStaff(browser);
  await kiosk.setViewportSize(landscape);
  await takeKioskLying(kiosk, take);
  await takeSlips(await open(browser, "/healthz", { width: 1000, height: 780 }));
  const cookies = await kiosk.context().cookies();
  const kioskCookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  await takePhone(browser, { origin: server.origin, folder, kioskCookie, staff });
} finally {
  await browser.close();
  await server.end("SIGTERM");
  rmSync(dataDir, { recursive: true, force: true });
}

async function open(from: Browser, address: string, size: Size): Promise<Page> {
  const context = await from.newContext({
    baseURL: server.origin,
    viewport: size,
    locale: "de-DE",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: "disabled" });
  console.log(`${folder}/${name}.png`);
}

async function takeEntry(from: Browser): Promise<void> {
  const home = await open(from, "/", desktop);
  await home.getByRole("heading", { level: 1 }).waitFor();
  await home.waitForLoadState("networkidle");
  await take(home, "home-de");
  await home.goto("/sign-in");
  await home.getByRole("button", { name: "Anmelden", exact: true }).waitFor();
  await take(home, "sign-in-de");
  await home.context().close();
}

/** Paper as the printer gets it: one slip in its own letters, the others drawn. */
async function takeSlips(page: Page): Promise<void> {
  const renderer = createSlipRenderer();
  const shown = [
    ["de", 80],
    ["ar", 80],
    ["uk", 58],
  ] as const;
  const pictures = await Promise.all(
    shown.map(([language, paperMm]) => {
      const facts = { number: 507, drawnAt: "2026-11-23T09:12:00.000Z", language, phoneToken: "A".repeat(22) };
      const slip = composeSlip(facts, { settings: defaultOfficeSettings, phoneUrl: "https://warte.example" });
      return renderer.toPreview(slip, { paperMm, codePage: "cp858", cut: true, logo: null });
    }),
  );
  const images = pictures.map((picture) => `<img src="${picture}">`).join("");
  const style = "margin:0;padding:2rem;display:flex;gap:2rem;align-items:flex-start;background:#e6eaf2;zoom:.6";
  await page.setContent(`<body style="${style}">${images}</body>`);
  await take(page, "slips");
}

async function takeStaff(from: Browser): Promise<void> {
  const page = await open(from, "/sign-in", desktop);
  const [person] = office.staff;
  await page.context().request.post("/api/auth/sign-in/username", {
    data: { username: person?.username, password: person?.password },
    headers: { origin: server.origin },
  });
  await page.goto("/console");
  await page.getByRole("button", { name: "Raum 3" }).click();
  // The deputy works there (C12).
  await page.getByRole("button", { name: "Platz übernehmen" }).click();
  await page.getByRole("button", { name: "Abschließen", exact: true }).waitFor();
  await take(page, "console-de");
  await page.context().addCookies([{ name: staffLocaleCookie, value: "en", url: server.origin }]);
  await page.reload();
  await page.getByRole("button", { name: "Complete", exact: true }).waitFor();
  await take(page, "console-en");
  await page.context().addCookies([{ name: staffLocaleCookie, value: "de", url: server.origin }]);
  await page.goto("/records");
  await page.getByRole("grid").waitFor();
  await take(page, "records-de");
  await page.goto("/report");
  // The first figures wait for the report's process to start.
  await page.locator("article table").first().waitFor({ timeout: 60_000 });
  await take(page, "report-de");
  await page.locator("#figure-A4").evaluate((heading) => heading.scrollIntoView());
  await take(page, "report-figure-de");
  await page.goto("/settings");
  await page.getByRole("link", { name: "Öffnungszeiten" }).waitFor();
  await page.waitForLoadState("networkidle");
  await take(page, "settings-de");
  await page.context().close();
}
