import type { Page } from "@playwright/test";
import { de as entry } from "#app/_i18n/entry/de.ts";
import { de as staff } from "#app/_i18n/staff/de.ts";
import { expect, test } from "#tests/e2e/lobby.ts";
import { connectScreen, sendRaw } from "#tests/support/wire-client.ts";

const { devices, deviceSetup, announcements, tabs } = staff.settings;
const fill = (text: string, values: Record<string, string>) =>
  Object.entries(values).reduce((done, [key, value]) => done.replace(`{${key}}`, value), text);
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Everything a device's page gets over its socket from now on. The page is loaded anew for it. */
async function listenTo(page: Page): Promise<string[]> {
  const frames: string[] = [];
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => frames.push(payload.toString())));
  await page.reload();
  await expect.poll(() => frames.some((frame) => frame.includes('"device:setup"'))).toBe(true);
  return frames;
}

/** The payload of the newest message of that name; null: none yet. */
function newest(frames: readonly string[], name: string): unknown {
  const frame = frames.findLast((text) => text.startsWith(`42["${name}"`));
  return frame ? (JSON.parse(frame.slice(2)) as unknown[])[1] : null;
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("link", { name }).click();
}

test("[E3] orders and a new set-up reach the page of the display over its socket", async ({ lobby }) => {
  const display = await lobby.openDisplay();
  await display.expectReady();
  const frames = await listenTo(display.page);
  const { page } = await lobby.openConsole();
  await openTab(page, tabs.devices);
  for (const [label, order] of [
    [devices.identifyOn, "identify"],
    [devices.testCallOn, "test_call"],
  ] as const) {
    await button(page, fill(label, { name: "Anzeige 1" })).click();
    await expect.poll(() => newest(frames, "device:order")).toBe(order);
  }
  await expect(page.getByText(fill(devices.testCalled, { name: "Anzeige 1" }))).toBeVisible();
  await expect(page.getByText(/^Seite aktuell/)).toBeVisible();

  await button(page, fill(devices.setUpFor, { name: "Anzeige 1" })).click();
  await expect(page.getByRole("heading", { name: fill(deviceSetup.display, { name: "Anzeige 1" }) })).toBeFocused();
  // [A59] five metres on 43 inches: digits of 61 mm.
  await expect(page.getByText(/Zahlen werden mindestens 61 mm hoch/)).toBeVisible();
  await page.getByLabel(deviceSetup.distanceMetres).fill("2,5");
  await expect(page.getByText(/Zahlen werden mindestens 31 mm hoch/)).toBeVisible();
  await page.getByText(deviceSetup.someDesks).click();
  await button(page, staff.common.save).click();
  await expect(page.getByText(staff.fields.needDesk)).toBeVisible();
  expect(newest(frames, "device:setup")).toMatchObject({ config: { deskIds: null } });
  await page.getByText("Raum 2", { exact: true }).click();
  await page.getByText(deviceSetup.placeWords.chamber, { exact: true }).click();
  await button(page, staff.common.save).click();
  await expect(page.getByText(fill(deviceSetup.saved, { name: "Anzeige 1" }))).toBeVisible();
  await expect
    .poll(() => newest(frames, "device:setup"))
    .toMatchObject({
      name: "Anzeige 1",
      config: { panel: { viewingDistanceMm: 2_500 }, deskIds: [lobby.office.deskIds[0]], placeWord: "chamber" },
    });

  await page.reload();
  await button(page, fill(devices.setUpFor, { name: "Anzeige 1" })).click();
  await expect(page.getByLabel(deviceSetup.distanceMetres)).toHaveValue("2,5");
});

test("[A2, A22] a kiosk is set up by keyboard alone; what is not saved is asked about", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  const frames = await listenTo(kiosk.page);
  const { page } = await lobby.openConsole();
  await openTab(page, tabs.devices);
  await button(page, fill(devices.setUpFor, { name: "Kiosk 1" })).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: fill(deviceSetup.kiosk, { name: "Kiosk 1" }) })).toBeFocused();

  const addKey = button(page, fill(deviceSetup.keyAddFor, { action: deviceSetup.keyActions.repeat }));
  await addKey.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(deviceSetup.keyPress)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(
    page.getByText(fill(deviceSetup.keyTaken, { key: "Enter", action: deviceSetup.keyActions.confirm })),
  ).toBeVisible();
  await expect(addKey).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByText(deviceSetup.keyPress)).toBeHidden();
  await page.keyboard.press("Enter");
  await page.keyboard.press("q");
  await expect(
    page.getByText(fill(deviceSetup.keyAdded, { key: "Q", action: deviceSetup.keyActions.repeat })),
  ).toBeVisible();

  await page.getByLabel(deviceSetup.diagonal).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("5");
  await button(page, staff.common.save).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(fill(staff.fields.number, { min: "7", max: "120" }))).toBeVisible();
  await expect(page.getByLabel(deviceSetup.diagonal)).toBeFocused();

  await button(page, deviceSetup.back).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alertdialog", { name: deviceSetup.leaveTitle })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByLabel(deviceSetup.diagonal).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("21,5");
  // [A39] 20 mm are 81 px on 21.5 inches.
  await expect(page.getByText("Tasten sind mindestens 20 mm groß (81 px).")).toBeVisible();
  await button(page, staff.common.save).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(fill(deviceSetup.saved, { name: "Kiosk 1" }))).toBeVisible();
  await expect
    .poll(() => newest(frames, "device:setup"))
    .toMatchObject({
      config: { panel: { diagonalInches: 21.5 }, keys: { repeat: ["F1", "KeyR", "KeyQ"] }, hasPrinter: false },
    });
  await button(page, deviceSetup.back).focus();
  await page.keyboard.press("Enter");
  await expect(button(page, fill(devices.setUpFor, { name: "Kiosk 1" }))).toBeFocused();
});

