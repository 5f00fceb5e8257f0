import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, expect, test } from "vitest";
import type { AccountReply, TwoFactorStart } from "#server/protocol/account.ts";
import { startPostgres } from "#tests/support/postgres.ts";
import { cookieOf, startTestServer, type TestServer, testPassword } from "#tests/support/test-server.ts";
import { totpOf } from "#tests/support/totp.ts";

let server: TestServer;
afterEach(() => server.close());

function inDatabase<T>(work: (database: BetterSqlite3.Database) => T): T {
  const database = new BetterSqlite3(path.join(server.dataDir, "wartemarke.db"));
  try {
    return work(database);
  } finally {
    database.close();
  }
}

const rowsOf = (sql: string) => inDatabase((database) => database.prepare(sql).all()) as Record<string, unknown>[];
const accountOf = async (cookie: string) => (await (await server.get("/api/account", cookie)).json()) as AccountReply;
const firstStep = (username = "winkler") =>
  server.post("/api/auth/sign-in/username", { username, password: testPassword });
const secondStep = (cookie: string, body: object) => server.post("/api/auth/sign-in/second-step", body, { cookie });
const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code;

/** The app is set up; the cookie the session has now. Codes are of half a minute ago, so that none is used up. */
async function setUpTwoFactor(cookie: string): Promise<{ cookie: string; start: TwoFactorStart }> {
  const response = await server.post("/api/account/two-factor/start", { password: testPassword }, { cookie });
  const start = (await response.json()) as TwoFactorStart;
  const confirmed = await server.post("/api/account/two-factor/confirm", { code: totpOf(start.secret) }, { cookie });
  if (!confirmed.ok) throw new Error(`confirm: ${confirmed.status}`);
  return { cookie: cookieOf(confirmed), start };
}

/** A code that fits and was not used: of the half minute before or after. */
const freshCode = (secret: string, steps: -1 | 0 | 1) => totpOf(secret, Date.now() + steps * 30_000);

test("[R27, U7] with a second factor the password alone opens nothing; each code counts once", async () => {
  server = await startTestServer({ staff: { winkler: ["ombudsperson"] } });
  const before = await server.signIn("winkler");
  const wrong = await server.post("/api/account/two-factor/start", { password: "falsch falsch" }, { cookie: before });
  expect([wrong.status, await codeOf(wrong)]).toEqual([401, "credentials_wrong"]);
  const { cookie, start } = await setUpTwoFactor(before);
  expect(start.recoveryCodes).toHaveLength(10);
  expect(start.uri).toBe(`otpauth://totp/Wartemarke%3Awinkler?secret=${start.secret}&issuer=Wartemarke`);
  expect(await accountOf(cookie)).toMatchObject({ hasTwoFactor: true, duty: null });

  const first = await firstStep();
  expect(await first.json()).toEqual({ next: "code" });
  const pending = cookieOf(first);
  expect(await (await server.get("/api/session", pending)).json()).toMatchObject({ staff: null });
  await expect(server.connect("console", pending)).rejects.toThrow("not_signed_in");

  const refused = await secondStep(pending, { code: "000000" });
  expect([refused.status, await codeOf(refused)]).toEqual([401, "code_wrong"]);
  const code = freshCode(start.secret, 1);
  const done = await secondStep(pending, { code: `${code.slice(0, 3)} ${code.slice(3)}` });
  expect(await done.text()).toBe("{}");
  expect((await server.connect("console", cookieOf(done))).connected).toBe(true);

  // Whoever looked over the shoulder and knows the password gets no session for the same code.
  const sessions = rowsOf("SELECT id FROM Session").length;
  const again = await secondStep(cookieOf(await firstStep()), { code });
  expect([again.status, await codeOf(again), again.headers.getSetCookie()]).toEqual([401, "code_wrong", []]);
  expect(rowsOf("SELECT id FROM Session")).toHaveLength(sessions);
  // A step that is over cannot be taken twice.
  const late = await secondStep(pending, { code: freshCode(start.secret, 0) });
  expect([late.status, await codeOf(late)]).toEqual([410, "sign_in_expired"]);
}, 30_000);

