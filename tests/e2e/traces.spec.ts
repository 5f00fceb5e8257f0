import { readFileSync } from "node:fs";
import { de as staff } from "#app/_i18n/staff/de.ts";
import { expectNoViolations } from "#tests/e2e/axe.ts";
import { expect, test } from "#tests/e2e/lobby.ts";
import { openWallStaff } from "#tests/e2e/wall-staff.ts";

const { audit, log, retention } = staff.traces;
const { notes } = staff;

test("[X1, X4, L5] notes are allowed, written beside a talk and gone from nobody's sight but the ombudsperson's; the log tells of it all", async ({
  lobby,
}) => {
  const line = await openWallStaff(lobby);
  const { page: admin } = await lobby.openConsole();
  await admin.goto("/settings?tab=retention");
  await expect(admin.getByRole("heading", { name: retention.heading })).toBeVisible();
  await expect(admin.getByText(retention.rules.audit)).toBeVisible();
  const drafts = admin.getByLabel(retention.periods.draftDays.label);
  await drafts.fill("5");
  await admin.getByRole("button", { name: retention.save }).click();
  await expect(admin.getByText("Eine ganze Zahl von 21 bis 365.")).toBeVisible();
  await expect(drafts).toBeFocused();
  await drafts.fill("40");
  await admin.getByText(retention.notes, { exact: true }).click();
  await expect(admin.getByText(retention.keyBackup)).toBeVisible();
  await admin.getByRole("button", { name: retention.save }).click();
  await expect(admin.getByText(retention.saved)).toBeVisible();
  await expectNoViolations(admin, "retention");

  // Beside the talk, by keyboard: saved when the field is left.
  const desk = await lobby.openConsole({ staff: 1 });
  await desk.workAt("2");
  await line.draw({ concern: "KDU-01", language: "de" });
  await expect(desk.button(desk.actions.callNext)).toBeEnabled();
  await desk.page.keyboard.press("n");
  await expect(desk.button(desk.actions.start)).toBeVisible();
  await desk.page.keyboard.press("d");
  await desk.page.getByRole("button", { name: notes.open }).click();
  const note = desk.page.getByLabel(notes.note, { exact: true });
  await note.fill("Bringt den Bescheid 1 am Montag mit.");
  await desk.page.keyboard.press("Tab");
  await expect(desk.page.getByText(notes.saved)).toBeVisible();
  await expectNoViolations(desk.page, "note");

  // Somebody else writes to the same note: both versions are seen.
  const other = await lobby.openConsole({ staff: 1 });
  await other.button("Raum 2").click();
  const second = other.page.getByLabel(notes.note, { exact: true });
  await expect(second).toHaveValue("Bringt den Bescheid 1 am Montag mit.");
  await second.fill("Kommt erst am Dienstag.");
  await other.page.keyboard.press("Tab");
  await expect(other.page.getByText(notes.saved)).toBeVisible();
  await note.fill("Kommt mit der Tochter.");
  await desk.page.keyboard.press("Tab");
  await expect(desk.page.getByText(notes.conflict)).toBeVisible();
  await expect(desk.page.getByText("Kommt erst am Dienstag.")).toBeVisible();
  await expect(note).toHaveValue("Kommt mit der Tochter.");
  await desk.page.getByRole("button", { name: notes.keepMine }).click();
  await expect(desk.page.getByText(notes.conflict)).toBeHidden();

  await admin.goto("/settings?tab=audit");
  await expect(admin.getByText(/lückenlos verkettet/)).toBeVisible();
  const table = admin.getByRole("grid", { name: audit.table });
  await expect(table.getByText(log.actions.note_saved).first()).toBeVisible();
  await expect(table.getByText(log.actions.retention_saved)).toBeVisible();
  await expect(admin.locator("body")).not.toContainText(/Bescheid 1|Tochter/);
  await expectNoViolations(admin, "log");
  const [download] = await Promise.all([
    admin.waitForEvent("download"),
    admin.getByRole("button", { name: audit.export }).click(),
  ]);
  const file = readFileSync(await download.path(), "utf8");
  expect(file.startsWith(`\ufeff${audit.columns.number};${audit.columns.at};`)).toBe(true);
  expect(file).toContain(log.actions.note_saved);
  expect(file).not.toMatch(/Bescheid|Dienstag|Tochter/);
});