test("a printer is stored, its address never reaches the kiosk; a wrong file is no logo", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  const frames = await listenTo(kiosk.page);
  const { page } = await lobby.openConsole();
  await openTab(page, tabs.devices);
  await button(page, fill(devices.setUpFor, { name: "Kiosk 1" })).click();
  await page.getByText(deviceSetup.printNetwork).click();
  await page.getByLabel(deviceSetup.host).fill("http://drucker");
  await button(page, staff.common.save).click();
  await expect(page.getByText(staff.fields.host)).toBeVisible();
  await page.getByLabel(deviceSetup.host).fill("127.0.0.1");
  const logo = page.locator("input[type=file]");
  await logo.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from("GIF89a") });
  await expect(page.getByText(deviceSetup.logoType)).toBeVisible();
  await logo.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: onePixel });
  await expect(page.getByRole("img", { name: deviceSetup.logoAlt })).toBeVisible();
  await button(page, staff.common.save).click();
  await expect(page.getByText(fill(deviceSetup.saved, { name: "Kiosk 1" }))).toBeVisible();
  await expect.poll(() => newest(frames, "device:setup")).toMatchObject({ config: { hasPrinter: true } });
  expect(frames.join()).not.toContain("127.0.0.1");
  await button(page, deviceSetup.back).click();
  await expect(page.getByText(/^Drucker/)).toBeVisible();
});

test("[R29] a display that is unpaired shows its letters again and is gone from the list", async ({ lobby }) => {
  const display = await lobby.openDisplay();
  await display.expectReady();
  const { page } = await lobby.openConsole();
  await openTab(page, tabs.devices);
  await button(page, fill(devices.revokeFor, { name: "Anzeige 1" })).click();
  await button(page, devices.revoke).click();
  await expect(display.page.getByRole("heading", { name: entry.pairing.displayTitle })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Anzeige 1" })).toBeHidden();
});

test("[N1] an announcement is written, shown and removed", async ({ lobby }) => {
  const display = await lobby.openDisplay();
  await display.expectReady();
  const frames = await listenTo(display.page);
  const { page } = await lobby.openConsole();
  await openTab(page, tabs.announcements);
  await button(page, announcements.add).click();
  await button(page, staff.common.save).click();
  await expect(page.getByText(staff.fields.required)).toBeVisible();
  await expect(page.getByLabel(announcements.text)).toBeFocused();
  await page.getByLabel(announcements.text).fill("Heute schließen wir um elf Uhr.");
  await page.getByText(announcements.others).click();
  await page.getByLabel("العربية · Arabisch").fill("نغلق اليوم الساعة 11.");
  await button(page, staff.common.save).click();
  await expect(page.getByText(announcements.savedNow)).toBeVisible();
  const texts = { de: "Heute schließen wir um elf Uhr.", ar: "نغلق اليوم الساعة 11." };
  await expect.poll(() => newest(frames, "display:snapshot")).toMatchObject({ announcements: [{ texts }] });

  await button(page, fill(announcements.editOf, { text: texts.de })).click();
  await expect(page.getByLabel("العربية · Arabisch")).toHaveValue(texts.ar);
  await button(page, announcements.tomorrow).click();
  await button(page, staff.common.save).click();
  await expect(page.getByText(announcements.saved, { exact: true })).toBeVisible();
  await expect.poll(() => newest(frames, "display:snapshot")).toMatchObject({ announcements: [] });

  await button(page, fill(announcements.removeOf, { text: texts.de })).click();
  await button(page, announcements.remove).click();
  await expect(page.getByText(announcements.none)).toBeVisible();
});

test("[A61, E3] the console says large what is wrong with a display, and sets its volume", async ({ lobby }) => {
  const display = await lobby.openDisplay();
  await display.expectReady();
  const frames = await listenTo(display.page);
  const desk = await lobby.openConsole();
  const { page } = desk;
  await desk.workAt("2");
  const { alerts, day } = staff.console;
  const alert = page.getByRole("alert").filter({ hasText: "Anzeige" });
  await expect(alert).toBeHidden();

  await button(page, fill(day.volumeOf, { name: "Anzeige 1" })).click();
  await button(page, fill(day.testCallOn, { name: "Anzeige 1" })).click();
  await expect.poll(() => newest(frames, "device:order")).toBe("test_call");
  for (let press = 0; press < 3; press += 1) await page.getByRole("button", { name: day.louder }).click();
  await expect(page.getByRole("textbox", { name: day.volume })).toHaveValue("10");
  await expect.poll(() => newest(frames, "device:setup")).toMatchObject({ config: { volume: 10, columns: 1 } });
  await page.keyboard.press("Escape");

  const cookies = await display.page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const window = await connectScreen(lobby.server.origin, "display", cookie);
  await sendRaw(window, "device:report", { problem: "sound_blocked" });
  await expect(alert).toContainText(alerts.soundBlocked);
  await sendRaw(window, "device:report", { problem: "sound_muted" });
  await expect(alert).toContainText(alerts.soundMuted);
  window.close();

  await display.page.close();
  const goneAt = Date.now();
  await expect(alert).toContainText(alerts.displayOffline);
  expect(Date.now() - goneAt).toBeLessThan(15_000);
  const size = await alert.getByText(alerts.displayOffline).evaluate((text) => getComputedStyle(text).fontSize);
  expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(24);
});

/** A white PNG of one pixel. */
const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==",
  "base64",
);