test("[U7] the code counts for who gave the password, also where somebody else is still signed in", async () => {
  server = await startTestServer({ staff: { winkler: ["ombudsperson"], other: ["ombudsperson"] } });
  const { start } = await setUpTwoFactor(await server.signIn("winkler"));
  const other = await setUpTwoFactor(await server.signIn("other"));
  const pending = `${other.cookie}; ${cookieOf(await firstStep())}`;
  expect(await codeOf(await secondStep(pending, { code: freshCode(other.start.secret, 1) }))).toBe("code_wrong");
  const done = await secondStep(pending, { code: freshCode(start.secret, 1) });
  expect(await accountOf(cookieOf(done))).toMatchObject({ username: "winkler" });
}, 30_000);

test("[U7] a recovery code opens once; new ones void the old; five wrong ones end the attempt", async () => {
  server = await startTestServer({ staff: { winkler: ["ombudsperson"] } });
  const { start } = await setUpTwoFactor(await server.signIn("winkler"));
  const [recoveryCode = "", other = ""] = start.recoveryCodes;
  const done = await secondStep(cookieOf(await firstStep()), { recoveryCode });
  expect(done.status).toBe(200);
  const pending = cookieOf(await firstStep());
  expect(await codeOf(await secondStep(pending, { recoveryCode }))).toBe("code_wrong");

  const cookie = cookieOf(done);
  const made = await server.post("/api/account/two-factor/recovery-codes", { password: testPassword }, { cookie });
  const { recoveryCodes } = (await made.json()) as { recoveryCodes: string[] };
  expect(recoveryCodes).toHaveLength(10);
  expect(await codeOf(await secondStep(pending, { recoveryCode: other }))).toBe("code_wrong");
  for (let n = 0; n < 3; n += 1) await secondStep(pending, { code: "000000" });
  const right = await secondStep(pending, { recoveryCode: recoveryCodes[0] });
  expect([right.status, await codeOf(right)]).toEqual([410, "sign_in_expired"]);
  expect((await secondStep(cookieOf(await firstStep()), { recoveryCode: recoveryCodes[0] })).status).toBe(200);
  expect(rowsOf("SELECT action FROM AuditEntry").map((e) => e.action)).toContain("signed_in_with_recovery_code");
}, 30_000);

test("[R28, U7] ten wrong codes in a row make that person's second step wait, and nobody else's", async () => {
  server = await startTestServer({ staff: { winkler: ["ombudsperson"], other: ["ombudsperson"] } });
  const { start } = await setUpTwoFactor(await server.signIn("winkler"));
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const pending = cookieOf(await firstStep());
    for (let n = 0; n < 5; n += 1) await secondStep(pending, { code: "000000" });
  }
  const locked = await secondStep(cookieOf(await firstStep()), { code: freshCode(start.secret, 1) });
  expect([locked.status, await codeOf(locked)]).toEqual([429, "too_many_attempts"]);
  expect((await firstStep("other")).status).toBe(200);
}, 30_000);

test("[R26] key, recovery codes and tokens are in the database in no form that opens anything", async () => {
  server = await startTestServer({ staff: { winkler: ["ombudsperson"] } });
  const { cookie, start } = await setUpTwoFactor(await server.signIn("winkler"));
  const token = decodeURIComponent(/session_token=([^;]+)/.exec(cookie)?.[1] ?? "").split(".")[0] ?? "";
  expect(token.length).toBeGreaterThanOrEqual(22);
  const tables = ["Session", "User", "Account", "TwoFactor", "Verification", "AuditEntry"];
  const all = JSON.stringify(tables.map((table) => rowsOf(`SELECT * FROM "${table}"`)));
  const raw = Buffer.from(start.secret, "base64").toString();
  for (const secret of [token, start.secret, raw, ...start.recoveryCodes]) expect(all).not.toContain(secret);
  expect(JSON.stringify(server.lines)).not.toContain(start.secret);
  // The same row with another token's hash is nobody's: what stands there is compared, not only stored.
  inDatabase((database) => database.prepare("UPDATE Session SET token = ?").run(token));
  expect((await server.get("/api/account", cookie)).status).toBe(401);
}, 30_000);

