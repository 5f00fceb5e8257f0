import { join } from "node:path";
import Database from "better-sqlite3";
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
  await expect(dialog.getByRole("row", { name: own.text })).toContainText("Mein Text");
  await expect(dialog.getByRole("row", { name: own.suggestions.addressedTo })).toContainText(
    own.suggestions.addressees.jobcenter,
  );
  await button(words.record.conflict.keepMine).click();
  await expect(dialog.getByText(own.conflict.kept)).toBeVisible();
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

test("[G2] a suggestion somebody brought goes from its record into the register, once", async ({ lobby }) => {
  const desk = await lobby.openConsole();
  const { page, words } = desk;
  const own = words.registers.offer;
  await desk.workAt("2");
  await page.keyboard.press("c");
  await page.getByRole("dialog").getByRole("button", { name: words.record.channel.letter }).click();
  const dialog = page.getByRole("dialog", { name: new RegExp(words.record.channel.letter) });
  const choose = async (code: string) => {
    await dialog.getByRole("combobox", { name: words.console.visit.mainConcern }).fill(code);
    await page
      .getByRole("option", { name: new RegExp(code) })
      .first()
      .click();
  };
  await choose("KDU-01");
  const outcomes = dialog.getByRole("listbox", { name: words.record.fields.outcome });
  await outcomes.getByRole("option", { name: /Lob aufgenommen/ }).click();
  await expect(dialog.getByText(own.title)).toBeHidden();
  await outcomes.getByRole("option", { name: /Anregung aufgenommen/ }).click();
  await expect(dialog.getByText(own.to.city)).toBeVisible();
  const text = dialog.getByLabel(own.field);
  await expect(text).toHaveValue(/^Anregung aus der Beratung: ./);

  // Letters and digits are text while somebody writes: no key of the console, no outcome.
  await text.press("End");
  await text.pressSequentially(". 11 neue Tafeln");
  await expect(text).toHaveValue(/11 neue Tafeln$/);
  await expect(outcomes.getByRole("option", { selected: true })).toContainText("Anregung aufgenommen");
  await expectNoViolations(page, "offer");

  // Finished first: what was typed is still there when the record is opened again.
  await dialog.getByRole("button", { name: words.record.contact.later }).click();
  await expect(dialog).toBeHidden();
  await desk.page.getByText(words.console.day.recordOpen, { exact: true }).click();
  await expect(text).toHaveValue(/11 neue Tafeln$/);
  await dialog.getByRole("button", { name: own.save }).dblclick();
  await expect(dialog.getByText(own.saved)).toBeVisible();
  await expect(dialog.getByRole("button", { name: own.save })).toBeHidden();

  // On another page of the same record it is known.
  const { page: other } = await lobby.openConsole();
  await other.goto("/records");
  await other.getByRole("button", { name: words.records.finish }).click();
  await expect(other.getByText(own.saved)).toBeVisible();
  expect(readSuggestions(lobby.dataDir)).toEqual([
    { concern: "KDU-01", addressedTo: "city", status: "proposed", text: expect.stringMatching(/11 neue Tafeln$/) },
  ]);
});

/** As stored, whatever the screen shows. */
function readSuggestions(dataDir: string): unknown[] {
  const database = new Database(join(dataDir, "wartemarke.db"), { readonly: true });
  try {
    return database.prepare('SELECT "concern", "addressedTo", "status", "text" FROM "Suggestion"').all();
  } finally {
    database.close();
  }
}

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
  const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel(own.to).fill(inAMonth);
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
