import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** axe's own list of rules, on the page as it stands; `screen` names it where something is found. */
export async function expectNoViolations(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${screen}: ${id} at ${nodes.map((node) => node.target).join(" | ")}`,
  );
  expect.soft(found).toEqual([]);
}

/** The same in both schemes, by their tokens; the one that was set stays. */
export async function expectNoViolationsInBothSchemes(page: Page, screen: string): Promise<void> {
  const wear = (scheme: string) =>
    page.evaluate((next) => {
      document.documentElement.dataset.scheme = next;
    }, scheme);
  const worn = await page.evaluate(() => document.documentElement.dataset.scheme ?? "light");
  for (const scheme of ["light", "dark"]) {
    await wear(scheme);
    await expectNoViolations(page, `${screen}, ${scheme}`);
  }
  await wear(worn);
}
