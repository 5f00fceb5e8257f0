import type { Page } from "@playwright/test";
import { de as staff } from "#app/_i18n/staff/de.ts";
import { lobbyCatalogues } from "#server/words/lobby/lobby-catalogues.ts";
import { expect, test } from "#tests/e2e/lobby.ts";
import { type PrinterEmulator, startPrinter } from "#tests/support/printer-emulator.ts";

const { devices, deviceSetup, tabs } = staff.settings;
const words = lobbyCatalogues.de;
const fill = (text: string, values: Record<string, string | number>) =>
  Object.entries(values).reduce((done, [key, value]) => done.replace(`{${key}}`, String(value)), text);
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function openSetup(page: Page): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("link", { name: tabs.devices }).click();
  await button(page, fill(devices.setUpFor, { name: "Kiosk 1" })).click();
}

async function save(page: Page): Promise<void> {
  await button(page, staff.common.save).click();
  await expect(page.getByText(fill(deviceSetup.saved, { name: "Kiosk 1" }))).toBeVisible();
}

let printer: PrinterEmulator;
test.beforeEach(async () => {
  printer = await startPrinter();
});
test.afterEach(() => printer.close());

test("[K2, K3] a printer is set up and tried out; jammed, it is told to the citizen and to the console", {
  tag: "@recorded",
}, async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  const { page } = await lobby.openConsole();
  await openSetup(page);
  await page.getByText(deviceSetup.printNetwork).click();
  await expect(button(page, deviceSetup.testPrint)).toBeDisabled();
  await page.getByLabel(deviceSetup.host).fill("127.0.0.1");
  await page.getByLabel(deviceSetup.port).fill(String(printer.port));

  const preview = page.getByRole("img", { name: /^Zettel auf Deutsch/ });
  await expect(preview).toBeVisible();
  await page.getByRole("button", { name: deviceSetup.previewLanguage }).click();
  await page.getByRole("option", { name: "العربية" }).click();
  const arabic = page.getByRole("img", { name: /^Zettel auf العربية/ });
  // [K4] The picture can be loaded under our own policy, and is one.
  await expect.poll(() => arabic.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(576);

  await button(page, deviceSetup.testPrint).click();
  await expect(page.getByText(deviceSetup.testStates.printed)).toBeVisible();
  expect(printer.slips).toHaveLength(1);
  printer.set({ condition: "cover_open" });
  await button(page, deviceSetup.testPrint).click();
  await expect(page.getByText(deviceSetup.testStates.cover_open)).toBeVisible();
  printer.set({ condition: "ready" });
  await save(page);

  const slip = (text: string) => kiosk.page.getByRole("status").filter({ hasText: text });
  await kiosk.draw();
  await expect(slip(words.takeSlip)).toBeVisible();
  await kiosk.finish();

  await page.goto("/console");
  printer.set({ condition: "paper_out" });
  const number = await kiosk.draw();
  const told = slip(fill(words.slipNoPaper, { number }));
  await expect(told).toBeVisible();
  // [A14] The voice says it with the number.
  await expect(told).toHaveAttribute("data-say-screen", `slipNoPaper,number=${number}`);
  const alert = page.getByText(staff.console.alerts.printerNoPaper);
  await expect(alert).toBeVisible({ timeout: 10_000 });
  printer.set({ condition: "ready" });
  await expect(slip(words.takeSlip)).toBeVisible({ timeout: 10_000 });
  await expect(alert).toBeHidden({ timeout: 10_000 });
  expect(printer.slips).toHaveLength(3);
});

test("[K5] a kiosk prints through its browser: one slip a number, also after a reload", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  const { page } = await lobby.openConsole();
  await openSetup(page);
  await page.getByText(deviceSetup.printBrowser).click();
  await expect(page.getByRole("img", { name: /^Zettel auf Deutsch/ })).toBeVisible();
  await save(page);

  // What a printer would get: the page as it is in the moment of printing.
  await kiosk.page.addInitScript(() => {
    window.print = () => {
      const image = document.querySelector<HTMLImageElement>(".kiosk-slip");
      const printed = Number(sessionStorage.getItem("printed") ?? "0");
      sessionStorage.setItem("printed", String(printed + (image?.naturalWidth === 576 ? 1 : 0)));
    };
  });
  await kiosk.page.reload();
  await kiosk.expectReady();
  const printed = () => kiosk.page.evaluate(() => sessionStorage.getItem("printed"));
  const number = await kiosk.draw();
  await expect(kiosk.page.getByText(words.takeSlip)).toBeVisible();
  expect(await printed()).toBe("1");
  await expect(kiosk.page.locator(".kiosk-slip")).toHaveCount(0);
  await kiosk.page.reload();
  expect(await kiosk.readNumber()).toBe(number);
  await expect(kiosk.page.getByText(words.takeSlip)).toBeVisible();
  expect(await printed()).toBe("1");
});
