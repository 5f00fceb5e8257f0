import AxeBuilder from "@axe-core/playwright";
import { createUuidV7 } from "#app/_lib/uuid-v7.ts";
import type { DrawReply } from "#server/protocol/commands.ts";
import type { LobbyLocale } from "#server/words/lobby-locales.ts";
import { expect, type Lobby, test } from "#tests/e2e/lobby.ts";
import { openPhonePage, type PhonePage } from "#tests/e2e/phone-page.ts";
import { claimDevice } from "#tests/support/http-sessions.ts";
import { connectScreen, sendRaw } from "#tests/support/wire-client.ts";

/** Draws at a kiosk of the office without a screen, in any language. */
async function drawing(lobby: Lobby) {
  const kiosk = await connectScreen(
    lobby.server.origin,
    "kiosk",
    await claimDevice(lobby.server.origin, lobby.office.links.kiosk[2] ?? ""),
  );
  const wishes = { moreTime: false, fetch: false, interpreter: false, appointment: false };
  return async (language: LobbyLocale): Promise<string> => {
    const ticketId = createUuidV7(Date.now());
    const reply = await sendRaw(kiosk, "ticket:draw", { ticketId, concern: null, language, wishes });
    if (!reply?.ok) throw new Error(`draw: ${reply?.code}`);
    return (reply.data as DrawReply).phoneUrl ?? "";
  };
}

test("[A49] from the code on the kiosk to the call: sound, vibration, room; ten more minutes; given back", {
  tag: "@recorded",
}, async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  const desk = await lobby.openConsole();
  await desk.workAt("2");
  await kiosk.expectReady();
  const number = await kiosk.draw();
  const code = kiosk.page.getByRole("img", { name: kiosk.words.followOnPhone });
  const address = (await code.getAttribute("data-address")) ?? "";
  expect(address).toMatch(new RegExp(`^${lobby.server.origin}/t/[\\w-]{22}$`));
  await kiosk.finish();
  const second = await kiosk.draw();

  const phone = await openPhonePage(lobby, address, "de");
  await phone.expectState("waiting");
  expect(await phone.readNumber()).toBe(number);
  await expect(phone.page.getByRole("heading", { name: phone.words.youAreNext })).toBeVisible();
  await expect(phone.page).toHaveTitle(new RegExp(`${number}`));
  await phone.button(phone.words.phoneAlertOn).tap();
  await expect(phone.page.getByText(phone.words.phoneAlertIsOn)).toBeVisible();
  await expect.poll(phone.readAlerts).toEqual({ tones: 6, vibrations: 1, wakeLocks: 1 });

  await desk.press(desk.actions.callNext);
  await phone.expectState("called");
  await expect(
    phone.page.getByRole("alert").filter({ hasText: "Sie werden aufgerufen. Bitte gehen Sie in Raum 2." }),
  ).toBeAttached();
  await expect(phone.page).toHaveTitle(/^Raum 2 · Sie werden aufgerufen\./);
  await expect.poll(phone.readAlerts).toMatchObject({ tones: 12, vibrations: 2 });

  await phone.wish(phone.words.phonePostpone);
  await phone.expectState("waiting");
  await expect(phone.page.getByText(phone.words.phonePostponed)).toBeVisible();
  await expect(desk.desk.getByText(`Nummer ${number} hat um zehn Minuten mehr gebeten`)).toBeVisible();
  await desk.press(desk.actions.callNext);
  await desk.expectVisitor(second);
  await expect(phone.page.getByText(phone.words.phonePostponeUsed)).toBeVisible();
  await expect(phone.button(phone.words.phonePostpone)).toBeHidden();

  await phone.wish(phone.words.giveBackNumber);
  await phone.expectState("cancelled");
  await expect.poll(() => lobby.readTickets().find((t) => t.number === number)?.status).toBe("cancelled");
  expect(phone.requests.filter((request) => new URL(request.url()).host !== new URL(address).host)).toEqual([]);
});

