import type { Page } from "@playwright/test";
import Database from "better-sqlite3";
import { de as staff } from "#app/_i18n/staff/de.ts";
import { expectNoViolations } from "#tests/e2e/axe.ts";
import type { ConsolePage } from "#tests/e2e/console-page.ts";
import { expect, type Lobby, test } from "#tests/e2e/lobby.ts";
import { openWallStaff } from "#tests/e2e/wall-staff.ts";
import { signIn } from "#tests/support/http-sessions.ts";

const nobody = { username: "", password: "" };

type StoredVisit = { state: string; channel: string; outcome: string | null; concerns: string };

/** As stored, whatever a screen shows. */
function readVisits({ dataDir }: Lobby): readonly StoredVisit[] {
  const database = new Database(`${dataDir}/wartemarke.db`, { readonly: true });
  try {
    const concerns = `(SELECT group_concat("code") FROM "VisitConcern" c WHERE c."visitId" = v."id")`;
    return database
      .prepare(`SELECT "state", "channel", "outcome", ${concerns} AS "concerns" FROM "Visit" v ORDER BY "rowid"`)
      .all() as StoredVisit[];
  } finally {
    database.close();
  }
}

/** One key after the other, as fast as a machine. */
async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(" ")) await page.keyboard.press(key);
}

async function callAndStart(desk: ConsolePage): Promise<void> {
  await expect(desk.button(desk.actions.callNext)).toBeEnabled();
  await desk.page.keyboard.press("n");
  await expect(desk.button(desk.actions.start)).toBeVisible();
  await desk.page.keyboard.press("d");
  await expect(desk.page.getByRole("listbox", { name: desk.words.record.fields.outcome })).toBeVisible();
}

async function expectDone(desk: ConsolePage, count: number): Promise<void> {
  await expect(desk.figure(desk.words.console.day.completed)).toHaveText(String(count));
}

/** The table of docs/handbuch.md: from "ist da" to the finished record. */
const usual = [
  { concern: "KDU-01", keys: "1 1 a", outcome: "KLA-INFO" },
  { concern: "VER-01", keys: "5 1 a", outcome: "WEI-JC" },
  { concern: "UMG-01", keys: "2 1 a", outcome: "VER-EIN" },
  // Whether the deadline was explained has to be answered.
  { concern: "BES-03", keys: "5 3 a j a", outcome: "WEI-RECHT" },
  // In an emergency two questions, no more.
  { concern: "NOT-01", keys: "3 4 a j a j a", outcome: "ABH-ZAHL" },
];

test("[C6, V2] the five most usual talks are recorded with eight keys at most, and only what matters is asked", async ({
  lobby,
}) => {
  const line = await openWallStaff(lobby);
  const desk = await lobby.openConsole();
  await desk.workAt("2");
  for (const [at, { concern, keys }] of usual.entries()) {
    expect(keys.split(" ").length).toBeLessThanOrEqual(8);
    await line.draw({ concern, language: "de" });
    await callAndStart(desk);
    await press(desk.page, keys);
    await expectDone(desk, at + 1);
  }
  expect(readVisits(lobby)).toEqual(
    usual.map(({ concern, outcome }) => ({ state: "complete", channel: "walk_in", outcome, concerns: concern })),
  );
  line.close();
});

test("[V2] what is missing is named beside its question, and has the focus", async ({ lobby }) => {
  const line = await openWallStaff(lobby);
  const desk = await lobby.openConsole();
  await desk.workAt("2");
  await line.draw({ concern: "BES-02", language: "de" });
  await callAndStart(desk);
  // At 1440 × 900: one line of head, and the button that ends the talk is whole.
  expect((await desk.page.getByRole("banner").boundingBox())?.height).toBeLessThan(70);
  await expect(desk.button(desk.actions.complete)).toBeInViewport({ ratio: 1 });
  await press(desk.page, "5 3 a");
  const { fields, needAnswer } = desk.words.record;
  const question = desk.page.getByRole("radiogroup", { name: fields.deadlineHintGiven });
  await expect(desk.page.getByText(needAnswer)).toBeVisible();
  await expect(question.getByRole("radio").first()).toBeFocused();
  expect(readVisits(lobby).map(({ state }) => state)).toEqual(["draft"]);
  line.close();
});

