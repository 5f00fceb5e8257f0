import { staffLocaleCookie } from "#app/_i18n/staff-locale.ts";
import { lobbyCatalogues } from "#server/words/lobby/lobby-catalogues.ts";
import { expectNoViolations } from "#tests/e2e/axe.ts";
import { expect, type Locale, test } from "#tests/e2e/lobby.ts";

const staffLanguage = (locale: Locale, origin: string) => ({ name: staffLocaleCookie, value: locale, url: origin });

for (const scheme of ["light", "dark"] as const) {
  for (const locale of ["de", "ar"] as const) {
    test(`axe finds nothing on any state of the kiosk (${locale}, ${scheme})`, async ({ lobby }) => {
      const kiosk = await lobby.openKiosk();
      await kiosk.expectReady();
      const { page } = kiosk;
      const words = lobbyCatalogues[locale];
      const say = (saying: string) => page.locator(`button[data-say="${saying}"]`);
      const state = (name: string) => page.locator(`[data-state=${name}]`);
      const arrive = async (name: string) => {
        await expect(state(name)).toBeVisible({ timeout: 40_000 });
        await expectNoViolations(page, name);
      };
      async function dress() {
        if (locale === "ar") await kiosk.button("العربية").tap();
        if (scheme === "light") return;
        await kiosk.button(words.viewSettings).tap();
        await kiosk.page.getByRole("button", { name: words.lightText }).tap();
        await expectNoViolations(page, "view");
        await kiosk.button(words.viewSettings).tap();
      }
      await dress();
      await arrive("start");
      await say("concern=BES").tap();
      await arrive("detail");
      await page.getByRole("button", { name: words.wishesTitle }).tap();
      await arrive("wishes");
      await say("back").tap();
      await say("back").tap();
      await say("concern=IDE").tap();
      await arrive("feedback_kind");
      await say("concern=IDE-01").tap();
      await arrive("feedback_topic");
      await say("feedbackSkip").tap();
      await arrive("feedback_helped");
      await say("feedbackSend").tap();
      await arrive("feedback_sent");
      await say("done").tap();
      await dress();
      await say("preferNotSay").tap();
      await arrive("result");
      await page.setViewportSize({ width: 1920, height: 1080 });
      await expectNoViolations(page, "result, landscape");
      await lobby.changeSettings({ weeklyHours: [], exceptions: [] });
      await expect(state("closed")).toBeVisible({ timeout: 40_000 });
      await dress();
      await arrive("closed");
      await lobby.stop("SIGKILL");
      await arrive("gone");
    });
  }
}

