import { expect, test } from "#tests/e2e/lobby.ts";

test("a number drawn at the kiosk is called, called again, has come, and is recorded: every screen follows", async ({
  lobby,
}) => {
  const kiosk = await lobby.openKiosk();
  const display = await lobby.openDisplay();
  const desk = await lobby.openConsole();
  await kiosk.expectReady();
  await display.expectReady();
  await desk.workAt("2");

  const number = await kiosk.draw();
  await desk.press(desk.actions.callNext);
  await desk.expectVisitor(number);
  await display.expectCall(number, "2");

  // C3: five seconds in this office.
  await desk.press(desk.actions.recall);
  await expect(desk.desk).toContainText("2-mal angesagt");
  await display.expectCall(number, "2");

  await desk.press(desk.actions.start);
  await expect(display.nobody).toBeVisible();
  await expect(display.page.getByText(String(number), { exact: true })).toBeVisible();

  await desk.record({ concern: "KDU-01" });
  await desk.press(desk.actions.complete);
  await expect(desk.figure(desk.words.console.day.completed)).toHaveText("1");
  expect(lobby.readTickets().map(({ status }) => status)).toEqual(["completed"]);
});

test("[C6] a talk ends without an outcome only as 'later'; the open record is finished afterwards", async ({
  lobby,
}) => {
  const kiosk = await lobby.openKiosk();
  const desk = await lobby.openConsole();
  await desk.workAt("2");
  await kiosk.draw();
  await desk.press(desk.actions.callNext);
  await desk.press(desk.actions.start);

  await desk.press(desk.actions.complete);
  await expect(desk.page.getByText(desk.words.console.visit.needOutcome)).toBeVisible();
  expect(lobby.readTickets().map(({ status }) => status)).toEqual(["serving"]);

  // The list of concerns has opened for the answer; it is put away.
  await desk.page.keyboard.press("Escape");
  await desk.press(desk.actions.completeLater);
  await desk.page.getByRole("button", { name: /zu Nummer \d+ erfassen/ }).click();
  const dialog = desk.page.getByRole("dialog");
  await dialog.getByRole("combobox").fill("KDU-01");
  await desk.page
    .getByRole("option", { name: /KDU-01/ })
    .first()
    .click();
  await dialog.getByRole("listbox", { name: desk.words.console.visit.outcome }).getByRole("option").first().click();
  await dialog.getByRole("button", { name: desk.words.record.contact.finish }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.page.getByText(desk.words.console.day.recordsNone)).toBeVisible();
});
