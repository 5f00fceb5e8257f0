import { en } from "#server/words/lobby/en.ts";
import { expect, test } from "#tests/e2e/lobby.ts";

test("[D2] a double tap draws one number", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  const tile = kiosk.button(kiosk.words.preferNotSay);
  await expect(tile).toBeEnabled();
  const { x, y, width, height } = (await tile.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [centreX, centreY] = [x + width / 2, y + height / 2];
  await kiosk.page.touchscreen.tap(centreX, centreY);
  await kiosk.page.touchscreen.tap(centreX, centreY);
  const number = await kiosk.readNumber();
  expect(lobby.readTickets().map((ticket) => ticket.number)).toEqual([number]);
});

test("[D2] the back button after a draw draws no second number", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  await kiosk.draw();
  await kiosk.page.goBack().catch(() => null);
  await kiosk.page.goForward().catch(() => null);
  await expect(kiosk.heading(kiosk.words.chooseConcern).or(kiosk.heading(kiosk.words.yourNumber))).toBeVisible();
  expect(lobby.readTickets()).toHaveLength(1);
});

test("[D2] a reload while the server does not answer ends in one number, shown after the reload", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  await expect(kiosk.button(kiosk.words.preferNotSay)).toBeEnabled();
  process.kill(lobby.server.pid, "SIGSTOP");
  await kiosk.button(kiosk.words.preferNotSay).tap();
  await expect(kiosk.heading(kiosk.words.oneMoment)).toBeVisible();
  const reload = kiosk.page.reload();
  process.kill(lobby.server.pid, "SIGCONT");
  await reload;
  const number = await kiosk.readNumber();
  expect(lobby.readTickets().map((ticket) => ticket.number)).toEqual([number]);
});

test("[D2] a tap while the server restarts ends in one number", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  await expect(kiosk.button(kiosk.words.preferNotSay)).toBeEnabled();
  await lobby.stop("SIGKILL");
  await kiosk.button(kiosk.words.preferNotSay).tap();
  await lobby.restart();
  const number = await kiosk.readNumber();
  expect(lobby.readTickets().map((ticket) => ticket.number)).toEqual([number]);
});

test("[D2] without an answer the kiosk says that nobody knows yet, and shows the number when it is known", async ({
  lobby,
}) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  await expect(kiosk.button(kiosk.words.preferNotSay)).toBeEnabled();
  await lobby.stop("SIGKILL");
  await kiosk.button(kiosk.words.preferNotSay).tap();
  await expect(kiosk.heading(kiosk.words.unknownTitle)).toBeVisible({ timeout: 15_000 });
  await lobby.restart();
  const number = await kiosk.readNumber();
  expect(lobby.readTickets().map((ticket) => ticket.number)).toEqual([number]);
});

test("[P17] the number disappears by itself", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  await kiosk.draw();
  await expect(kiosk.heading(kiosk.words.chooseConcern)).toBeVisible({ timeout: 25_000 });
});

test("a citizen draws in English and the next one finds German again", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  await kiosk.button("English").tap();
  await expect(kiosk.heading(en.chooseConcern)).toBeVisible();
  await kiosk.button(en.preferNotSay).tap();
  await expect(kiosk.heading(en.yourNumber)).toBeVisible();
  await kiosk.button(en.done).tap();
  await kiosk.expectReady();
});

test("a number is drawn by arrow keys and Enter alone", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  const tile = kiosk.button(kiosk.words.preferNotSay);
  await expect(tile).toBeEnabled();
  const isThere = () => tile.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 15 && !(await isThere()); presses += 1) await kiosk.page.keyboard.press("ArrowDown");
  expect(await isThere()).toBe(true);
  await kiosk.page.keyboard.press("Enter");
  await kiosk.readNumber();
  const done = kiosk.button(kiosk.words.done);
  await expect(done).toBeEnabled();
  const isDone = () => done.evaluate((element) => element === document.activeElement);
  for (const key of ["ArrowDown", "ArrowRight", "ArrowUp", "ArrowRight"]) {
    if (!(await isDone())) await kiosk.page.keyboard.press(key);
  }
  expect(await isDone()).toBe(true);
  await kiosk.page.keyboard.press("Enter");
  await kiosk.expectReady();
});
