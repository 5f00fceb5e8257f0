import { expect, test } from "#tests/e2e/lobby.ts";

/** As wide as a page is at 400 % on a screen of 1280 px. */
const narrow = { width: 320, height: 640 };

test("[A51] pages of staff need no scrolling sideways at 320 px", async ({ lobby }) => {
  const { page, words } = await lobby.openConsole();
  await page.setViewportSize(narrow);
  const screens = [
    { path: "/console", shown: page.getByRole("heading", { name: words.console.desk.choose }) },
    { path: "/records", shown: page.getByRole("heading", { name: words.records.heading }) },
    { path: "/settings", shown: page.getByRole("button", { name: words.settings.section }) },
    { path: "/settings?tab=people", shown: page.getByRole("heading", { name: words.access.people.heading }) },
    { path: "/account", shown: page.getByRole("heading", { name: words.access.account.sessions }) },
    { path: "/registers", shown: page.getByRole("heading", { name: words.registers.heading, level: 1 }) },
    { path: "/", shown: page.getByRole("heading", { level: 1 }) },
  ];
  for (const { path, shown } of screens) {
    await page.goto(path);
    await expect(shown).toBeVisible();
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(tooWide, path).toBe(0);
  }
});
