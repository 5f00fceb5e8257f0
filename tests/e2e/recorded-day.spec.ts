import type { Locator, Page } from "@playwright/test";
import Database from "better-sqlite3";
import { de as staff } from "#app/_i18n/staff/de.ts";
import type { TwoFactorStart } from "#server/protocol/account.ts";
import { createConsolePage } from "#tests/e2e/console-page.ts";
import { filmed } from "#tests/e2e/films.ts";
import { expect, type Lobby, test } from "#tests/e2e/lobby.ts";
import { openWallStaff, type WallStaff } from "#tests/e2e/wall-staff.ts";
import { signIn } from "#tests/support/http-sessions.ts";
import { totpOf } from "#tests/support/totp.ts";

type Desk = ReturnType<typeof createConsolePage>;
type Kind = { concern: string; outcome: string };

/** Adds the second factor before the day begins. @returns the key of the authenticator app. */
async function addSecondFactor({ server }: Lobby, person: { username: string; password: string }): Promise<string> {
  const cookie = await signIn(server.origin, person);
  async function post<T>(path: string, body: object): Promise<T> {
    const headers = { "content-type": "application/json", origin: server.origin, cookie };
    const response = await fetch(server.origin + path, { method: "POST", headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as T;
  }
  const { secret } = await post<TwoFactorStart>("/api/account/two-factor/start", { password: person.password });
  // Of half a minute ago, so that the code of now is still good for the sign-in.
  await post("/api/account/two-factor/confirm", { code: totpOf(secret, Date.now() - 30_000) });
  return secret;
}

/** Tab until it has the focus, as somebody without a mouse does. */
async function reach(page: Page, target: Locator): Promise<void> {
  // What is still under way can not have the focus.
  await expect(target).toBeEnabled();
  const isFocused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 150 && !(await isFocused()); presses += 1) await page.keyboard.press("Tab");
  await expect(target).toBeFocused();
  // WCAG 2.4.11: nothing lies over what has the focus.
  await expect
    .poll(() =>
      target.evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        return top !== null && (element.contains(top) || top.contains(element));
      }),
    )
    .toBe(true);
}

async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(" ")) await page.keyboard.press(key);
}

async function call(desk: Desk, number: number): Promise<void> {
  await expect(desk.button(desk.actions.callNext)).toBeEnabled();
  await desk.page.keyboard.press("n");
  await desk.expectVisitor(number);
}

async function start(desk: Desk): Promise<void> {
  await desk.page.keyboard.press("d");
  await expect(desk.page.getByRole("listbox", { name: desk.words.record.fields.outcome })).toBeVisible();
}

/** What ends a talk, and the count of finished ones that tells that it did. */
async function finish(desk: Desk, keys: string): Promise<void> {
  const count = desk.figure(desk.words.console.day.completed);
  const before = Number(await count.textContent());
  await press(desk.page, keys);
  await expect(count).toHaveText(String(before + 1));
}

async function talk(desk: Desk, number: number, keys: string): Promise<void> {
  await call(desk, number);
  await start(desk);
  await finish(desk, keys);
}

/** The concern as found, where none was stated or another one was found. */
async function findConcern(within: Locator, desk: Desk, code: string): Promise<void> {
  const field = within.getByRole("combobox", { name: desk.words.console.visit.mainConcern });
  await reach(desk.page, field);
  await desk.page.keyboard.press("Control+a");
  await desk.page.keyboard.type(code);
  await expect(desk.page.getByRole("option", { name: new RegExp(code) }).first()).toBeVisible();
  // The next Tab leads out of the field, where letters and digits are keys again.
  await press(desk.page, "ArrowDown Enter Tab");
}

function readKinds({ dataDir }: Lobby): readonly Kind[] {
  const database = new Database(`${dataDir}/wartemarke.db`, { readonly: true });
  try {
    return database
      .prepare(
        `SELECT c."code" AS "concern", v."outcome" FROM "Visit" v JOIN "VisitConcern" c ON c."visitId" = v."id"
         WHERE c."position" = 1 AND v."state" = 'complete' ORDER BY c."code", v."outcome"`,
      )
      .all() as Kind[];
  } finally {
    database.close();
  }
}

