import { type BrowserContextOptions, expect, type Request } from "@playwright/test";
import { lobbyCatalogues } from "#server/words/lobby/lobby-catalogues.ts";
import type { LobbyLocale } from "#server/words/lobby-locales.ts";
import type { Lobby } from "#tests/e2e/lobby.ts";

export type PhonePage = Awaited<ReturnType<typeof openPhonePage>>;

/** What sounded, vibrated and kept the screen on: counted in the page, since nobody listens to a test. */
type Alerts = { tones: number; vibrations: number; wakeLocks: number };

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** A visitor's own phone, opened at the address a code leads to. */
export async function openPhonePage(
  lobby: Lobby,
  address: string,
  locale: LobbyLocale,
  options: BrowserContextOptions = {},
) {
  const page = await lobby.openPage("about:blank", { ...phone, ...options });
  const requests: Request[] = [];
  page.on("request", (request) => requests.push(request));
  await page.addInitScript(countAlerts);
  await page.goto(address);
  const words = lobbyCatalogues[locale];

  return {
    page,
    words,
    /** Everything the page has asked for. */
    requests,
    button: (name: string) => page.getByRole("button", { name, exact: true }),
    expectState: (state: string, options: { timeout?: number } = {}) =>
      expect(page.locator(`[data-state="${state}"]`)).toBeVisible(options),
    readNumber: async () => Number(await page.getByRole("heading", { level: 1 }).locator("bdi").textContent()),
    readAlerts: () => page.evaluate(() => (window as unknown as { alerts: Alerts }).alerts),
    /** Asks for something and confirms it. */
    async wish(name: string): Promise<void> {
      await page.getByRole("button", { name, exact: true }).tap();
      await page.getByRole("button", { name: words.yes, exact: true }).tap();
    },
    /** How many pixels of the page are cut off at the side. */
    overflow: () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  };
}

function countAlerts(): void {
  const alerts: Alerts = { tones: 0, vibrations: 0, wakeLocks: 0 };
  Object.assign(window, { alerts });
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function count(at) {
    // Only what is heard: a context without a tap stays suspended.
    if (this.context.state === "running") alerts.tones += 1;
    start.call(this, at);
  };
  navigator.wakeLock.request = async () => {
    alerts.wakeLocks += 1;
    throw new DOMException("refused, as on battery", "NotAllowedError");
  };
  navigator.vibrate = () => {
    alerts.vibrations += 1;
    return true;
  };
}
