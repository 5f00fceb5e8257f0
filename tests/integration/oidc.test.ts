import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { send } from "#tests/support/live-gateway.ts";
import { type OidcTestProvider, startOidcProvider } from "#tests/support/oidc-provider.ts";
import { cookieOf, startTestServer, type TestServer } from "#tests/support/test-server.ts";

let provider: OidcTestProvider;
let server: TestServer;

beforeEach(async () => {
  provider = await startOidcProvider();
  const { issuer, clientId, clientSecret } = provider;
  server = await startTestServer({
    staff: { winkler: ["ombudsperson"], admin: ["administrator"] },
    env: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_NAME: "Verwaltungskonto",
    },
  });
});
afterEach(async () => {
  await server.close();
  await provider.close();
});

function rowsOf(sql: string): Record<string, unknown>[] {
  const database = new BetterSqlite3(path.join(server.dataDir, "wartemarke.db"));
  try {
    const statement = database.prepare(sql);
    if (statement.reader) return statement.all() as Record<string, unknown>[];
    statement.run();
    return [];
  } finally {
    database.close();
  }
}

/** What a browser does: button, other system, back. */
async function comeBack(tamper: (back: URL) => void = () => {}, next: string | null = null) {
  const started = await server.post("/api/auth/sign-in/oidc", { next });
  const { url } = (await started.json()) as { url: string };
  const there = await fetch(url, { redirect: "manual" });
  const back = new URL(there.headers.get("location") ?? "");
  tamper(back);
  const response = await fetch(`http://127.0.0.1:${server.server.port}${back.pathname}${back.search}`, {
    redirect: "manual",
    headers: { cookie: cookieOf(started) },
  });
  return { response, location: response.headers.get("location"), cookie: cookieOf(response), started };
}

const signedInAs = async (cookie: string) =>
  ((await (await server.get("/api/session", cookie)).json()) as { staff: { name: string } | null }).staff?.name ?? null;

test("[R26] somebody who exists here comes in by the other system, and works like everybody", async () => {
  provider.claims = { sub: "u-1", preferred_username: "Winkler", name: "Ein anderer Name", email: "x@amt.example" };
  expect(await (await server.get("/api/session")).json()).toMatchObject({ signInBy: "Verwaltungskonto" });
  const { location, cookie, started } = await comeBack(undefined, "/records");
  expect(location).toBe(`${server.origin}/sign-in?back=&next=%2Frecords`);
  expect(await signedInAs(cookie)).toBe("winkler");
  expect((await server.connect("console", cookie)).connected).toBe(true);
  // The way back is from another site: only that one cookie may come along with it.
  expect(started.headers.getSetCookie()[0]).toMatch(/wm_staff\.state=.*HttpOnly; SameSite=Lax/);
  const session = cookie.split("; ").find((pair) => pair.includes("session_token"));
  expect(session).toBeDefined();

  // Neither its tokens nor what it knows of the person is kept; the second time the subject is enough.
  const [account] = rowsOf("SELECT * FROM Account WHERE providerId = 'oidc'");
  expect(account).toMatchObject({ accountId: "u-1", accessToken: null, refreshToken: null, idToken: null });
  expect(JSON.stringify(rowsOf("SELECT * FROM User"))).not.toMatch(/Ein anderer Name|amt\.example/);
  provider.claims = { sub: "u-1", preferred_username: "winkler" };
  expect(await signedInAs((await comeBack()).cookie)).toBe("winkler");
  expect(JSON.stringify(rowsOf("SELECT * FROM Account"))).not.toContain("of no use");
  // The name was given to somebody else over there; an administrator who resets the password lets it count anew.
  provider.claims = { sub: "u-9", preferred_username: "winkler" };
  expect(await signedInAs((await comeBack()).cookie)).toBeNull();
  const page = await server.connect("settings", await server.signIn("admin"));
  const userId = String(rowsOf("SELECT id FROM User WHERE username = 'winkler'")[0]?.id);
  expect((await send(page, "user:reset-password", { userId })).ok).toBe(true);
  expect(await signedInAs((await comeBack()).cookie)).toBe("winkler");
  expect(rowsOf("SELECT action FROM AuditEntry").filter((e) => e.action === "signed_in")).toHaveLength(4);
}, 30_000);