test("[V5] a reload, a crash of the server and a second tab lose nothing and overwrite nothing", async ({ lobby }) => {
  const line = await openWallStaff(lobby);
  const desk = await lobby.openConsole();
  await desk.workAt("2");
  await line.draw({ concern: "UMG-01", language: "de" });
  await callAndStart(desk);
  const { page, words } = desk;
  const chosen = (on: Page) =>
    on.getByRole("listbox", { name: words.record.fields.outcome }).getByRole("option", { selected: true });
  line.close();

  // Stored by itself; there again after a reload.
  await press(page, "2 1");
  await expect(page.getByText(words.record.saving.saved)).toBeVisible();
  await page.reload();
  await expect(chosen(page)).toContainText("Vermittelt, Einigung");

  // Typed while the server is gone: kept, and handed in when it is back.
  await lobby.stop("SIGKILL");
  await press(page, "2 2");
  await expect(page.getByText(words.record.saving.offline)).toBeVisible();
  await lobby.restart();
  await expect(page.getByText(words.record.saving.saved)).toBeVisible();
  await expect.poll(() => readVisits(lobby)[0]?.outcome).toBe("VER-TEIL");

  // Two tabs: what one types without having seen the other's is decided by a person.
  const { page: other } = await lobby.openConsole();
  await other.goto("/records");
  await other
    .getByRole("button", { name: /erfassen|bearbeiten/ })
    .first()
    .click();
  await expect(chosen(other)).toContainText("Teileinigung");
  await page.context().setOffline(true);
  await press(page, "4 2");
  await expect(page.getByText(words.record.saving.offline)).toBeVisible();
  await press(other, "1 2");
  await expect.poll(() => readVisits(lobby)[0]?.outcome).toBe("KLA-RUECK");
  await page.context().setOffline(false);
  await expect(page.getByText(words.record.conflict.title)).toBeVisible();
  expect(readVisits(lobby)[0]?.outcome).toBe("KLA-RUECK");
  await page.getByRole("button", { name: words.record.conflict.keepMine }).click();
  await expect.poll(() => readVisits(lobby)[0]?.outcome).toBe("BLE-DISS");
  await expect(chosen(other)).toContainText("keine Einigung");
});

/** From elsewhere, as its person or an administrator does it. */
async function endSessions({ server, office }: Lobby): Promise<void> {
  const cookie = await signIn(server.origin, office.staff[0] ?? nobody);
  const headers = { "content-type": "application/json", origin: server.origin, cookie };
  const ended = await fetch(`${server.origin}/api/account/sessions/end`, {
    method: "POST",
    headers,
    body: '{"sessionId":null}',
  });
  expect(ended.status).toBe(200);
}

/** In a new window, from the words over the page. */
async function signInBeside(page: Page, { username, password }: typeof nobody): Promise<void> {
  const [beside] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: staff.access.over.signIn }).click(),
  ]);
  await beside.getByLabel(staff.signIn.username).fill(username);
  await beside.getByLabel(staff.signIn.password, { exact: true }).fill(password);
  await beside.getByRole("button", { name: staff.signIn.submit, exact: true }).click();
  await expect(beside.getByRole("heading", { name: staff.access.account.heading })).toBeVisible();
  await beside.close();
}