test("[R26, P12] own sessions are listed by their times, and ended one by one or all but this", async () => {
  server = await startTestServer({ staff: { winkler: ["ombudsperson"], other: ["ombudsperson"] } });
  const [here, there, elsewhere] = [
    await server.signIn("winkler"),
    await server.signIn("winkler"),
    await server.signIn("winkler"),
  ];
  const foreign = await server.signIn("other");
  const { sessions } = await accountOf(here);
  expect(sessions).toHaveLength(3);
  expect(Object.keys(sessions[0] ?? {}).toSorted()).toEqual(["id", "isThis", "method", "seenAt", "since"]);
  const idOf = async (cookie: string) => (await accountOf(cookie)).sessions.find((s) => s.isThis)?.id ?? "";
  const console = await server.connect("console", there);
  const gone = new Promise<void>((resolve) => void console.once("disconnect", () => resolve()));
  const end = (sessionId: string | null) => server.post("/api/account/sessions/end", { sessionId }, { cookie: here });
  expect((await end(await idOf(there))).status).toBe(200);
  await gone;
  expect((await server.get("/api/account", there)).status).toBe(401);
  // Somebody else's is not one's own to end.
  await end(await idOf(foreign));
  expect((await server.get("/api/account", foreign)).status).toBe(200);
  await end(null);
  expect((await server.get("/api/account", elsewhere)).status).toBe(401);
  expect((await accountOf(here)).sessions).toHaveLength(1);
}, 30_000);

test("[U5] from the office's day on an administrator does nothing before the second factor is set up", async () => {
  server = await startTestServer({ staff: { admin: ["administrator"], winkler: ["ombudsperson"] } });
  const cookie = await server.signIn("admin");
  inDatabase((database) => {
    const { settings } = database.prepare("SELECT settings FROM Office").get() as { settings: string };
    const signIn = { idleMinutes: 240, twoFactorFrom: "2026-11-24" };
    database.prepare("UPDATE Office SET settings = ?").run(JSON.stringify({ ...JSON.parse(settings), signIn }));
  });
  // As at a start: what the server keeps in memory is read anew.
  await server.stop();
  server = await startTestServer({ dataDir: server.dataDir, clock: server.clock });
  expect(await accountOf(cookie)).toMatchObject({ duty: null, twoFactorFrom: "2026-11-24" });
  expect((await server.connect("settings", cookie)).connected).toBe(true);
  // Over midnight: who is at work is left alone, whatever page they open; it counts from their next sign-in.
  const evening = server.clock.now();
  server.clock.advance(Date.parse("2026-11-23T22:30:00.000Z") - Date.parse(evening));
  const late = await server.signIn("admin");
  server.clock.advance(60 * 60_000);
  expect(await accountOf(late)).toMatchObject({ duty: null, twoFactorFrom: "2026-11-24" });
  expect((await server.connect("settings", late)).connected).toBe(true);

  const next = await server.signIn("admin");
  expect(await accountOf(next)).toMatchObject({ duty: "two_factor" });
  await expect(server.connect("settings", next)).rejects.toThrow("account_incomplete");
  expect((await server.connect("settings", await server.signIn("winkler"))).connected).toBe(true);
  const done = await setUpTwoFactor(next);
  expect((await server.connect("settings", done.cookie)).connected).toBe(true);
  const off = await server.post("/api/account/two-factor/off", { password: testPassword }, { cookie: done.cookie });
  expect(await accountOf(cookieOf(off))).toMatchObject({ duty: "two_factor", hasTwoFactor: false });
}, 30_000);

test("[U6] a session nobody uses ends, at a console as anywhere; a page where somebody is says so", async () => {
  server = await startTestServer({ staff: { winkler: ["ombudsperson"], admin: ["administrator"] } });
  const [left, used, typing] = [
    await server.signIn("winkler"),
    await server.signIn("winkler"),
    await server.signIn("admin"),
  ];
  await server.signIn("winkler");
  const unattended = await server.connect("console", left);
  const atWork = await server.connect("console", used);
  const gone = new Promise<void>((resolve) => void unattended.once("disconnect", () => resolve()));
  for (let minutes = 0; minutes < 30; minutes += 10) {
    server.clock.advance(10 * 60_000);
    for (const cookie of [used, typing]) {
      expect((await server.post("/api/account/active", {}, { cookie })).status).toBe(200);
    }
  }
  await gone;
  expect(atWork.connected).toBe(true);
  // Also the one whose browser is gone, and who never comes back to hear of it.
  await expect.poll(() => rowsOf("SELECT id FROM Session").length, { timeout: 5_000 }).toBe(2);
  expect((await server.get("/api/account", left)).status).toBe(401);
  expect((await server.get("/api/account", typing)).status).toBe(200);
  expect((await server.get("/api/account", used)).status).toBe(200);
  expect(rowsOf("SELECT actorKind, action FROM AuditEntry ORDER BY id").at(-1)).toEqual({
    actorKind: "clock",
    action: "session_ended",
  });
}, 30_000);

