import { join } from "node:path";
import Database from "better-sqlite3";
import { expectNoViolations } from "#tests/e2e/axe.ts";
import { expect, test } from "#tests/e2e/lobby.ts";
import { openWallStaff } from "#tests/e2e/wall-staff.ts";

test("[F7, F8] a talk is agreed on, the visitor who comes for it is matched, and the record knows", async ({
  lobby,
}) => {
  const line = await openWallStaff(lobby);
  const desk = await lobby.openConsole();
  await desk.workAt("2");
  const { page, words } = desk;
  const t = words.appointments;
  const list = page.locator("section", { has: page.getByRole("heading", { name: t.heading, exact: true }) });
  const dialog = page.getByRole("dialog", { name: t.dialogTitle });
  await expect(list.getByText(t.none)).toBeVisible();

  // Yesterday is refused in words, and what was typed stays.
  await desk.press(t.add);
  const dayFromNow = (days: number) =>
    page.evaluate(
      (n) => new Date(Date.now() + n * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" }),
      days,
    );
  await dialog.getByLabel(t.date).fill(await dayFromNow(-1));
  await dialog.getByLabel(t.time).fill("2359");
  await dialog.getByRole("button", { name: words.common.save }).click();
  await expect(dialog.getByText(words.refusals.appointment_in_past)).toBeVisible();
  await expectNoViolations(page, "appointment");
  await dialog.getByLabel(t.date).fill(await dayFromNow(0));
  await dialog.getByRole("button", { name: words.common.save }).click();
  await expect(dialog).toBeHidden();
  const row = list.getByRole("listitem");
  await expect(row).toContainText("23:59");

  const number = await line.draw({ concern: "KDU-01", language: "de" });
  await desk.press(desk.actions.callNext);
  await desk.choose(t.matchOf.replace("{time}", "23:59"), new RegExp(String(number)));
  await expect(row).toContainText(t.states.arrived);
  await expect(row).toContainText(t.withNumber.replace("{number}", String(number)));
  await desk.press(desk.actions.start);
  await expect.poll(() => readChannels(lobby.dataDir)).toEqual([{ channel: "appointment" }]);
  await expectNoViolations(page, "console with appointments");
  line.close();
});

/** As stored, whatever the screen shows. */
function readChannels(dataDir: string): unknown[] {
  const database = new Database(join(dataDir, "wartemarke.db"), { readonly: true });
  try {
    return database.prepare('SELECT channel FROM "Visit"').all();
  } finally {
    database.close();
  }
}
