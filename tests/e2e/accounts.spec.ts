import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, type Page } from "@playwright/test";
import { de as staff } from "#app/_i18n/staff/de.ts";
import type { StaffRole } from "#server/protocol/staff.ts";
import { expectNoViolations } from "#tests/e2e/axe.ts";
import { templateFolder } from "#tests/e2e/global-setup.ts";
import { expect, test } from "#tests/e2e/lobby.ts";
import { openAsRole } from "#tests/e2e/open-as-role.ts";
import { signIn } from "#tests/support/http-sessions.ts";
import { startOidcProvider } from "#tests/support/oidc-provider.ts";
import { pageRoles } from "#tests/support/page-roles.ts";
import { startServerProcess } from "#tests/support/server-process.ts";
import { totpOf } from "#tests/support/totp.ts";

const { account, password, people, roles, secondStep } = staff.access;
const named = (words: string, name: string) => words.replaceAll("{name}", name);

async function typePassword(page: Page, username: string, typed: string): Promise<void> {
  await page.getByLabel(staff.signIn.username).fill(username);
  await page.getByLabel(staff.signIn.password, { exact: true }).fill(typed);
  await page.keyboard.press("Enter");
}

test("[R26, R27, U3, U4, U7] somebody is added, chooses a password, sets up a second factor, signs in with it, and is locked", async ({
  lobby,
}) => {
  const { page: admin } = await lobby.openConsole();
  await admin.goto("/settings?tab=people");
  await expect(admin.getByRole("heading", { name: people.heading })).toBeVisible();
  await expectNoViolations(admin, "people");
  await admin.getByRole("button", { name: people.add }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(people.name, { exact: true }).fill("Dora Vertretung");
  await dialog.getByLabel(people.usernameField).fill("dora");
  await dialog.getByText(roles.ombudsperson, { exact: true }).click();
  await expectNoViolations(admin, "new person");
  await dialog.getByRole("button", { name: staff.common.save }).click();
  const first = (await admin.locator("[data-password]").textContent()) ?? "";
  await admin.getByRole("button", { name: people.passwordKept }).click();
  const row = admin.locator("[data-person=dora]");
  await expect(row.getByText(people.firstPassword)).toBeVisible();

  // By keyboard alone, from the sign-in to the console.
  const page = await lobby.openPage("/sign-in");
  await typePassword(page, "dora", first);
  await expect(page.getByText(account.dutyPassword)).toBeVisible();
  await expectNoViolations(page, "duty");
  await page.getByLabel(account.current).fill(first);
  await page.getByLabel(account.next).fill("wartemarke2026");
  await page.keyboard.press("Enter");
  await expect(page.getByText(password.problems.password_too_common)).toBeVisible();
  await page.getByLabel(account.next).fill("Elefanten trinken Tee");
  await expect(page.getByText(password.strength.good)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText(account.done)).toBeVisible();

  await page.getByRole("button", { name: account.setUp }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByLabel(account.password, { exact: true }).fill("Elefanten trinken Tee");
  await page.keyboard.press("Enter");
  const key = (await page.locator("[data-key]").textContent()) ?? "";
  await expect(page.getByRole("img", { name: account.qrLabel })).toHaveAttribute(
    "data-address",
    `otpauth://totp/Wartemarke%3Adora?secret=${key.replaceAll(" ", "")}&issuer=Wartemarke`,
  );
  await expectNoViolations(page, "scan");
  await page.getByLabel(account.confirm).fill(totpOf(key));
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-codes] li")).toHaveCount(10);
  const codes = await page.locator("[data-codes] li").allTextContents();
  await expectNoViolations(page, "recovery codes");
  await page.getByRole("button", { name: account.codesKept }).click();
  await expect(page.getByText(account.twoFactorOn)).toBeVisible();
  await expectNoViolations(page, "account");
  await page.getByRole("button", { name: staff.shell.signOut }).click();

  await expect(page.getByText(staff.signIn.signedOut)).toBeVisible();
  await typePassword(page, "dora", "Elefanten trinken Tee");
  await expect(page.getByRole("heading", { name: secondStep.heading })).toBeVisible();
  await expectNoViolations(page, "second step");
  // The one of the set-up is used up; who waits half a minute has another, here it is the next one.
  await page.getByLabel(secondStep.code).fill("000000");
  await page.keyboard.press("Enter");
  await expect(page.getByText(secondStep.code_wrong)).toBeVisible();
  await expect(page.getByLabel(secondStep.code)).toBeFocused();
  await page.keyboard.type(totpOf(key, Date.now() + 30_000));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/console$/);
  await expect(page.getByRole("heading", { name: staff.console.desk.choose })).toBeVisible();

  // Another browser, without the phone: one of the ten.
  const other = await lobby.openPage("/sign-in");
  await typePassword(other, "dora", "Elefanten trinken Tee");
  await other.getByRole("button", { name: secondStep.useRecovery }).click();
  await other.getByLabel(secondStep.recoveryCode).fill(codes[0] ?? "");
  await other.keyboard.press("Enter");
  await expect(other).toHaveURL(/\/console$/);
  await page.getByRole("link", { name: named(account.open, "Dora Vertretung") }).click();
  await expect(page.locator("[data-session=other]")).toHaveCount(1);
  await page.getByRole("button", { name: account.endOthers }).click();
  await expect(other).toHaveURL(/\/sign-in/, { timeout: 10_000 });

  await page.goto("/console");
  await expect(page.getByRole("heading", { name: staff.console.desk.choose })).toBeVisible();
  await expect(row.getByText(people.twoFactorOn)).toBeVisible();
  await row.getByRole("button", { name: named(people.lockOf, "Dora Vertretung") }).click();
  await admin.getByRole("alertdialog").getByRole("button", { name: people.lock, exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/, { timeout: 10_000 });
  await typePassword(page, "dora", "Elefanten trinken Tee");
  await expect(page.getByText(staff.access.signInBy.locked)).toBeVisible();
});

test("[R26] whoever is signed out in mid-typing keeps what was typed, signs in again beside it, and saves", async ({
  lobby,
}) => {
  const { page } = await lobby.openConsole();
  await page.goto("/settings?tab=queue");
  const name = page.getByLabel(staff.settings.queue.name, { exact: true });
  await name.fill("Ombudsstelle am Fluss");
  const { origin } = lobby.server;
  const administrator = lobby.office.staff[0] ?? { username: "", password: "" };
  const cookie = await signIn(origin, administrator);
  const headers = { "content-type": "application/json", origin, cookie };
  await fetch(`${origin}/api/account/sessions/end`, { method: "POST", headers, body: '{"sessionId":null}' });
  await expect(page.getByRole("alert").getByText(staff.access.over.signedOut.title)).toBeVisible();
  await expect(name).toHaveValue("Ombudsstelle am Fluss");
  await expectNoViolations(page, "signed out in mid-typing");

  const [beside] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: staff.access.over.signIn }).click(),
  ]);
  await typePassword(beside, administrator.username, administrator.password);
  await expect(beside.getByRole("heading", { name: account.heading })).toBeVisible();
  await expect(page.getByText(staff.access.over.signedOut.title)).toBeHidden({ timeout: 10_000 });
  await expect(name).toHaveValue("Ombudsstelle am Fluss");
  await page.getByRole("button", { name: staff.common.save, exact: true }).first().click();
  await page.reload();
  await expect(name).toHaveValue("Ombudsstelle am Fluss");
});