test("[R27] nobody is made by the other system: unknown names, missing claims and locked people stay outside", async () => {
  const people = rowsOf("SELECT count(*) AS n FROM User");
  for (const claims of [
    { sub: "u-2", preferred_username: "niemand" },
    { sub: "u-3" },
    { sub: "u-4", preferred_username: "winkler' OR 1=1" },
    { sub: "u-5", preferred_username: ["winkler"] },
  ]) {
    provider.claims = claims;
    const { location, cookie } = await comeBack();
    expect(location).toMatch(/^http:\/\/localhost:\d+\/sign-in\?error=/);
    expect(await signedInAs(cookie)).toBeNull();
  }
  rowsOf("UPDATE User SET lockedAt = CURRENT_TIMESTAMP WHERE username = 'winkler'");
  provider.claims = { sub: "u-1", preferred_username: "winkler" };
  const locked = await comeBack();
  expect(locked.location).toMatch(/error=ACCOUNT_LOCKED/);
  expect(await signedInAs(locked.cookie)).toBeNull();
  expect(rowsOf("SELECT count(*) AS n FROM User")).toEqual(people);
}, 30_000);

test.each([
  ["for somebody else", { audience: "another program" }],
  ["by somebody else", { issuer: "https://evil.example" }],
  ["with another key", { otherKey: true }],
  ["of another attempt", { nonce: "another" }],
  ["of yesterday", { expired: true }],
] as const)("[R26] an ID token %s is none", async (_what, forge) => {
  provider.claims = { sub: "u-1", preferred_username: "winkler" };
  provider.forge = forge;
  const { location, cookie } = await comeBack();
  expect(location).toMatch(/\/sign-in\?error=/);
  expect(await signedInAs(cookie)).toBeNull();
  expect(rowsOf("SELECT id FROM Session")).toEqual([]);
});

test("[R30] a way back that this browser did not begin leads nowhere, nor does it lead elsewhere", async () => {
  provider.claims = { sub: "u-1", preferred_username: "winkler" };
  const forged = await comeBack((back) => back.searchParams.set("state", "x".repeat(32)));
  expect(await signedInAs(forged.cookie)).toBeNull();
  const foreign = await comeBack(undefined, "https://evil.example/");
  expect(new URL(foreign.location ?? "").origin).toBe(server.origin);
  // Without the cookie of who began it: somebody was led here.
  const started = await server.post("/api/auth/sign-in/oidc", { next: null });
  const there = await fetch(((await started.json()) as { url: string }).url, { redirect: "manual" });
  const back = new URL(there.headers.get("location") ?? "");
  const led = await fetch(`http://127.0.0.1:${server.server.port}${back.pathname}${back.search}`, {
    redirect: "manual",
  });
  expect(await signedInAs(cookieOf(led))).toBeNull();
}, 30_000);

test("[U5] who comes that way is asked for neither our password nor our second factor", async () => {
  rowsOf("UPDATE User SET passwordChangeRequired = 1 WHERE username = 'winkler'");
  provider.claims = { sub: "u-1", preferred_username: "winkler" };
  const { cookie } = await comeBack();
  expect(await (await server.get("/api/account", cookie)).json()).toMatchObject({
    duty: null,
    sessions: [{ method: "oidc", isThis: true }],
  });
  expect(await (await server.get("/api/session", await server.signIn("winkler"))).json()).toMatchObject({
    staff: { duty: "password" },
  });
});

test("[R38] a system that does not answer is said to be away; passwords go on", async () => {
  await provider.close();
  const { issuer, clientId, clientSecret } = provider;
  const other = await startTestServer({
    staff: { winkler: ["ombudsperson"] },
    env: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret },
  });
  try {
    const refused = await other.post("/api/auth/sign-in/oidc", { next: null });
    expect([refused.status, await refused.json()]).toEqual([502, { code: "provider_unavailable" }]);
    expect(await other.signIn("winkler")).toContain("session_token");
  } finally {
    await other.close();
    provider = await startOidcProvider();
  }
}, 30_000);
