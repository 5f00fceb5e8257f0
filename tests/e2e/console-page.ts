import { expect, type Page } from "@playwright/test";
import { de } from "#app/_i18n/staff/de.ts";
import { en } from "#app/_i18n/staff/en.ts";
import type { Locale } from "#tests/e2e/lobby.ts";

export type ConsolePage = ReturnType<typeof createConsolePage>;

/** The console as the ombudsperson uses it. */
export function createConsolePage(page: Page, locale: Locale) {
  const words = { de, en }[locale];
  const { actions } = words.console;
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const menuItem = (name: string | RegExp) => page.getByRole("menuitem", { name });
  const fill = (text: string, values: Record<string, string | number>) =>
    Object.entries(values).reduce((done, [key, value]) => done.replace(`{${key}}`, String(value)), text);

  return {
    page,
    words,
    actions,
    button,
    menuItem,
    desk: page.locator("section", { has: page.locator("#desk-heading") }),
    figure: (name: string) => page.locator("dl > div", { has: page.locator("dt", { hasText: name }) }).locator("dd"),
    stale: page.getByText(words.connection.lostTitle),

    /** Chooses the desk of this tab and opens it. */
    async workAt(room: string): Promise<void> {
      await button(fill(words.common.room, { room })).click();
      await button(actions.openDesk).click();
      await expect(button(actions.callNext).or(button(actions.waitForNext)).first()).toBeVisible();
    },
    expectVisitor: (number: number) =>
      expect(page.getByRole("heading", { level: 3 }).locator("bdi")).toHaveText(String(number)),
    expectWaiting: (count: number) =>
      expect(
        page.locator("dl > div", { has: page.locator("dt", { hasText: words.console.day.waiting }) }).locator("dd"),
      ).toHaveText(String(count)),
    callNumber: (number: number) => button(fill(words.console.queue.callNumber, { number })),
    press: (name: string) => button(name).click(),
    async choose(menu: string, item: string | RegExp): Promise<void> {
      await button(menu).click();
      await menuItem(item).click();
    },
    async openFinished(): Promise<void> {
      await page.getByRole("heading", { name: words.console.finished.heading }).click();
    },
    reinstate: (number: number) => button(fill(words.console.finished.reinstateNumber, { number })).click(),
    resume: (number: number) => button(fill(words.console.parked.resumeNumber, { number })).click(),
    /** Fills the record with the first outcome, and the first concern where none was stated. */
    async record(options: { concern?: string } = {}): Promise<void> {
      const main = page.getByRole("combobox", { name: words.console.visit.mainConcern });
      if (options.concern) {
        await main.fill(options.concern);
        await page
          .getByRole("option", { name: new RegExp(options.concern) })
          .first()
          .click();
      }
      await page.getByRole("listbox", { name: words.console.visit.outcome }).getByRole("option").first().click();
      // What the concern makes necessary (V2).
      for (const no of await page.getByText(words.record.no, { exact: true }).all()) await no.click();
    },
  };
}
