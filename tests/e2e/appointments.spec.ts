import { join } from "node:path";
import type { Page } from "@playwright/test";
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

test("[F7] the day list: agree, move, call off; two who move the same talk see both versions", async ({ lobby }) => {
  const { page, words } = await lobby.openConsole();
  const { page: deputy } = await lobby.openConsole({ staff: 1 });
  const t = words.appointments;
  await page.goto("/records#appointments");
  await expect(page.getByText(t.noneComing)).toBeVisible();
  await page.getByRole("button", { name: t.add }).click();
  const dialog = page.getByRole("dialog");
  const save = (on: Page) => on.getByRole("dialog").getByRole("button", { name: words.common.save }).click();

  // Beside the field, and nothing that was typed is gone.
  await save(page);
  await expect(dialog.getByText(t.needDate)).toBeVisible();
  await dialog.getByLabel(t.date).fill(nextClockChange("03"));
  await dialog.getByLabel(t.time).fill("2.30");
  await save(page);
  await expect(dialog.getByText(words.refusals.time_skipped)).toBeVisible();
  await dialog.getByLabel(t.date).fill(nextClockChange("10"));
  await save(page);
  await expect(dialog.getByText(words.refusals.time_twice)).toBeVisible();
  await expectNoViolations(page, "appointment form");
  await dialog.getByLabel(t.time).fill("10");
  await dialog.getByLabel(t.reference).fill("K7-3MQ");
  await save(page);
  await expect(dialog.getByText(t.unknownReference)).toBeVisible();
  await dialog.getByLabel(t.reference).fill("");
  await save(page);
  await expect(page.getByText(t.saved)).toBeVisible();

  await deputy.goto("/records#appointments");
  const edit = /^Termin am .* ändern oder verlegen$/;
  await page.getByRole("button", { name: edit }).click();
  await dialog.getByLabel(t.time).fill("11:00");
  await deputy.getByRole("button", { name: edit }).click();
  await deputy.getByRole("dialog").getByLabel(t.time).fill("14:00");
  await save(deputy);
  await expect(deputy.getByText("14:00–15:00 Uhr")).toBeVisible();
  const row = dialog.getByRole("row", { name: t.time });
  await expect(row).toContainText("14:00");
  await expect(row).toContainText("11:00");
  await expectNoViolations(page, "appointment moved by two");
  await dialog.getByRole("button", { name: words.record.conflict.keepMine }).click();
  await save(page);
  await expect(deputy.getByText("11:00–12:00 Uhr")).toBeVisible();

  await deputy.getByRole("button", { name: /^Termin am .* absagen$/ }).click();
  await expect(page.getByText(t.states.cancelled)).toBeVisible();
  await expectNoViolations(page, "appointments");
});

/** The next Sunday on which the clocks change: the last one of March or October. */
function nextClockChange(month: "03" | "10"): string {
  const today = new Date().toISOString().slice(0, 10);
  const year = new Date().getUTCFullYear();
  const lastSundays = [year, year + 1].map((of) => {
    const last = new Date(`${of}-${month}-31T00:00:00Z`);
    return new Date(last.getTime() - last.getUTCDay() * 86_400_000).toISOString().slice(0, 10);
  });
  return lastSundays.find((day) => day > today) ?? "";
}

/** As stored, whatever the screen shows. */
function readChannels(dataDir: string): unknown[] {
  const database = new Database(join(dataDir, "wartemarke.db"), { readonly: true });
  try {
    return database.prepare('SELECT channel FROM "Visit"').all();
  } finally {
    database.close();
  }
}
