import { expect, test } from "#tests/e2e/lobby.ts";

test("[C9] a break is told to kiosk and display with its end, and can be ended", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  const display = await lobby.openDisplay();
  const desk = await lobby.openConsole();
  await kiosk.expectReady();
  await display.expectReady();
  await desk.workAt("2");
  await desk.press(desk.actions.pause);
  await desk.page
    .getByRole("dialog")
    .getByRole("button", { name: /^10 Minuten/ })
    .click();
  await expect(kiosk.page.getByText(/Kurze Pause. Weiter um \d\d:\d\d Uhr/)).toBeVisible();
  await expect(display.heading(/Kurze Pause. Weiter um \d\d:\d\d Uhr/)).toBeVisible();
  await desk.press(desk.actions.endBreak);
  await expect(kiosk.page.getByText(/Kurze Pause/)).toBeHidden();
  await expect(display.nobody).toBeVisible();
});

test("[D1] drawing is stopped and resumed by staff: the kiosk says so and takes no tap", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  const desk = await lobby.openConsole();
  await kiosk.expectReady();
  await desk.press(desk.actions.stopDrawing);
  await expect(kiosk.heading(kiosk.words.stoppedNow)).toBeVisible();
  await desk.press(desk.actions.resumeDrawing);
  await kiosk.expectReady();
});

test("[E1] closing the day ends every number; talks under way stay as open records", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  const display = await lobby.openDisplay();
  const desk = await lobby.openConsole();
  await desk.workAt("2");
  const served = await kiosk.draw();
  await kiosk.finish();
  await kiosk.draw();
  await kiosk.finish();
  await desk.press(desk.actions.callNext);
  await desk.expectVisitor(served);
  await desk.press(desk.actions.start);

  await desk.press(desk.actions.closeDay);
  const dialog = desk.page.getByRole("alertdialog");
  await expect(dialog).toContainText("Eine wartende Nummer verfällt");
  await dialog.getByRole("button", { name: desk.words.console.closeDay.confirm }).click();

  await expect(desk.page.getByRole("heading", { name: desk.words.console.dayClosed.title })).toBeVisible();
  await expect(desk.page.getByRole("button", { name: /^Kontakt vom .* erfassen$/ })).toBeVisible();
  await expect(kiosk.heading(kiosk.words.closedNow)).toBeVisible();
  await expect(display.heading(display.words.closedNow)).toBeVisible();
  expect(lobby.readTickets()).toEqual([]);
});

test("[D1] outside opening hours the kiosk says when it opens again, and changes by itself", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  const display = await lobby.openDisplay();
  await kiosk.expectReady();
  const exceptions = ["2000-01-01"].map((date) => ({ date, hours: [], note: "" }));
  await lobby.changeSettings({ exceptions, weeklyHours: [] });
  await expect(kiosk.heading(kiosk.words.closedNow)).toBeVisible();
  await expect(kiosk.page.getByText(kiosk.words.openingHours)).toBeVisible();
  await expect(display.heading(display.words.closedNow)).toBeVisible();
});

test("[D1] when the day's numbers are used up the kiosk says so", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  await lobby.changeSettings({ dailyLimit: 1 });
  await kiosk.draw();
  await kiosk.finish();
  await expect(kiosk.heading(kiosk.words.queueFull)).toBeVisible();
});
