import { join } from "node:path";
import type { Page } from "@playwright/test";
import Database from "better-sqlite3";
import { capHeightMm, pxPerMm, targetMm } from "#server/domain/panel.ts";
import { lobbyCatalogues } from "#server/words/lobby/lobby-catalogues.ts";
import { readCapHeights, readControls, turnPanel } from "#tests/e2e/kiosk-measures.ts";
import { expect, test } from "#tests/e2e/lobby.ts";

const panel = { diagonalInches: 21.5, viewingDistanceMm: 600 };
const upright = { width: 1080, height: 1920 };
const lying = { width: 1920, height: 1080 };

const say = (page: Page, saying: string) => page.locator(`button[data-say="${saying}"]`);
const arrive = (page: Page, state: string) => expect(page.locator(`[data-state=${state}]`)).toBeVisible();

function readRows(dataDir: string, sql: string): readonly unknown[] {
  const database = new Database(join(dataDir, "wartemarke.db"), { readonly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

/** As a key would reach it: the page of the list with that control is turned to. */
async function turnTo(page: Page, saying: string): Promise<void> {
  await say(page, saying).focus();
  await say(page, saying).tap();
}

test("[A46, A47, P17] a draw in Arabic: concern and wishes are in the ticket, nothing is left on the kiosk", {
  tag: "@recorded",
}, async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  const { page } = kiosk;
  const { ar } = lobbyCatalogues;
  const heading = (name: string) => page.getByRole("heading", { level: 1, name });

  await kiosk.button("العربية").tap();
  await expect(heading(ar.chooseConcern)).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await kiosk.button(ar.viewSettings).tap();
  await page.getByRole("button", { name: ar.lightText }).tap();
  await expect(page.locator("html")).toHaveAttribute("data-scheme", "dark");
  await kiosk.button(ar.viewSettings).tap();
  await page.getByRole("button", { name: ar.wishesTitle }).tap();
  await expect(heading(ar.wishesTitle)).toBeVisible();
  await page.getByRole("button", { name: ar.wishFetch }).tap();
  await page.getByRole("button", { name: ar.needInterpreter }).tap();
  await expect(page.getByRole("button", { name: ar.wishFetch, pressed: true })).toBeVisible();
  await kiosk.button(ar.continue).tap();
  await say(page, "concern=KDU").tap();
  await expect(heading(ar.chooseDetail)).toBeVisible();
  await expect(say(page, "concern=KDU-02").locator("[lang=de]")).toHaveText(/umziehen/);
  await expect(say(page, "concern=KDU-02").locator("[lang=en]")).toHaveText(/approval/);
  // Only the ombudsperson sets it.
  await expect(say(page, "concern=KDU-05")).toHaveCount(0);
  await say(page, "concern=KDU-02").tap();
  await expect(heading(ar.yourNumber)).toBeVisible();
  const columns = "concern, language, wantsMoreTime, wantsFetching, wantsInterpreter, hasAppointment";
  const ticket = { concern: "KDU-02", language: "ar", wantsMoreTime: 0, wantsFetching: 1, wantsInterpreter: 1 };
  expect(readRows(lobby.dataDir, `SELECT ${columns} FROM "Ticket"`)).toEqual([{ ...ticket, hasAppointment: 0 }]);

  await kiosk.button(ar.done).tap();
  await kiosk.expectReady();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.locator("html")).toHaveAttribute("data-scheme", "light");
  await say(page, "wishesTitle;wishesExamples").tap();
  await expect(page.getByRole("button", { pressed: true })).toHaveText(["Deutsch"]);
});

test("[A32, A34, A39] a draw in reach layout: every control in the band everybody reaches, none below 20 mm", {
  tag: "@recorded",
}, async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  const bottomEdgeMm = 700;
  await lobby.setUpKiosk({ panel, bottomEdgeMm, reachLayout: true });
  const { page } = kiosk;
  await expect(page.locator("[data-reach]")).toBeVisible();
  const perMm = pxPerMm(panel);

  async function expectWithinReach(screen: string) {
    const { height } = page.viewportSize() ?? upright;
    // The band, and no higher than leaves room for the question (kiosk-measures.ts).
    const top = Math.max(height - (1_050 - bottomEdgeMm) * perMm, 288);
    const bottom = Math.max(height - (850 - bottomEdgeMm) * perMm, top + 170 * perMm);
    const controls = await readControls(page);
    expect(controls.length).toBeGreaterThan(13);
    for (const control of controls) {
      const at = `${screen}: ${control.say}`;
      expect.soft(control.top, at).toBeGreaterThanOrEqual(top - 1);
      expect.soft(control.top + control.height, at).toBeLessThanOrEqual(bottom + 1);
      expect.soft(Math.min(control.width, control.height), at).toBeGreaterThanOrEqual(targetMm * perMm - 0.5);
    }
  }

  for (const size of [lying, upright]) {
    await turnPanel(page, size);
    await arrive(page, "start");
    await expectWithinReach("start");
  }
  await turnTo(page, "concern=KDU");
  await arrive(page, "detail");
  await expectWithinReach("detail");
  await say(page, "moreBelow").tap();
  await expectWithinReach("detail, second page");
  await kiosk.button(kiosk.words.takeTicket).tap();
  await kiosk.readNumber();
  await expectWithinReach("result");
  // However little room the band leaves above it: the number, the deadline note and the phone's code are whole.
  await expect(page.getByRole("heading", { level: 1 }).locator("bdi")).toBeInViewport({ ratio: 1 });
  await expect(page.getByText(kiosk.words.deadlineNote)).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("img", { name: kiosk.words.followOnPhone })).toBeInViewport({ ratio: 1 });
});

