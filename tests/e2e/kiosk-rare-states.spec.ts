import { lobbyCatalogues } from "#server/words/lobby/lobby-catalogues.ts";
import { expectNoViolationsInBothSchemes } from "#tests/e2e/axe.ts";
import { expect, test } from "#tests/e2e/lobby.ts";

for (const locale of ["de", "ar"] as const) {
  test(`[A42, P17] what few visitors see has no fault axe knows, and whoever left is forgotten (${locale})`, async ({
    lobby,
  }) => {
    const kiosk = await lobby.openKiosk();
    await kiosk.expectReady();
    const { page } = kiosk;
    const words = lobbyCatalogues[locale];
    const html = page.locator("html");
    await kiosk.draw();
    await kiosk.finish();
    await lobby.changeSettings({ dailyLimit: 1 });
    await expect(page.locator("[data-state=full]")).toBeVisible();
    if (locale === "ar") await kiosk.button("العربية").tap();
    await expect(html).toHaveAttribute("lang", locale);
    await expectNoViolationsInBothSchemes(page, "full");
    await lobby.changeSettings({ dailyLimit: 500 });

    await expect(kiosk.heading(words.chooseConcern)).toBeVisible();
    await kiosk.button(words.viewSettings).tap();
    await page.getByRole("button", { name: words.largerText }).tap();
    await page.getByRole("button", { name: words.reachLayout }).tap();
    await expectNoViolationsInBothSchemes(page, "view, large, within reach");
    await kiosk.button(words.viewSettings).tap();
    await expectNoViolationsInBothSchemes(page, "start, large, within reach");
    await kiosk.button(words.readAloud).tap();
    await expect(kiosk.button(words.stopReading)).toBeVisible();
    await expectNoViolationsInBothSchemes(page, "reading aloud");
    await kiosk.button(words.stopReading).tap();

    await lobby.stop("SIGKILL");
    await page.getByRole("button", { name: words.emergencyTile }).tap();
    await expect(page.locator("[data-state=unknown]")).toBeVisible({ timeout: 20_000 });
    await expectNoViolationsInBothSchemes(page, "unknown");

    await page.clock.install();
    await page.clock.fastForward(61_000);
    await expect(page.getByRole("alertdialog")).toBeVisible();
    await expectNoViolationsInBothSchemes(page, "still there?");
    await page.clock.fastForward(31_000);
    await expect(page.locator("[data-state=gone]:not([data-large])")).toBeVisible();
    await expect(html).toHaveAttribute("lang", "de");
  });
}
