import { expectNoViolations } from "#tests/e2e/axe.ts";
import { expect, test } from "#tests/e2e/lobby.ts";

test("[C11] one press calls nobody, the chord does: over an open dialog, over a reload, and who comes is told", async ({
  lobby,
}) => {
  const desk = await lobby.openConsole();
  const colleague = await lobby.openConsole({ staff: 1 });
  const { alarm } = desk.words.wholeDay;
  await desk.workAt("2");
  await colleague.workAt("3");
  await colleague.page.keyboard.press("?");
  await expect(colleague.page.getByRole("dialog")).toBeVisible();

  await desk.button(alarm.button).click();
  await expect(colleague.page.getByText(/Hilfe gebraucht/)).toBeHidden();

  await desk.page.keyboard.press("Control+F9");
  await expect(colleague.page.getByText(/Hilfe gebraucht in Raum 2, seit \d\d:\d\d Uhr/)).toBeVisible();
  await expect(desk.page.getByText(/Sie haben um .* Hilfe gerufen/)).toBeVisible();

  await desk.page.reload();
  await expect(desk.page.getByText(/Sie haben um .* Hilfe gerufen/)).toBeVisible();
  await colleague.button(alarm.iCome).click();
  await expect(desk.page.getByText("Es kommt jemand aus Raum 3.")).toBeVisible();
  await desk.button(alarm.end).click();
  await expect(colleague.page.getByText(/Hilfe in Raum 2 ist unterwegs/)).toBeHidden();
});

test("[C12] a desk of somebody else is asked for before anything is done there", async ({ lobby }) => {
  const desk = await lobby.openConsole();
  const deputy = await lobby.openConsole({ staff: 1 });
  await desk.workAt("2");
  await deputy.button("Raum 2").click();
  await expect(deputy.page.getByRole("heading", { name: /^Hier arbeitet / })).toBeVisible();
  await deputy.press(deputy.words.wholeDay.taken.takeOver);
  await expect(deputy.button(deputy.actions.waitForNext)).toBeVisible();
  await expect(desk.page.getByRole("heading", { name: /^Hier arbeitet / })).toBeVisible();
});

test("[P21] one key hides every topic, numbers stay, and the person at the desk is shown for a moment", async ({
  lobby,
}) => {
  const kiosk = await lobby.openKiosk();
  const desk = await lobby.openConsole();
  const topic = "Wohnung, Miete und Heizung";
  const number = await kiosk.draw(topic);
  await desk.workAt("2");
  const shown = desk.page.getByText(topic).filter({ visible: true });
  await expect(shown.first()).toBeVisible();
  await desk.page.keyboard.press("v");
  await expect(shown).toHaveCount(0);
  await desk.page.keyboard.press("n");
  await desk.expectVisitor(number);
  await expect(shown).toHaveCount(0);
  await desk.page.keyboard.press("h");
  await expect(shown.first()).toBeVisible();
  await desk.page.reload();
  // This machine remembers it, on the page of contacts as well.
  await desk.expectVisitor(number);
  await expect(shown).toHaveCount(0);
  await desk.page.keyboard.press("d");
  await expect(desk.page.getByRole("listbox", { name: desk.words.record.fields.outcome })).toBeVisible();
  await desk.page.goto("/records");
  const row = desk.page.getByRole("row").filter({ hasText: String(number) });
  await expect(row).toContainText(desk.words.wholeDay.discretion.hidden);
  await expect(shown).toHaveCount(0);
  await expectNoViolations(desk.page, "contacts with discretion");
  await desk.page.getByRole("button", { name: desk.words.wholeDay.discretion.switch }).click();
  await expect(row).toContainText(topic);
});
