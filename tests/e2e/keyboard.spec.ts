import { shortcuts } from "#app/console/_lib/shortcuts.ts";
import { expect, test } from "#tests/e2e/lobby.ts";
import { openWallStaff } from "#tests/e2e/wall-staff.ts";

test("the console is worked by keyboard alone, from choosing the desk to the finished record", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  const desk = await lobby.openConsole();
  const { keyboard } = desk.page;
  const number = await kiosk.draw("Wohnung, Miete und Heizung");

  const room = desk.button("Raum 2");
  await expect(room).toBeVisible();
  const isFocused = () => room.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 60 && !(await isFocused()); presses += 1) await keyboard.press("Tab");
  expect(await isFocused()).toBe(true);
  await keyboard.press("Enter");
  await expect(desk.button(desk.actions.openDesk)).toBeVisible();
  await keyboard.press("o");
  await expect(desk.button(desk.actions.callNext)).toBeEnabled();
  await keyboard.press("n");
  await desk.expectVisitor(number);
  await keyboard.press("d");
  await expect(desk.button(desk.actions.complete)).toBeVisible();

  // Without an outcome the key leads to the list of outcomes.
  await keyboard.press("a");
  await expect(desk.page.getByText(desk.words.console.visit.needOutcome)).toBeVisible();
  await keyboard.press("Enter");
  await keyboard.press("Control+Enter");
  await expect(desk.figure(desk.words.console.day.completed)).toHaveText("1");

  await keyboard.press("?");
  await expect(desk.page.getByRole("dialog", { name: desk.words.console.shortcuts.title })).toBeVisible();
  await keyboard.press("Escape");
  await expect(desk.page.getByRole("dialog")).toBeHidden();
});

test("while somebody writes, every key of the console is a sign of the text and nothing else", async ({ lobby }) => {
  const line = await openWallStaff(lobby);
  const desk = await lobby.openConsole();
  const { page, words } = desk;
  await desk.workAt("2");
  const number = await line.draw({ concern: "KDU-01", language: "de" });
  await line.draw({ concern: "KDU-01", language: "de" });
  await desk.press(desk.actions.callNext);
  await desk.press(desk.actions.start);
  const chosen = page
    .getByRole("listbox", { name: words.record.fields.outcome })
    .getByRole("option", { selected: true });
  await page.getByRole("option", { name: /Anregung aufgenommen/ }).click();
  const written = `${Object.values(shortcuts).join("")} 11 21`;
  const suggestion = page.getByLabel(words.registers.offer.field);
  const concern = page.getByRole("combobox", { name: words.console.visit.mainConcern });
  for (const field of [suggestion, concern]) {
    await field.fill("");
    await field.pressSequentially(written);
    await expect(field).toHaveValue(written);
  }
  await page.keyboard.press("Escape");

  await expect(page.getByRole("dialog").or(page.getByRole("alertdialog")).or(page.getByRole("menu"))).toHaveCount(0);
  await desk.expectVisitor(number);
  await expect(chosen).toContainText("Anregung aufgenommen");
  const discretion = page.getByRole("button", { name: words.wholeDay.discretion.switch });
  await expect(discretion).toHaveAttribute("aria-pressed", "false");
  expect(lobby.readTickets().map(({ status, callCount }) => [status, callCount])).toEqual([
    ["serving", 1],
    ["waiting", 0],
  ]);
  // The same key beside the fields.
  await chosen.focus();
  await page.getByRole("heading", { level: 3 }).first().click();
  await page.keyboard.press("v");
  await expect(discretion).toHaveAttribute("aria-pressed", "true");
  line.close();
});
