import { expectNoViolations } from "#tests/e2e/axe.ts";
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

  // A letter that was begun: it is listed with what it lacks, and can be finished before the day is.
  const { contact, channel } = desk.words.record;
  await desk.page.keyboard.press("c");
  await desk.page.getByRole("dialog").getByRole("button", { name: channel.letter }).click();
  const record = desk.page.getByRole("dialog", { name: new RegExp(channel.letter) });
  await record.getByRole("combobox", { name: desk.words.console.visit.mainConcern }).fill("BES-02");
  await desk.page.getByRole("option", { name: /BES-02/ }).click();
  await record.getByRole("button", { name: contact.later }).click();
  await expect(record).toBeHidden();

  await desk.press(desk.actions.closeDay);
  const dialog = desk.page.getByRole("alertdialog");
  const { closing } = desk.words.wholeDay;
  await expect(dialog).toContainText(/Eine wartende Nummer verfällt\. Es ist die \d+\./);
  await expect(dialog).toContainText("Es fehlt: Ergebnis, der Hinweis auf die Frist");
  await expectNoViolations(desk.page, "closing with an open record");
  await dialog.getByText(closing.finishNow).click();
  await record.getByRole("option", { name: /Verweis auf Widerspruch/ }).click();
  await expect(record.getByText(desk.words.record.saving.saved)).toBeVisible();
  await desk.page.keyboard.press("Escape");
  await expect(dialog).toContainText("Es fehlt: der Hinweis auf die Frist");
  await dialog.getByText(closing.finishNow).click();
  await record.getByText(desk.words.record.yes).first().click();
  await record.getByRole("button", { name: contact.finish }).click();
  await expect(dialog).toContainText(closing.recordsNone);
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