async function signInByKeys(lobby: Lobby): Promise<Desk> {
  const person = lobby.office.staff[1] ?? { username: "", password: "" };
  const secret = await addSecondFactor(lobby, person);
  const page = await lobby.openPage("/console", {
    viewport: { width: 1440, height: 900 },
    ...filmed({ width: 1440, height: 900 }),
  });
  const { username, password } = person;
  await reach(page, page.getByLabel(staff.signIn.username));
  await page.keyboard.type(username);
  await reach(page, page.getByLabel(staff.signIn.password, { exact: true }));
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(staff.access.secondStep.code)).toBeFocused();
  await page.keyboard.type(totpOf(secret));
  await page.keyboard.press("Enter");
  const desk = createConsolePage(page, "de");
  await reach(page, desk.button("Raum 2"));
  await page.keyboard.press("Enter");
  await expect(desk.button(desk.actions.openDesk)).toBeVisible();
  await page.keyboard.press("o");
  return desk;
}

/** Day or month first: that is up to the language of the browser itself. */
async function typeToday(page: Page, field: Locator): Promise<void> {
  await reach(page, field);
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" });
  const [year, month, day] = today.split("-");
  await page.keyboard.type(`${day}${month}${year}`);
  if ((await field.inputValue()) !== today) {
    await press(page, "ArrowLeft ArrowLeft ArrowLeft");
    await page.keyboard.type(`${month}${day}${year}`);
  }
  await expect(field).toHaveValue(today);
}

/** A case is opened beside the talk, and what has to be asked is noted for today. */
async function openCase({ page, words, button }: Desk): Promise<void> {
  const { block, followUp } = words.cases;
  await reach(page, page.locator("summary", { hasText: block.heading }));
  await page.keyboard.press("Enter");
  await reach(page, button(block.open));
  await page.keyboard.press("Enter");
  await expect(page.locator("strong bdi")).toHaveText(/^[2-9A-Z]{2}-[2-9A-Z]{3}$/);
  await typeToday(page, page.getByLabel(followUp.dueOn));
  await reach(page, button(followUp.save));
  await page.keyboard.press("Enter");
  await expect(button(followUp.answeredOf.replace("{what}", followUp.kinds.ask_team))).toBeVisible();
}

async function drawAll(line: WallStaff, concerns: readonly (string | null)[]): Promise<readonly number[]> {
  const numbers: number[] = [];
  for (const concern of concerns) numbers.push(await line.draw({ concern, language: concern ? "de" : "ar" }));
  return numbers;
}

/** Five talks: something is left to ask, an emergency comes first, both sides agree. */
async function morning(desk: Desk, line: WallStaff): Promise<void> {
  const numbers = await drawAll(line, ["KDU-01", "VER-01", "BES-03", "UMG-03"]);
  const [explained = 0, sentOn = 0, deadline = 0, mediation = 0] = numbers;
  await call(desk, explained);
  await start(desk);
  await openCase(desk);
  await finish(desk, "1 1 a");
  const crisis = await line.draw({ concern: "NOT-01", language: "de" });
  await talk(desk, crisis, "3 4 a j a j a");
  await talk(desk, sentOn, "5 1 a");
  await talk(desk, deadline, "5 3 a j a");
  await talk(desk, mediation, "2 1 a");
}

