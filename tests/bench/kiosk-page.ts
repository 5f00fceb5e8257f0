import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { chromiumArguments, ensureChromium } from "#scripts/find-chromium.ts";
import { deviceCookies } from "#server/application/cookies.ts";
import { lobbyCatalogues } from "#server/words/lobby/lobby-catalogues.ts";
import { lobbyLocales } from "#server/words/lobby-locales.ts";
import { computePercentiles, type Percentiles } from "#tests/bench/percentiles.ts";
import { startProduct } from "#tests/bench/product.ts";

/** What the kiosk costs the browser; bytes as sent, compressed. */
export type KioskPageResult = {
  firstLoadBytes: number;
  /** Milliseconds from lifting the finger to the heading in the other language; and what was asked of the server. */
  languageSwitch: Percentiles & { switches: number; requests: number };
};

const screen = { viewport: { width: 1080, height: 1920 }, hasTouch: true };
const rounds = 10;
const foreign = lobbyLocales.filter(({ code, offered }) => offered && code !== "de");

/** First load with nothing stored; then every language, each on a page that the service worker answers. */
export async function measureKioskPage(): Promise<KioskPageResult> {
  const shape = { name: "empty day", finishedTickets: 0, waitingTickets: 0, statisticRows: 0 };
  const product = await startProduct(shape, { desks: 1, kiosks: 1 });
  const { path } = ensureChromium(console.error);
  const browser = await chromium.launch({ executablePath: path, args: chromiumArguments });
  const open = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ ...screen, baseURL: product.server.origin });
    const [, value = ""] = /=([^;]+)/.exec(product.kioskCookies[0] ?? "") ?? [];
    await context.addCookies([{ name: deviceCookies.kiosk, value, url: product.server.origin }]);
    return context;
  };
  try {
    const firstLoadBytes = await loadFirst(await (await open()).newPage());
    return { firstLoadBytes, languageSwitch: await switchLanguages(await (await open()).newPage()) };
  } finally {
    await browser.close();
    await product.end();
  }
}

async function loadFirst(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.dataReceived", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await loadKiosk(page);
  return bytes;
}

async function loadKiosk(page: Page): Promise<void> {
  await page.goto("/kiosk");
  await page.getByRole("heading", { name: lobbyCatalogues.de.chooseConcern }).waitFor();
}

async function switchLanguages(page: Page): Promise<KioskPageResult["languageSwitch"]> {
  await loadKiosk(page);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state !== "activated") await new Promise((resolve) => setTimeout(resolve, 20));
  });
  const samples: number[] = [];
  let requests = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const { code, native } of foreign) {
      // Loaded anew, so that no language is in the page's memory.
      await loadKiosk(page);
      await page.waitForLoadState("networkidle");
      const count = (response: { fromServiceWorker(): boolean }) => {
        if (!response.fromServiceWorker()) requests += 1;
      };
      page.on("response", count);
      const shown = page.evaluate(waitForHeading, lobbyCatalogues[code].chooseConcern);
      await page.getByRole("button", { name: native, exact: true }).tap();
      samples.push(await shown);
      page.off("response", count);
    }
  }
  return { ...computePercentiles(samples), switches: samples.length, requests };
}

/** Runs in the page. Milliseconds from the next lifting of a finger to a heading with this text, painted. */
async function waitForHeading(text: string): Promise<number> {
  let liftedAt = 0;
  addEventListener(
    "pointerup",
    () => {
      liftedAt = performance.now();
    },
    { capture: true, once: true },
  );
  while (liftedAt === 0 || document.querySelector("h1")?.textContent !== text)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - liftedAt;
}