test("[A16, A39] in large type every capital is read from the stated distance, and every target has 20 mm", async ({
  lobby,
}) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  await lobby.setUpKiosk({ panel, largeText: true });
  const { page } = kiosk;
  await expect(page.locator("[data-large]")).toBeVisible();
  const perMm = pxPerMm(panel);

  async function expectLegible(screen: string) {
    for (const { text, cap } of await readCapHeights(page)) {
      expect.soft(cap, `${screen}: ${text}`).toBeGreaterThanOrEqual(capHeightMm(panel) * perMm - 1);
    }
    for (const { say: name, width, height } of await readControls(page)) {
      expect.soft(Math.min(width, height), `${screen}: ${name}`).toBeGreaterThanOrEqual(targetMm * perMm - 0.5);
    }
  }

  for (const size of [lying, upright]) {
    await turnPanel(page, size);
    await expectLegible("start");
  }
  await kiosk.button(kiosk.words.viewSettings).tap();
  await expectLegible("view");
  await kiosk.button(kiosk.words.viewSettings).tap();
  await kiosk.button("Українська").tap();
  await expect(page.getByRole("heading", { level: 1, name: lobbyCatalogues.uk.chooseConcern })).toBeVisible();
  await turnTo(page, "concern=BES");
  await arrive(page, "detail");
  await expectLegible("detail");
  await say(page, "takeTicket").tap();
  await arrive(page, "result");
  await expectLegible("result");
});

test("feedback is left without a number, and stored once although the server was away when it was sent", async ({
  lobby,
}) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  const { page, words, heading } = kiosk;
  await say(page, "concern=IDE").tap();
  await expect(heading(words.feedbackKind)).toBeVisible();
  await say(page, "concern=IDE-01").tap();
  await expect(heading(words.feedbackTopic)).toBeVisible();
  await say(page, "concern=KDU").tap();
  await expect(heading(words.feedbackQuestion)).toBeVisible();
  await kiosk.button(words.feedbackPartly).tap();
  await expect(page.getByRole("button", { name: words.feedbackPartly, pressed: true })).toBeVisible();
  await lobby.stop("SIGKILL");
  await kiosk.button(words.feedbackSend).tap();
  await expect(page.getByText(words.feedbackFailed)).toBeVisible({ timeout: 20_000 });
  await lobby.restart();
  await kiosk.button(words.tryAgain).tap();
  await expect(page.getByText(words.feedbackArrived)).toBeVisible({ timeout: 20_000 });
  expect(readRows(lobby.dataDir, 'SELECT kind, tile, helped FROM "Feedback"')).toEqual([
    { kind: "IDE-01", tile: "KDU", helped: "partly" },
  ]);
  expect(lobby.readTickets()).toEqual([]);
  await kiosk.button(words.done).tap();
  await kiosk.expectReady();
});