/** Seven more: recorded later, a complaint, praise, the wrong place, an interruption, and nobody there. */
async function laterOn(desk: Desk, line: WallStaff): Promise<void> {
  const { page, words } = desk;
  const concerns = [null, "UMG-01", "LEB-01", "IDE-01", null, "VER-04", "KDU-02"];
  const numbers = await drawAll(line, concerns);
  const [unsaid = 0, conduct = 0, stays = 0, praise = 0, wrong = 0, parked = 0, nobody = 0] = numbers;
  await talk(desk, unsaid, "s");
  await talk(desk, conduct, "6 1 a");
  await talk(desk, stays, "4 1 a");
  await talk(desk, praise, "6 2 a");

  await call(desk, wrong);
  await start(desk);
  await findConcern(page.locator("main"), desk, "SON-02");
  await finish(desk, "7 4 a");

  await call(desk, parked);
  await start(desk);
  await page.keyboard.press("p");
  await expect(desk.button(desk.actions.callNext)).toBeEnabled();
  await press(page, "f Enter");
  await expect(page.getByRole("heading", { name: words.console.parked.heading })).toBeHidden();
  await talk(desk, parked, "3 3 a");

  await call(desk, nobody);
  await expect(desk.button(desk.actions.recall)).toBeEnabled();
  await page.keyboard.press("r");
  await expect(desk.button(desk.actions.noShow)).toBeEnabled({ timeout: 45_000 });
  await page.keyboard.press("x");
  await expect(desk.button(desk.actions.waitForNext)).toBeVisible();
}

async function telephone(desk: Desk): Promise<void> {
  const { page, words } = desk;
  await page.keyboard.press("c");
  await reach(page, page.getByRole("dialog").getByRole("button", { name: words.record.channel.phone }));
  await page.keyboard.press("Enter");
  const contact = page.getByRole("dialog", { name: new RegExp(words.record.channel.phone) });
  await findConcern(contact, desk, "VER-02");
  await press(page, "1 2");
  await reach(page, contact.getByRole("button", { name: words.record.contact.finish }));
  await page.keyboard.press("Enter");
  await expect(contact).toBeHidden();
}

async function answerFollowUp({ page, words, button }: Desk): Promise<void> {
  const { followUp } = words.cases;
  for (const said of [followUp.answeredOf, followUp.doneOf]) {
    await reach(page, button(said.replace("{what}", followUp.kinds.ask_team)));
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("heading", { name: followUp.heading, exact: true })).toBeHidden();
}

async function finishOpenRecord(desk: Desk): Promise<void> {
  const { page, words } = desk;
  await page.keyboard.press("j");
  const record = page.getByRole("dialog");
  const ready = record.getByRole("button", { name: words.record.contact.finish });
  await findConcern(record, desk, "ARB-02");
  await press(page, "1 2");
  await reach(page, ready);
  await page.keyboard.press("Enter");
  // A reduction has a deadline: the question that was not answered has the focus.
  const question = record.getByRole("radiogroup", { name: words.record.fields.deadlineHintGiven });
  await expect(question.getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("j");
  await reach(page, ready);
  await page.keyboard.press("Enter");
  await expect(record).toBeHidden();
}

async function closeDay({ page, words }: Desk): Promise<void> {
  await page.keyboard.press("e");
  const dialog = page.getByRole("alertdialog");
  await reach(page, dialog.getByRole("button", { name: words.console.closeDay.confirm }));
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
}

test("[C6, C9, F5, U7] a whole day by keyboard alone: twelve visitors, a crisis, a mediation, a call, what was left open @recorded", async ({
  lobby,
}) => {
  test.setTimeout(240_000);
  const line = await openWallStaff(lobby);
  const desk = await signInByKeys(lobby);
  await morning(desk, line);
  await laterOn(desk, line);
  line.close();
  await telephone(desk);
  await answerFollowUp(desk);
  await finishOpenRecord(desk);
  await closeDay(desk);
  expect(lobby.readTickets()).toEqual([]);
  expect(readKinds(lobby)).toEqual([
    { concern: "ARB-02", outcome: "KLA-RUECK" },
    { concern: "BES-03", outcome: "WEI-RECHT" },
    { concern: "IDE-01", outcome: "AUF-LOB" },
    { concern: "KDU-01", outcome: "KLA-INFO" },
    { concern: "LEB-01", outcome: "BLE-VERST" },
    { concern: "NOT-01", outcome: "ABH-ZAHL" },
    { concern: "SON-02", outcome: "END-FALSCH" },
    { concern: "UMG-01", outcome: "AUF-BESCHW" },
    { concern: "UMG-03", outcome: "VER-EIN" },
    { concern: "VER-01", outcome: "WEI-JC" },
    { concern: "VER-02", outcome: "KLA-RUECK" },
    { concern: "VER-04", outcome: "ABH-ENT" },
  ]);
});
