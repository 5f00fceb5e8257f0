import { expect, type Page } from "@playwright/test";
import { de } from "#server/words/lobby/de.ts";

export type DisplayPage = ReturnType<typeof createDisplayPage>;

/** The display as the waiting room sees it. */
export function createDisplayPage(page: Page) {
  const bigCall = page.locator("section", { has: page.getByRole("heading", { level: 1, name: de.nowCalling }) });
  const nobody = page.getByRole("heading", { name: de.nobodyCalled });

  return {
    page,
    words: de,
    bigCall,
    nobody,
    heading: (name: string | RegExp) => page.getByRole("heading", { name }),
    expectReady: () => expect(nobody.or(bigCall)).toBeVisible({ timeout: 15_000 }),
    async expectCall(number: number, room: string, options: { timeout?: number } = {}): Promise<void> {
      await expect(bigCall.locator("bdi").first()).toHaveText(String(number), options);
      await expect(bigCall).toContainText(de.room.replace("{room}", room));
    },
  };
}
