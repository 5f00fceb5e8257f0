import { expect, test } from "#tests/e2e/lobby.ts";

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
