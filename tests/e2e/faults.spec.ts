import { join } from "node:path";
import Database from "better-sqlite3";
import { expectNoViolationsInBothSchemes } from "#tests/e2e/axe.ts";
import { expect, test } from "#tests/e2e/lobby.ts";

/** E3: after 15 s of silence every screen says so in words; screens look at the clock once a second … */
const toldWithinMs = 17_000;
/** … and a screen is right again this soon after the server is back, without anybody touching it. */
const rightWithinMs = 3_000;

for (const signal of ["SIGTERM", "SIGKILL"] as const) {
  test(`[E3] ${signal} with all screens open: they say so, and are right again by themselves`, async ({ lobby }) => {
    const kiosk = await lobby.openKiosk();
    const display = await lobby.openDisplay();
    const desk = await lobby.openConsole();
    await kiosk.expectReady();
    await display.expectReady();
    await desk.workAt("2");
    const number = await kiosk.draw();
    await kiosk.finish();
    await desk.press(desk.actions.callNext);
    await display.expectCall(number, "2");
    // A console gets its picture a little after a display: what it does not show yet, it cannot go on showing.
    await desk.expectVisitor(number);

    await lobby.stop(signal);
    await Promise.all([
      expect(kiosk.heading(kiosk.words.goneTitle)).toBeVisible({ timeout: toldWithinMs }),
      expect(display.heading(display.words.cutOff)).toBeVisible({ timeout: toldWithinMs }),
      expect(desk.stale).toBeVisible({ timeout: toldWithinMs }),
    ]);
    // The age of what is shown, not an old number as if it were current.
    await expect(display.page.getByText(/Zuletzt bekannt: \d\d:\d\d Uhr/)).toBeVisible();
    await expect(desk.button(desk.actions.start)).toBeDisabled();

    await lobby.restart();
    await Promise.all([
      expect(kiosk.heading(kiosk.words.chooseConcern)).toBeVisible({ timeout: rightWithinMs }),
      display.expectCall(number, "2", { timeout: rightWithinMs }),
      expect(desk.stale).toBeHidden({ timeout: rightWithinMs }),
    ]);
    await desk.expectVisitor(number);
    await desk.press(desk.actions.start);
    await expect(display.nobody).toBeVisible();
  });
}

test("[R38] a locked database is said in words on kiosk and console, and work goes on when it is free", async ({
  lobby,
}) => {
  const kiosk = await lobby.openKiosk();
  const desk = await lobby.openConsole();
  await kiosk.expectReady();
  await desk.workAt("2");
  await kiosk.draw();
  await kiosk.finish();
  await kiosk.expectReady();

  const other = new Database(join(lobby.dataDir, "wartemarke.db"));
  other.exec("BEGIN IMMEDIATE");
  await kiosk.button(kiosk.words.preferNotSay).tap();
  await expect(kiosk.page.getByText(kiosk.words.refusedStorage)).toBeVisible({ timeout: 30_000 });
  await expectNoViolationsInBothSchemes(kiosk.page, "refused");
  await desk.press(desk.actions.callNext);
  await expect(desk.page.getByText(desk.words.refusals.storage_unavailable)).toBeVisible({ timeout: 30_000 });
  expect(lobby.readTickets().map(({ status }) => status)).toEqual(["waiting"]);

  other.exec("ROLLBACK");
  other.close();
  await kiosk.button(kiosk.words.tryAgain).tap();
  await kiosk.readNumber();
  await desk.press(desk.actions.callNext);
  await expect(desk.button(desk.actions.start)).toBeVisible();
  expect(
    lobby
      .readTickets()
      .map(({ status }) => status)
      .toSorted(),
  ).toEqual(["called", "waiting"]);
});