for (const locale of ["de", "en"] as const) {
  test(`axe finds nothing on any state of the console (${locale})`, async ({ lobby }) => {
    const kiosk = await lobby.openKiosk();
    const desk = await lobby.openConsole({ locale });
    const { page } = desk;
    await expect(page.getByRole("heading", { name: desk.words.console.desk.choose })).toBeVisible();
    await expectNoViolations(page, "choose desk");
    await desk.button(locale === "de" ? "Raum 2" : "Room 2").click();
    await expectNoViolations(page, "desk closed");
    await desk.press(desk.actions.openDesk);
    await kiosk.draw();
    await kiosk.finish();
    await kiosk.draw();
    await expectNoViolations(page, "free");
    await desk.press(desk.actions.callNext);
    await expect(desk.button(desk.actions.start)).toBeVisible();
    await expectNoViolations(page, "called");
    await desk.press(desk.actions.start);
    await expect(desk.button(desk.actions.complete)).toBeVisible();
    await expectNoViolations(page, "serving");
    await desk.press(desk.actions.closeDay);
    await expectNoViolations(page, "close day");
    await page.keyboard.press("Escape");
    await desk.press(desk.actions.help);
    await expectNoViolations(page, "keys");
    await page.keyboard.press("Escape");
    await desk.press(desk.actions.park);
    await expect(page.getByRole("heading", { name: desk.words.console.parked.heading })).toBeVisible();
    await expectNoViolations(page, "parked");
    await lobby.stop("SIGKILL");
    await expect(desk.stale).toBeVisible();
    await expectNoViolations(page, "cut off");
  });

  test(`axe finds nothing on home, sign-in, set-up, records and settings (${locale})`, async ({ lobby }) => {
    const { page, words } = await lobby.openConsole({ locale });
    await page.goto("/records");
    await expect(page.getByRole("heading", { name: words.records.heading, level: 1 })).toBeVisible();
    for (const name of Object.values(words.cases.tabs)) {
      await page.getByRole("tab", { name, exact: true }).click();
      await expectNoViolations(page, `records: ${name}`);
    }
    await page.goto("/registers");
    for (const name of Object.values(words.registers.tabs)) {
      await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
      await expect(page.getByRole("tabpanel")).toBeVisible();
      await expectNoViolations(page, `registers: ${name}`);
    }
    await page.goto("/settings");
    for (const [id, name] of Object.entries(words.settings.tabs)) {
      const sections = page.getByRole("navigation", { name: words.settings.sections });
      await sections.getByRole("link", { name }).click();
      await expect(page.locator(`#section-${id}`)).toBeVisible();
      await expectNoViolations(page, `settings: ${name}`);
    }
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoViolations(page, "home");
    await page.goto("/setup");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoViolations(page, "set-up");
    await page.context().clearCookies();
    await page.context().addCookies([staffLanguage(locale, lobby.server.origin)]);
    await page.goto("/sign-in");
    await expect(page.getByRole("button", { name: words.signIn.submit })).toBeVisible();
    await expectNoViolations(page, "sign-in");
  });

  test(`axe finds nothing on the set-up of devices and on announcements (${locale})`, async ({ lobby }) => {
    await (await lobby.openKiosk()).expectReady();
    await (await lobby.openDisplay()).expectReady();
    const { page, words } = await lobby.openConsole({ locale });
    const { devices, deviceSetup, announcements, tabs } = words.settings;
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await page.goto("/settings");
    await page.getByRole("link", { name: tabs.devices }).click();
    await button(devices.setUpFor.replace("{name}", "Kiosk 1")).click();
    await page.getByText(deviceSetup.printNetwork).click();
    await page.getByLabel(deviceSetup.diagonal).fill("5");
    await expectNoViolations(page, "kiosk");
    await button(words.common.save).click();
    await expectNoViolations(page, "kiosk with mistakes");
    await button(deviceSetup.keyAddFor.replace("{action}", deviceSetup.keyActions.up)).click();
    await expectNoViolations(page, "kiosk asks for a key");
    await page.keyboard.press("Tab");
    await button(deviceSetup.back).click();
    await expectNoViolations(page, "leaving a set-up");
    await button(words.settings.discard).last().click();
    await button(devices.setUpFor.replace("{name}", "Anzeige 1")).click();
    await page.getByText(deviceSetup.someDesks).click();
    await button(words.common.save).click();
    await expectNoViolations(page, "display with mistakes");
    await page.getByRole("link", { name: tabs.announcements }).click();
    await button(announcements.add).click();
    await page.getByText(announcements.others).click();
    await page.getByLabel(announcements.text).fill("Heute schließen wir um elf Uhr.");
    await expectNoViolations(page, "announcement");
    // The display's changes still wait in a bar of their own.
    await page.locator("#section-announcements").getByRole("button", { name: words.common.save, exact: true }).click();
    await expect(page.getByText(announcements.savedNow)).toBeVisible();
    await expectNoViolations(page, "announcements");
    await page.getByRole("link", { name: tabs.languages }).click();
    await page.locator("summary").first().click();
    await expectNoViolations(page, "languages");
  });
}

test("axe finds nothing on any state of the display and on unpaired devices", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  const display = await lobby.openDisplay();
  const desk = await lobby.openConsole();
  await display.expectReady();
  await expectNoViolations(display.page, "nobody called");
  await desk.workAt("2");
  const number = await kiosk.draw();
  await desk.press(desk.actions.callNext);
  await display.expectCall(number, "2");
  await expectNoViolations(display.page, "call");
  await lobby.changeSettings({ weeklyHours: [], exceptions: [] });
  await desk.press(desk.actions.start);
  await expect(display.heading(display.words.closedNow)).toBeVisible();
  await expectNoViolations(display.page, "closed");
  for (const path of ["/kiosk", "/display"]) {
    const page = await lobby.openPage(path, { viewport: { width: 1080, height: 1920 } });
    await expect(page.getByText(/^[A-Z]{4}-[A-Z]{4}$/)).toBeVisible();
    await expectNoViolations(page, `${path}, not paired`);
  }
  await lobby.stop("SIGKILL");
  // After fifteen silent seconds (E3).
  await expect(display.heading(display.words.cutOff)).toBeVisible({ timeout: 25_000 });
  await expectNoViolations(display.page, "cut off");
});