test("[U8, R26] a session revoked in mid-record: refused in words, nothing lost, and nothing handed in by somebody else", async ({
  lobby,
}) => {
  const line = await openWallStaff(lobby);
  const { page, words, ...desk } = await lobby.openConsole();
  await desk.workAt("2");
  await line.draw({ concern: "UMG-01", language: "de" });
  await callAndStart({ page, words, ...desk });
  line.close();
  const { signedOut, other } = words.access.over;
  const cover = (title: string) => page.getByRole("alertdialog", { name: title });
  const typeUnsaved = async (keys: string) => {
    await page.context().setOffline(true);
    await press(page, keys);
    await expect(page.getByText(words.record.saving.offline)).toBeVisible();
    await endSessions(lobby);
    await page.context().setOffline(false);
  };

  await press(page, "2 1");
  await expect.poll(() => readVisits(lobby)[0]?.outcome).toBe("VER-EIN");
  await typeUnsaved("2 2");
  await expect(cover(signedOut.title)).toContainText(signedOut.covered);
  await expectNoViolations(page, "signed out in mid-record");
  expect(readVisits(lobby)[0]?.outcome).toBe("VER-EIN");
  await signInBeside(page, lobby.office.staff[0] ?? nobody);
  await expect(cover(signedOut.title)).toBeHidden({ timeout: 10_000 });
  await expect.poll(() => readVisits(lobby)[0]?.outcome).toBe("VER-TEIL");

  // Somebody else sits down: what the first one typed is neither shown nor handed in under their name.
  await typeUnsaved("4 2");
  await expect(cover(signedOut.title)).toBeVisible();
  await signInBeside(page, lobby.office.staff[1] ?? nobody);
  await expect(cover(other.title)).toContainText(other.covered);
  await page.getByRole("button", { name: words.access.over.startAnew }).click();
  await expect(page.getByRole("heading", { name: /^Hier arbeitet / })).toBeVisible();
  await page.keyboard.press("o");
  const outcomes = page.getByRole("listbox", { name: words.record.fields.outcome });
  await expect(outcomes.getByRole("option", { selected: true })).toContainText("Teileinigung");
  const kept = () => page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("record:")));
  await expect.poll(kept).toEqual([]);
  expect(readVisits(lobby)[0]?.outcome).toBe("VER-TEIL");
});

test("[U8] what was typed into a record that is never opened again is handed in by its person's next page", async ({
  lobby,
}) => {
  const desk = await lobby.openConsole();
  const { page, words } = desk;
  await desk.workAt("2");
  await page.keyboard.press("c");
  await page.getByRole("dialog").getByRole("button", { name: words.record.channel.phone }).click();
  await expect(page.getByRole("dialog", { name: new RegExp(words.record.channel.phone) })).toBeVisible();
  await lobby.stop("SIGKILL");
  await press(page, "1 1");
  await expect(page.getByText(words.record.saving.offline)).toBeVisible();
  // The page is gone with it; what the tab keeps is all there is.
  await page.goto("about:blank");
  await lobby.restart();
  await page.goto("/records");
  await expect.poll(() => readVisits(lobby)[0]?.outcome).toBe("KLA-INFO");
});

test("[V6] a telephone call is recorded from one key, put off, found again and finished", async ({ lobby }) => {
  const desk = await lobby.openConsole();
  const { page, words } = desk;
  await desk.workAt("2");
  await page.keyboard.press("c");
  await page.getByRole("dialog").getByRole("button", { name: words.record.channel.phone }).click();
  const dialog = page.getByRole("dialog", { name: new RegExp(words.record.channel.phone) });
  await dialog.getByRole("combobox", { name: words.console.visit.mainConcern }).fill("VER-04");
  await page
    .getByRole("option", { name: /VER-04/ })
    .first()
    .click();
  await dialog.getByRole("button", { name: words.record.contact.later }).click();
  await expect(dialog).toBeHidden();
  await expect
    .poll(() => readVisits(lobby))
    .toEqual([{ state: "open", channel: "phone", outcome: null, concerns: "VER-04" }]);

  await page.keyboard.press("j");
  await expect(dialog).toBeVisible();
  await press(page, "1 1");
  await dialog.getByRole("button", { name: words.record.contact.finish }).click();
  await expect(dialog).toBeHidden();
  expect(readVisits(lobby)).toEqual([{ state: "complete", channel: "phone", outcome: "KLA-INFO", concerns: "VER-04" }]);

  // Begun by mistake: gone.
  await page.keyboard.press("c");
  await page.getByRole("dialog").getByRole("button", { name: words.record.channel.letter }).click();
  await page.getByRole("button", { name: words.record.contact.discard }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  expect(readVisits(lobby)).toHaveLength(1);
});