base("[R26] by the office's own provider, from another site and back, in a real browser", async ({ page }) => {
  const provider = await startOidcProvider({ host: "localhost" });
  const dataDir = mkdtempSync(join(tmpdir(), "wartemarke-oidc-"));
  cpSync(join(templateFolder, "data"), dataDir, { recursive: true });
  const server = await startServerProcess({
    dataDir,
    env: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_CLIENT_SECRET: provider.clientSecret,
      OIDC_NAME: "Stadtkonto",
    },
  });
  try {
    const button = page.getByRole("button", { name: named(staff.access.signInBy.button, "Stadtkonto") });
    const goOn = page.getByRole("link", { name: "Continue" });
    provider.claims = { sub: "7", preferred_username: "nobody-here" };
    await page.goto(`${server.origin}/records`);
    await button.click();
    await goOn.click();
    await expect(page.getByText(named(staff.access.signInBy.unknown, "Stadtkonto"))).toBeVisible();
    await expectNoViolations(page, "not known here");

    provider.claims = { sub: "8", preferred_username: "deputy" };
    await page.goto(`${server.origin}/records`);
    await button.click();
    await goOn.click();
    await expect(page).toHaveURL(/\/records$/);
    await expect(page.getByRole("link", { name: named(account.open, "Erik Exakt") })).toBeVisible();
    await page.goto(`${server.origin}/account`);
    await expect(page.getByText(account.byOidc)).toBeVisible();
  } finally {
    await server.end("SIGTERM");
    await provider.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

const allRoles = ["ombudsperson", "administrator", "report_reader"] as const satisfies readonly StaffRole[];

test("[R25, P13] every role opens its own pages, and of the others it sees nothing but why", async ({ lobby }) => {
  for (const role of allRoles) {
    const page = await openAsRole(lobby, role);
    for (const [path, who] of Object.entries(pageRoles)) {
      if (typeof who === "string") continue;
      await page.goto(path);
      const forbidden = page.getByRole("heading", { name: staff.forbidden.title });
      const signOut = page.getByRole("button", { name: staff.shell.signOut });
      await expect(signOut, `${role} on ${path}`).toBeVisible();
      if (who.includes(role)) {
        await expect(page.getByText(staff.connection.connecting)).toBeHidden();
        await expect(forbidden, `${role} on ${path}`).toBeHidden();
        await expect(page.locator("main h1, main h2").first(), `${role} on ${path}`).toBeVisible();
      } else {
        await expect(forbidden, `${role} on ${path}`).toBeVisible();
      }
    }
    await page.goto("/account");
    const links = page.getByRole("navigation", { name: staff.shell.navigation }).getByRole("link");
    const reachable = Object.entries(pageRoles).filter(
      ([path, who]) => path !== "/account" && typeof who !== "string" && who.includes(role),
    );
    await expect(links).toHaveCount(reachable.length);
    // The tab of people is the administrators' alone.
    if (role === "report_reader") continue;
    await page.goto("/settings?tab=people");
    const area = (tab: "hours" | "people") => page.getByRole("link", { name: staff.settings.tabs[tab], exact: true });
    await expect(area("hours")).toBeVisible();
    await expect(area("people")).toHaveCount(role === "administrator" ? 1 : 0);
  }
});
