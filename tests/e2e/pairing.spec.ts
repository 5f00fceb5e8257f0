import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { de as entry } from "#app/_i18n/entry/de.ts";
import { de as staff } from "#app/_i18n/staff/de.ts";
import { expect, test } from "#tests/e2e/lobby.ts";
import { startServerProcess } from "#tests/support/server-process.ts";

base("[R29] the first start prints a link that makes the first account, once", async ({ page }) => {
  const dataDir = mkdtempSync(join(tmpdir(), "wartemarke-setup-"));
  const server = await startServerProcess({ dataDir });
  try {
    const link = /http\S+\/setup#\S+/.exec(server.output())?.[0] ?? "";
    await page.goto(link);
    await page.getByLabel(staff.setup.name).fill("Olga Ombud");
    await page.getByLabel(staff.setup.username).fill("olga");
    await page.getByLabel(staff.setup.password, { exact: true }).fill("ein langer Satz ist besser");
    await page.getByText(staff.setup.alsoOmbuds).click();
    await page.getByRole("button", { name: staff.setup.submit }).click();
    await expect(page.getByRole("button", { name: staff.shell.signOut })).toBeVisible();

    await page.getByRole("button", { name: staff.shell.signOut }).click();
    await expect(page.getByRole("button", { name: staff.signIn.submit })).toBeVisible();
    await page.goto(link);
    await page.getByLabel(staff.setup.name).fill("Somebody Else");
    await page.getByLabel(staff.setup.username).fill("else");
    await page.getByLabel(staff.setup.password, { exact: true }).fill("ein langer Satz ist besser");
    await page.getByRole("button", { name: staff.setup.submit }).click();
    await expect(page.getByText(staff.setup.usedTitle)).toBeVisible();
  } finally {
    await server.end("SIGTERM");
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test("[R29] kiosk and display show eight letters; entered in the settings, the screens go on by themselves", async ({
  lobby,
}) => {
  const kiosk = await lobby.openPage("/kiosk", { viewport: { width: 1080, height: 1920 } });
  const display = await lobby.openPage("/display", { viewport: { width: 1920, height: 1080 } });
  const desk = await lobby.openConsole();
  const { page } = desk;
  await page.goto("/settings");
  await page.getByRole("link", { name: staff.settings.tabs.devices }).click();

  for (const [device, title, name] of [
    [kiosk, entry.pairing.kioskTitle, "Kiosk Eingang"],
    [display, entry.pairing.displayTitle, "Anzeige Wartebereich"],
  ] as const) {
    await expect(device.getByRole("heading", { name: title })).toBeVisible();
    const code = device.getByText(/^[A-Z]{4}-[A-Z]{4}$/);
    await page.getByLabel(staff.settings.devices.code).fill((await code.textContent()) ?? "");
    await page.getByLabel(staff.settings.devices.name, { exact: true }).fill(name);
    await page.getByRole("button", { name: staff.settings.devices.submit, exact: true }).click();
    await expect(page.getByText(`„${name}“ ist freigegeben`)).toBeVisible();
    await expect(device.getByRole("heading", { name: title })).toBeHidden({ timeout: 15_000 });
  }
  await expect(kiosk.getByRole("heading", { name: "Worum geht es? Bitte wählen Sie." })).toBeVisible();
  await expect(display.getByRole("heading", { name: "Im Moment wird niemand aufgerufen." })).toBeVisible();

  await page.getByRole("button", { name: "„Kiosk Eingang“ entkoppeln" }).click();
  await page.getByRole("button", { name: staff.settings.devices.revoke, exact: true }).click();
  await expect(kiosk.getByRole("heading", { name: entry.pairing.kioskTitle })).toBeVisible();
});

test("staff sign in with name and password; a wrong one is said in words", async ({ lobby }) => {
  const page = await lobby.openPage("/sign-in");
  const [person] = lobby.office.staff;
  await page.getByLabel(staff.signIn.username).fill(person?.username ?? "");
  await page.getByLabel(staff.signIn.password, { exact: true }).fill("not-the-password");
  await page.getByRole("button", { name: staff.signIn.submit }).click();
  await expect(page.getByText(staff.signIn.wrong)).toBeVisible();
  await page.getByLabel(staff.signIn.password, { exact: true }).fill(person?.password ?? "");
  await page.getByRole("button", { name: staff.signIn.submit }).click();
  await expect(page.getByRole("button", { name: staff.shell.signOut })).toBeVisible();
  await page.getByRole("button", { name: staff.shell.signOut }).click();
  await expect(page.getByRole("button", { name: staff.signIn.submit })).toBeVisible();
});
