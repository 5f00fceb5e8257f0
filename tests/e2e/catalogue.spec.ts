import { join } from "node:path";
import Database from "better-sqlite3";
import { expectNoViolations } from "#tests/e2e/axe.ts";
import { expect, type Lobby, test } from "#tests/e2e/lobby.ts";

function readVersions({ dataDir }: Lobby): readonly string[] {
  const database = new Database(join(dataDir, "wartemarke.db"), { readonly: true });
  const rows = database
    .prepare('SELECT "catalogueVersion" FROM "Visit" WHERE "state" = ? ORDER BY rowid')
    .all("complete");
  database.close();
  return (rows as { catalogueVersion: string }[]).map(({ catalogueVersion }) => catalogueVersion);
}

test("[V3] a tile gets another name, another one leaves the kiosk: published, the kiosk has it at once; a visit keeps its version", async ({
  lobby,
}) => {
  const kiosk = await lobby.openKiosk();
  const desk = await lobby.openConsole();
  const { page } = desk;
  const { catalogue, common } = desk.words;
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  await desk.workAt("2");
  await kiosk.draw();
  await desk.press(desk.actions.callNext);
  await desk.press(desk.actions.start);
  await desk.record({ concern: "KDU-01" });
  await desk.press(desk.actions.complete);
  await expect(desk.figure(desk.words.console.day.completed)).toHaveText("1");
  await kiosk.finish();

  await page.goto("/settings?tab=concerns");
  await button("Wohnung, Miete und Heizung bearbeiten").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(catalogue.form.missing).first()).toBeHidden();
  await dialog.getByLabel("Deutsch", { exact: true }).fill("");
  await dialog.getByRole("button", { name: catalogue.form.apply }).click();
  await expect(dialog.getByText(catalogue.problems.required)).toBeVisible();
  await expectNoViolations(page, "a concern with a mistake");
  await dialog.getByLabel("Deutsch", { exact: true }).fill("Wohnen und Heizen");
  await dialog.getByLabel("العربية · Arabisch").fill("السكن والتدفئة");
  await dialog.getByRole("button", { name: catalogue.form.apply }).click();
  await expect(dialog).toBeHidden();

  // Nobody takes the last emergency off the kiosk.
  await button(/^Notfall.* bearbeiten$/).click();
  await dialog.getByText(catalogue.form.kiosk, { exact: true }).click();
  await dialog.getByRole("button", { name: catalogue.form.apply }).click();
  await expect(dialog.getByText(catalogue.problems.no_emergency)).toBeVisible();
  await dialog.getByRole("button", { name: common.cancel }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: desk.words.settings.discard }).click();
  await expect(dialog).toBeHidden();

  const gone = "Geld zum Leben: Höhe und Berechnung";
  await button(`${gone} bearbeiten`).click();
  await dialog.getByText(catalogue.form.kiosk, { exact: true }).click();
  await dialog.getByRole("button", { name: catalogue.form.apply }).click();
  await expect(page.getByText("2 Änderungen am Katalog, noch nicht veröffentlicht.")).toBeVisible();
  await button(catalogue.bar.look).click();
  await expect(dialog.getByText("Deutsch: „Wohnung, Miete und Heizung“ → „Wohnen und Heizen“")).toBeVisible();
  await expect(dialog.getByText(catalogue.lines.kioskOff)).toHaveCount(1);
  await expectNoViolations(page, "what will be published");

  await kiosk.expectReady();
  await expect(kiosk.page.getByRole("button", { name: gone })).toBeVisible();
  await dialog.getByRole("button", { name: catalogue.publish.confirm }).click();
  await expect(page.getByText(/^Fassung .* ist veröffentlicht und gilt ab sofort\.$/)).toBeVisible();
  await expect(kiosk.page.getByRole("button", { name: "Wohnen und Heizen" })).toBeVisible();
  await expect(kiosk.page.getByRole("button", { name: gone })).toBeHidden();
  await kiosk.page.getByRole("button", { name: "العربية" }).tap();
  await expect(kiosk.page.getByRole("button", { name: "السكن والتدفئة" })).toBeVisible();

  await button(/^Was sich mit Fassung .* geändert hat$/).click();
  await expect(dialog.getByText("Deutsch: „Wohnung, Miete und Heizung“ → „Wohnen und Heizen“")).toBeVisible();
  await expectNoViolations(page, "what a version has changed");
  expect(readVersions(lobby).at(-1)).toBe("2026-11-draft-1");
});

test("[V3] two people edit at once: what the first published is there, what the second typed is kept and told", async ({
  lobby,
}) => {
  const first = await lobby.openConsole();
  const second = await lobby.openConsole({ staff: 1 });
  const { catalogue } = first.words;
  const rename = async ({ page }: typeof first, label: string) => {
    await page.goto("/settings?tab=concerns");
    await page.getByRole("button", { name: "Wohnung, Miete und Heizung bearbeiten" }).click();
    await page.getByRole("dialog").getByLabel("Deutsch", { exact: true }).fill(label);
    await page.getByRole("dialog").getByRole("button", { name: catalogue.form.apply }).click();
    await page.getByRole("button", { name: catalogue.bar.look }).click();
  };
  await rename(first, "Wohnen eins");
  await rename(second, "Wohnen zwei");
  await first.page.getByRole("dialog").getByRole("button", { name: catalogue.publish.confirm }).click();
  await expect(first.page.getByText(/ist veröffentlicht und gilt ab sofort/)).toBeVisible();
  const dialog = second.page.getByRole("dialog");
  await expect(dialog.getByText(catalogue.bar.overtaken)).toContainText("KDU");
  await expect(dialog.getByText("Deutsch: „Wohnen eins“ → „Wohnen zwei“")).toBeVisible();
  await dialog.getByRole("button", { name: catalogue.publish.confirm }).click();
  await expect(second.page.getByText(/ist veröffentlicht und gilt ab sofort/)).toBeVisible();
});
