import type { Page } from "@playwright/test";
import { lobbyCatalogues } from "#server/words/lobby/lobby-catalogues.ts";
import { lobbyLocales } from "#server/words/lobby-locales.ts";
import type { KioskPage } from "#tests/e2e/kiosk-page.ts";
import { expect, test } from "#tests/e2e/lobby.ts";

/** A kiosk that cannot reach the server says so this soon, counted from the reload. */
const toldWithinMs = 5_000;
const rightWithinMs = 3_000;
/** From right to left and with letters of its own, as soon as it is offered; English until then. */
const other = lobbyLocales.find((locale) => locale.code === "ar" && isOffered(locale)) ?? lobbyLocales[2];

function isOffered({ offered }: { offered: boolean }): boolean {
  return offered;
}

/** Waits until everything the page needs is stored. */
async function waitUntilStored(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state !== "activated") await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

async function expectGoneAfterReload({ page, heading, words }: KioskPage): Promise<void> {
  const reloadedAt = Date.now();
  await page.reload({ waitUntil: "commit" });
  await expect(heading(words.goneTitle)).toBeVisible();
  expect(Date.now() - reloadedAt).toBeLessThan(toldWithinMs);
}

/** Addresses and texts of everything the worker has stored. */
function readStored(page: Page): Promise<{ address: string; text: string }[]> {
  return page.evaluate(async () => {
    const stored = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { pathname, search } = new URL(request.url);
        stored.push({ address: pathname + search, text: (await (await cache.match(request))?.text()) ?? "" });
      }
    }
    return stored;
  });
}

test("[E3, A46, A47] a kiosk that is loaded without the server says so in every language, and is right again by itself", async ({
  lobby,
}) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  await waitUntilStored(kiosk.page);

  await lobby.stop("SIGKILL");
  await expectGoneAfterReload(kiosk);
  await expect(kiosk.page.getByText(kiosk.words.goneHint)).toBeVisible();
  await kiosk.page.getByRole("button", { name: other.native, exact: true }).tap();
  await expect(kiosk.heading(lobbyCatalogues[other.code].goneTitle)).toBeVisible();
  await expect(kiosk.page.locator("[data-state]").first()).toHaveAttribute("dir", other.dir);

  await lobby.restart();
  await expect(kiosk.heading(lobbyCatalogues[other.code].chooseConcern)).toBeVisible({ timeout: rightWithinMs });
  const number = await createNumber();
  expect(lobby.readTickets().map((ticket) => ticket.number)).toEqual([number]);

  async function createNumber(): Promise<number> {
    const words = lobbyCatalogues[other.code];
    await kiosk.page.getByRole("button", { name: words.preferNotSay }).tap();
    const heading = kiosk.heading(words.yourNumber);
    await expect(heading).toBeVisible();
    return Number(await heading.locator("bdi").first().textContent());
  }
});

test("[E3] a kiosk whose server takes requests and never answers says so as soon", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  await waitUntilStored(kiosk.page);
  process.kill(lobby.server.pid, "SIGSTOP");
  try {
    await expectGoneAfterReload(kiosk);
  } finally {
    process.kill(lobby.server.pid, "SIGCONT");
  }
  await kiosk.expectReady();
});

test("[E3] a display that is loaded without the server says that it is cut off, and is right again by itself", async ({
  lobby,
}) => {
  const display = await lobby.openDisplay();
  await display.expectReady();
  await waitUntilStored(display.page);
  await lobby.stop("SIGTERM");
  await display.page.reload({ waitUntil: "commit" });
  await expect(display.heading(display.words.cutOff)).toBeVisible({ timeout: 25_000 });
  await lobby.restart();
  await expect(display.nobody).toBeVisible({ timeout: rightWithinMs });
});

test("[P17] nothing of a visitor is stored: the empty page, its files and the voice's fixed words", async ({
  lobby,
}) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  await waitUntilStored(kiosk.page);
  // Loaded by the worker from now on, as every night.
  await kiosk.page.reload();
  await kiosk.expectReady();
  const number = await kiosk.draw();
  const stored = await readStored(kiosk.page);
  expect(stored.length).toBeGreaterThan(20);
  const allowed =
    /^\/kiosk$|^\/_next\/static\/|^\/api\/speech\?locale=[\w-]+&say=(gone(Title|Hint|Back)|language%3D[\w-]+)$/;
  expect(stored.filter(({ address }) => !allowed.test(address)).map(({ address }) => address)).toEqual([]);
  const pages = stored.filter(({ address }) => address.startsWith("/kiosk"));
  expect(pages).toHaveLength(1);
  // By itself: three digits may stand inside the name of a file.
  expect(pages[0]?.text).not.toMatch(new RegExp(`(?<![\\w-])${number}(?![\\w-])`));
  expect(pages[0]?.text).not.toContain("/t/");

  const script = await kiosk.page.request.get("/service-worker.js");
  expect(script.headers()).toMatchObject({
    "cache-control": "no-store",
    "content-type": "text/javascript; charset=utf-8",
  });
  // The worker answers for this page alone: never for staff, never for a phone.
  const scopes = await kiosk.page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  );
  expect(scopes).toEqual(["/kiosk"]);
  await kiosk.page.goto("/t/AAAAAAAAAAAAAAAAAAAAAA");
  expect(await kiosk.page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});