test("[R27, U5] on PostgreSQL, too: set-up, the day for administrators, second factor, sign-in", async () => {
  const postgres = await startPostgres();
  try {
    server = await startTestServer({ env: { DATABASE_URL: await postgres.createDatabase() } });
    const token = server.server.setUpLink?.split("#")[1];
    const person = { name: "M. Winkler", username: "winkler", password: testPassword, worksAsOmbudsperson: true };
    expect((await server.post("/api/setup", { token, ...person })).status).toBe(200);
    const cookie = await server.signIn("winkler");
    // Two weeks to find an app, counted from the test's today.
    expect(await accountOf(cookie)).toMatchObject({ duty: null, twoFactorFrom: "2026-12-07" });
    expect(await (await server.get("/api/session", cookie)).json()).toMatchObject({
      staff: { duty: null, twoFactorDue: "2026-12-07" },
    });
    const { start } = await setUpTwoFactor(cookie);
    const done = await secondStep(cookieOf(await firstStep()), { code: freshCode(start.secret, 1) });
    expect((await server.connect("console", cookieOf(done))).connected).toBe(true);
    const next = await secondStep(cookieOf(await firstStep()), { recoveryCode: start.recoveryCodes[0]?.toUpperCase() });
    expect(await accountOf(cookieOf(next))).toMatchObject({ hasTwoFactor: true, username: "winkler" });
    await server.stop();
  } finally {
    await postgres.close();
  }
}, 60_000);

test("[R25] of the sign-in library only what is used can be reached, under no name and in no spelling", async () => {
  server = await startTestServer({ staff: { winkler: ["ombudsperson"] } });
  const cookie = await server.signIn("winkler");
  const closed = [
    ...["sign-up/email", "sign-in/email", "sign-in/social", "is-username-available", "get-session", "list-sessions"],
    ...["revoke-session", "revoke-sessions", "revoke-other-sessions", "update-user", "delete-user", "change-email"],
    ...["change-password", "set-password", "reset-password", "request-password-reset", "forget-password"],
    ...["verify-email", "send-verification-email", "link-social", "list-accounts", "unlink-account"],
    ...["refresh-token", "get-access-token", "account-info", "update-session", "error", "ok", "verify-password"],
    ...["two-factor/enable", "two-factor/disable", "two-factor/verify-totp", "two-factor/get-totp-uri"],
    ...["two-factor/send-otp", "two-factor/verify-otp", "two-factor/verify-backup-code"],
    ...["two-factor/generate-backup-codes", "two-factor/view-backup-codes", "totp/generate"],
    ...["oauth2/link", "oauth2/callback/oidc", "callback/oidc", "callback/google", "sign-in/oauth2", "sign-in/oidc"],
    ...["admin/create-user", "admin/set-role", "admin/list-users", "sign-in/username/", "SIGN-IN/USERNAME"],
    ...["sign-in%2fusername", "../auth/sign-in/email", ""],
  ];
  const answers = new Set<string>();
  for (const route of closed) {
    for (const method of ["POST", "GET", "PUT", "PATCH", "DELETE"] as const) {
      const response = await fetch(`http://127.0.0.1:${server.server.port}/api/auth/${route}`, {
        method,
        headers: { cookie, origin: server.origin, "content-type": "application/json" },
        redirect: "manual",
        ...(method === "GET" ? {} : { body: "{}" }),
      });
      answers.add(`${response.status} ${await response.text()}`);
    }
  }
  expect([...answers]).toEqual(['404 {"code":"not_found"}']);
}, 30_000);