for (const locale of ["de", "ar"] as const) {
  test(`[A51] axe finds nothing on any state of the phone, light and dark, 320 px and 200 % (${locale})`, async ({
    lobby,
  }) => {
    const draw = await drawing(lobby);
    const desk = await lobby.openConsole();
    await desk.workAt("2");
    const phone = await openPhonePage(lobby, await draw(locale), locale);
    await draw("de");
    await phone.expectState("waiting");
    await expect(phone.page.locator("html")).toHaveAttribute("lang", locale);
    await expect(phone.page.locator("html")).toHaveAttribute("dir", locale === "ar" ? "rtl" : "ltr");
    await expectAccessible(phone, "waiting");
    await phone.button(phone.words.phoneAlertOn).tap();
    await phone.button(phone.words.giveBackNumber).tap();
    await expect(phone.page.getByRole("heading", { name: phone.words.phoneGiveBackQuestion })).toBeFocused();
    await expectAccessible(phone, "confirmation");
    await phone.button(phone.words.cancel).tap();
    await desk.press(desk.actions.callNext);
    await phone.expectState("called");
    await expectAccessible(phone, "called");
    await desk.press(desk.actions.start);
    await phone.expectState("serving");
    await expectAccessible(phone, "serving");

    const wrong = await openPhonePage(lobby, `/t/${"x".repeat(22)}`, "de");
    await wrong.expectState("gone");
    await expectAccessible(wrong, "gone");
  });
}

async function expectAccessible({ page, overflow }: PhonePage, state: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator("html")).toHaveAttribute("data-scheme", colorScheme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target).join(" | ")}`);
    expect.soft(found, `${state}, ${colorScheme}`).toEqual([]);
  }
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width: 320, height: 568 });
  expect.soft(await overflow(), `${state} at 320 px`).toBe(0);
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  expect.soft(await overflow(), `${state} at 320 px and 200 %`).toBe(0);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  await page.setViewportSize({ width, height });
}

test("[E3] cut off it shows nothing as if it were true, comes back by itself, and ends with the day", async ({
  lobby,
}) => {
  const draw = await drawing(lobby);
  const desk = await lobby.openConsole();
  await desk.workAt("2");
  const [first, second] = [await draw("de"), await draw("de")];
  const called = await openPhonePage(lobby, first, "de");
  const waiting = await openPhonePage(lobby, second, "de");
  await desk.press(desk.actions.callNext);
  await called.expectState("called");
  await expect(waiting.page.getByText("Sie sind als Nächstes dran.", { exact: true }).first()).toBeVisible();

  await lobby.stop("SIGKILL");
  await Promise.all([called, waiting].map((phone) => phone.expectState("offline", { timeout: 20_000 })));
  await expect(waiting.page.getByRole("heading", { name: /^Keine Verbindung\. Stand: \d\d:\d\d Uhr$/ })).toBeVisible();
  await expect(waiting.page.getByRole("heading", { name: waiting.words.youAreNext })).toBeHidden();
  // Who is on the way there still knows where to.
  await expect(called.page.getByText("Raum 2", { exact: true })).toBeVisible();

  await lobby.restart();
  await called.expectState("called", { timeout: 5_000 });
  await waiting.expectState("waiting", { timeout: 5_000 });

  const answer = await waiting.page.request.get(second);
  expect(answer.headers()).toMatchObject({
    "cache-control": expect.stringContaining("no-store"),
    "referrer-policy": "no-referrer",
    "x-robots-tag": expect.stringContaining("noindex"),
  });
  const token = second.split("/").at(-1) ?? "";
  expect(waiting.requests.map((request) => request.url()).filter((url) => url.includes(token))).toEqual([second]);
  for (const request of waiting.requests) expect(request.headers().referer ?? "", request.url()).toBe("");

  await desk.press(desk.actions.closeDay);
  await desk.page.getByRole("alertdialog").getByRole("button", { name: desk.words.console.closeDay.confirm }).click();
  await Promise.all([called, waiting].map((phone) => phone.expectState("gone")));
  await expect(waiting.page.getByText(waiting.words.phoneGoneHint)).toBeVisible();
  expect(lobby.server.output()).not.toContain(token);
});
