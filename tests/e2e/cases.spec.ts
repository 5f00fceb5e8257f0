import { expect, test } from "#tests/e2e/lobby.ts";
import { openWallStaff } from "#tests/e2e/wall-staff.ts";

test("[F1, F2, F5] a case is opened beside the talk, its reference brought back, what is due is answered and done", async ({
  lobby,
}) => {
  const line = await openWallStaff(lobby);
  const desk = await lobby.openConsole();
  await desk.workAt("2");
  const { page, words } = desk;
  const { block, followUp, dialog } = words.cases;
  await line.draw({ concern: "KDU-01", language: "de" });
  line.close();
  await desk.press(desk.actions.callNext);
  await desk.press(desk.actions.start);

  // Opened in the record; a day is noted that cannot be, then one that can.
  await page.locator("summary", { hasText: block.heading }).click();
  await desk.press(block.open);
  const reference = page.locator("strong bdi");
  await expect(reference).toHaveText(/^[2-9A-Z]{2}-[2-9A-Z]{3}$/);
  const key = (await reference.textContent()) ?? "";
  await page.getByLabel(followUp.dueOn).fill("2016-01-01");
  await desk.press(followUp.save);
  await expect(page.getByText(followUp.badDate)).toBeVisible();
  const today = await page.evaluate(() => new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" }));
  await page.getByLabel(followUp.dueOn).fill(today);
  await desk.press(followUp.save);

  // Due today: the console says so, one press says that the answer came, another that it is done.
  await desk.press(followUp.answeredOf.replace("{what}", followUp.kinds.ask_team));
  await desk.press(followUp.doneOf.replace("{what}", followUp.kinds.ask_team));
  await expect(page.getByRole("heading", { name: followUp.heading, exact: true })).toBeHidden();

  await page.locator("#desk-heading").focus();
  for (const pressed of ["1", "1", "a"]) await page.keyboard.press(pressed);
  await expect(desk.figure(words.console.day.completed)).toHaveText("1");

  // Months later somebody brings the reference, typed as it is remembered.
  await page.goto("/records#cases");
  await page.getByLabel(words.cases.list.search).fill(key.toLowerCase().replace("-", " "));
  await page.getByRole("button", { name: words.cases.list.find, exact: true }).click();
  const file = page.getByRole("dialog", { name: dialog.title.replace("{reference}", key) });
  await expect(file.getByRole("listitem").filter({ hasText: "Miete zu hoch" })).toBeVisible();
  await expect(file.getByText(dialog.krm)).toBeVisible();
  await file.getByRole("button", { name: dialog.close }).click();
  await expect(file.getByRole("button", { name: dialog.reopen })).toBeVisible();

  // The slip to bring along: the reference, and nothing else (P4).
  const slip = await lobby.openPage(`/records/reference#${key}`);
  await expect(slip.getByText(key)).toBeVisible();
  await expect(slip.locator("body")).not.toContainText(/Ombuds|Miete/);
});
