import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, describe, expect, test } from "vitest";
import { frameWhere, send } from "#tests/support/live-gateway.ts";
import { createTestClock } from "#tests/support/test-clock.ts";
import { cookieOf, startTestServer, type TestServer, testPassword } from "#tests/support/test-server.ts";

let server: TestServer;
afterEach(() => server.close());

const tokenOf = (link: string | null) => link?.split("#")[1] ?? "";
const person = { name: "M. Winkler", username: "m.winkler", password: testPassword, worksAsOmbudsperson: true };

describe("set-up", () => {
  test("[R27] no account exists at first; the one-time link makes the first administrator, once", async () => {
    server = await startTestServer();
    const token = tokenOf(server.server.setUpLink);
    expect(server.server.setUpLink).toMatch(/^http:\/\/localhost:\d+\/setup#[\w-]{44}$/);
    expect(await (await server.get("/api/session")).json()).toMatchObject({ setupNeeded: true });

    expect((await server.post("/api/setup", { token: "x".repeat(44), ...person })).status).toBe(410);
    // Refused in words, and the link is not used up by it.
    for (const [password, code] of [
      ["kurz", "password_too_short"],
      ["wartemarke2026", "password_too_common"],
    ]) {
      const refused = await server.post("/api/setup", { token, ...person, password });
      expect([refused.status, await refused.json()]).toEqual([422, { code }]);
    }
    const made = await Promise.all([1, 2, 3].map(() => server.post("/api/setup", { token, ...person })));
    expect(made.map((r) => r.status).toSorted()).toEqual([200, 410, 410]);
    expect((await server.post("/api/setup", { token, ...person, username: "second" })).status).toBe(410);
    expect(await (await server.get("/api/session")).json()).toMatchObject({ setupNeeded: false });

    const cookie = await server.signIn("M.Winkler");
    expect(await (await server.get("/api/session", cookie)).json()).toMatchObject({
      staff: { name: "M. Winkler", roles: ["ombudsperson", "administrator"] },
    });
  });

  test("[R27] a link lives for an hour; each start prints a new one while nobody can sign in, and then none", async () => {
    const clock = createTestClock();
    const first = await startTestServer({ clock });
    const old = tokenOf(first.server.setUpLink);
    await first.stop();
    server = await startTestServer({ clock, dataDir: first.dataDir });
    const token = tokenOf(server.server.setUpLink);
    expect(token).not.toBe(old);
    clock.advance(60 * 60_000);
    expect((await server.post("/api/setup", { token, ...person })).status).toBe(410);
    await server.stop();
    server = await startTestServer({ clock, dataDir: first.dataDir });
    const last = tokenOf(server.server.setUpLink);
    expect((await server.post("/api/setup", { token: last, ...person, worksAsOmbudsperson: false })).status).toBe(200);
    const cookie = await server.signIn("m.winkler");
    expect(await (await server.get("/api/session", cookie)).json()).toMatchObject({
      staff: { roles: ["administrator"] },
    });
    await server.stop();
    server = await startTestServer({ clock, dataDir: first.dataDir });
    expect(server.server.setUpLink).toBeNull();
  });
});

describe("sign-in", () => {
  test("one name for a wrong password and for a name that does not exist", async () => {
    server = await startTestServer({ staff: { winkler: ["ombudsperson"] } });
    const answers = [];
    for (const [username, password] of [
      ["winkler", "falsch falsch"],
      ["niemand", testPassword],
      ["Kein Name!", testPassword],
      ["x", testPassword],
    ]) {
      const response = await server.post("/api/auth/sign-in/username", { username, password });
      answers.push([response.status, await response.json(), response.headers.getSetCookie()]);
    }
    for (const answer of answers) expect(answer).toEqual([401, { code: "credentials_wrong" }, []]);
  });

  test("the answer of a sign-in holds a cookie no script can read, and nothing else", async () => {
    server = await startTestServer({ staff: { winkler: ["ombudsperson"] } });
    const response = await server.post("/api/auth/sign-in/username", {
      username: "winkler",
      password: testPassword,
      callbackURL: "https://evil.example",
      rememberMe: false,
    });
    expect(await response.text()).toBe("{}");
    expect(response.headers.get("location")).toBeNull();
    const cookies = response.headers.getSetCookie();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^wm_staff\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test("[R28] is rate limited for one name, and nobody else is locked out by it", async () => {
    server = await startTestServer({ staff: { winkler: ["ombudsperson"], deputy: ["ombudsperson"] } });
    const attempt = (username: string, password: string) =>
      server.post("/api/auth/sign-in/username", { username, password });
    const statuses = [];
    for (let n = 0; n < 12; n += 1) statuses.push((await attempt("winkler", `falsch ${n}`)).status);
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
    // Not even with the right password, and not by writing the name in another way.
    expect((await attempt(" WINKLER ", testPassword)).status).toBe(429);
    expect((await attempt("deputy", testPassword)).status).toBe(200);
    server.clock.advance(15 * 60_000);
    expect((await attempt("winkler", testPassword)).status).toBe(200);
  }, 60_000);

  test("[P12] neither address nor browser is stored with a session, and a session ends after twelve hours", async () => {
    server = await startTestServer({ staff: { winkler: ["ombudsperson"] } });
    await server.post(
      "/api/auth/sign-in/username",
      { username: "winkler", password: testPassword },
      { "user-agent": "SecretBrowser/1.0", "x-forwarded-for": "203.0.113.7" },
    );
    const database = new BetterSqlite3(path.join(server.dataDir, "wartemarke.db"), { readonly: true });
    const rows = database.prepare("SELECT * FROM Session").all() as Record<string, unknown>[];
    const users = database.prepare("SELECT * FROM User").all() as Record<string, unknown>[];
    const accounts = database.prepare("SELECT * FROM Account").all() as Record<string, unknown>[];
    database.close();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ ipAddress: null, userAgent: null });
    const hours = (Date.parse(String(rows[0]?.expiresAt)) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
    expect(hours).toBeLessThanOrEqual(12);
    expect(JSON.stringify([rows, users, accounts])).not.toMatch(/203\.0\.113|SecretBrowser|langer Satz/);
    expect(accounts[0]?.password).toMatch(/^scrypt\$16384\$8\$5\$/);
    expect(JSON.stringify(server.lines)).not.toMatch(/203\.0\.113|127\.0\.0\.1|SecretBrowser|winkler|langer Satz/i);
  });

  test("[R26] signing out ends the session and hangs up its connections within two seconds, and only those", async () => {
    server = await startTestServer({ staff: { winkler: ["ombudsperson"], deputy: ["ombudsperson"] } });
    const [mine, theirs] = [await server.signIn("winkler"), await server.signIn("deputy")];
    const [console, page, other] = [
      await server.connect("console", mine),
      await server.connect("settings", mine),
      await server.connect("console", theirs),
    ];
    const startedAt = performance.now();
    const gone = Promise.all([console, page].map((c) => new Promise((resolve) => c.once("disconnect", resolve))));
    const response = await server.post("/api/auth/sign-out", {}, { cookie: mine });
    expect(response.status).toBe(200);
    await gone;
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(other.connected).toBe(true);
    await expect(server.connect("console", mine)).rejects.toThrow("not_signed_in");
    expect(await (await server.get("/api/session", mine)).json()).toMatchObject({ staff: null });
    expect(cookieOf(response)).toContain("wm_staff.session_token=");
  });

  test("[P13] an administrator gets settings and no console, a report reader neither", async () => {
    server = await startTestServer({ staff: { admin: ["administrator"], reader: ["report_reader"] } });
    const [admin, reader] = [await server.signIn("admin"), await server.signIn("reader")];
    await expect(server.connect("console", admin)).rejects.toThrow("forbidden");
    await expect(server.connect("console", reader)).rejects.toThrow("forbidden");
    await expect(server.connect("settings", reader)).rejects.toThrow("forbidden");
    const page = await server.connect("settings", admin);
    await frameWhere(page, "staff:presence");
    expect(await send(page, "settings:read", {})).toMatchObject({
      ok: true,
      data: { desks: [{ room: "2" }], promise: null },
    });
  });
});
