import { expect, type Page } from "@playwright/test";
import { lobbyCatalogues } from "#server/words/lobby/lobby-catalogues.ts";
import type { Locale } from "#tests/e2e/lobby.ts";

export type KioskPage = ReturnType<typeof createKioskPage>;

/** The kiosk as somebody in front of it sees it. */
export function createKioskPage(page: Page, locale: Locale) {
  const words = lobbyCatalogues[locale];
  const heading = (name: string) => page.getByRole("heading", { level: 1, name });

  return {
    page,
    words,
    heading,
    button: (name: string) => page.getByRole("button", { name, exact: true }),
    /** Ready to be used: the first question is asked. */
    expectReady: () => expect(heading(words.chooseConcern)).toBeVisible({ timeout: 15_000 }),

    /** Without saying what it is about, in one tap; or a tile, and the number without its second question. */
    async draw(tile: string | null = null): Promise<number> {
      await page.getByRole("button", { name: tile ?? words.preferNotSay }).tap();
      if (tile !== null) await page.getByRole("button", { name: words.takeTicket, exact: true }).tap();
      return this.readNumber();
    },
    async readNumber(): Promise<number> {
      const result = heading(words.yourNumber);
      await expect(result).toBeVisible({ timeout: 20_000 });
      return Number(await result.locator("bdi").textContent());
    },
    /** Where a finger would press a button. */
    async centreOf(name: string): Promise<{ x: number; y: number }> {
      const button = page.getByRole("button", { name, exact: true });
      await expect(button).toBeEnabled();
      const { x, y, width, height } = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      return { x: x + width / 2, y: y + height / 2 };
    },
    finish: () => page.getByRole("button", { name: words.done, exact: true }).tap(),
  };
}
