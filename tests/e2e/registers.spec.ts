import { expectNoViolations } from "#tests/e2e/axe.ts";
import { expect, test } from "#tests/e2e/lobby.ts";

test("[G1] [G2] [G3] the registers of the year: enter, be told what is missing, release, meet somebody else's change", async ({
  lobby,
}) => {
  const { page, words } = await lobby.openConsole();
  const own = words.registers;
  await page.goto("/registers");
  await expect(page.getByRole("heading", { name: own.heading, level: 1 })).toBeVisible();
  await expectNoViolations(page, "empty");
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const dialog = page.getByRole("dialog");

  // A suggestion: too long is said and nothing is cut off.
  await button(own.suggestions.add).click();
  await dialog.getByLabel(own.text).fill("x".repeat(501));
  await button(words.common.save).click();
  await expect(dialog.getByText(/Höchstens 500 Zeichen/).last()).toBeVisible();
  await expect(dialog.getByLabel(own.text)).toHaveValue("x".repeat(501));
  await dialog.getByLabel(own.text).fill("Richtwerte früher bekannt geben");
  await expectNoViolations(page, "form");
  await button(words.common.save).click();
  await expect(page.getByText("Richtwerte früher bekannt geben")).toBeVisible();
  await expect(page.getByText(own.saved)).toBeVisible();

  // The deputy changes it while it is open here: both versions are seen, nothing is overwritten.
  const deputy = (await lobby.openConsole({ staff: 1 })).page;
  await deputy.goto("/registers");
  const edit = own.editOf.replace("{text}", "Richtwerte früher bekannt geben");
  await button(edit).click();
  await dialog.getByLabel(own.text).fill("Mein Text");
  await deputy.getByRole("button", { name: edit, exact: true }).click();
  await deputy.getByRole("dialog").getByLabel(own.text).fill("Der Text der Vertretung");
  await deputy.getByRole("button", { name: words.common.save, exact: true }).click();
  await expect(dialog.getByText(own.conflict.title)).toBeVisible();
  await expect(dialog.getByText("Der Text der Vertretung")).toBeVisible();
  await expect(dialog.getByLabel(own.text)).toHaveValue("Mein Text");
  await expectNoViolations(page, "conflict");
  await button(own.conflict.keep).click();
  await button(words.common.save).click();
  await expect(deputy.getByText("Mein Text", { exact: true })).toBeVisible();

  // A statement is a draft until it is released.
  await page.getByRole("tab", { name: own.tabs.clientViews }).click();
  await button(own.clientViews.add).click();
  await dialog.getByLabel(own.text).fill("Ich finde keine Wohnung.");
  await button(words.common.save).click();
  await expect(dialog.getByText(own.problems.concernRequired)).toBeVisible();
  await dialog.getByRole("combobox", { name: own.concern }).fill("KDU-01");
  await page.getByRole("option", { name: /KDU-01/ }).click();
  await button(words.common.save).click();
  await expect(page.getByText(own.clientViews.draft, { exact: true })).toBeVisible();
  await button(own.clientViews.releaseOf.replace("{text}", "Ich finde keine Wohnung.")).click();
  await expect(page.getByText(own.clientViews.nowReleased)).toBeVisible();
  await expectNoViolations(page, "client views");

  // Deleting asks first.
  await button(own.removeOf.replace("{text}", "Ich finde keine Wohnung.")).click();
  await page.getByRole("alertdialog").getByRole("button", { name: own.remove, exact: true }).click();
  await expect(page.getByText(own.removed)).toBeVisible();
  for (const tab of ["expertViews", "policyEvents"] as const) {
    await page.getByRole("tab", { name: own.tabs[tab] }).click();
    await expectNoViolations(page, tab);
  }
});

test("[D1] [G6] an absence entered in the settings closes the kiosk at once, and deleting it opens it again", async ({
  lobby,
}) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  const { page, words } = await lobby.openConsole();
  const own = words.registers.absences;
  await page.goto("/settings?tab=hours");
  await page.getByRole("button", { name: own.add }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(own.to).fill("2026-01-01");
  await dialog.getByRole("button", { name: words.common.save }).click();
  await expect(dialog.getByText(words.registers.problems.endsBeforeStart)).toBeVisible();
  await dialog.getByLabel(own.to).fill("2030-01-01");
  await expect(dialog.getByText(own.closesToday)).toBeVisible();
  await expectNoViolations(page, "absence");
  await dialog.getByRole("button", { name: words.common.save }).click();
  await expect(page.getByText(own.saved)).toBeVisible();
  await expect(kiosk.page.locator("[data-state=closed]")).toBeVisible({ timeout: 40_000 });
  await page.getByRole("button", { name: /^Abwesenheit .* löschen$/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: own.remove }).click();
  await expect(page.getByText(own.removed)).toBeVisible();
  await expect(kiosk.page.locator("[data-state=start]")).toBeVisible({ timeout: 40_000 });
});
