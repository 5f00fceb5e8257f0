import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, expect, test } from "vitest";
import type { CommandPayload } from "#server/protocol/commands.ts";
import type { StaffRole } from "#server/protocol/staff.ts";
import { type Client, send } from "#tests/support/live-gateway.ts";
import { startTestServer, type TestServer, testPassword } from "#tests/support/test-server.ts";

let server: TestServer;
afterEach(() => server.close());

type Row = Record<string, unknown>;
function read(sql: string): Row[] {
  const database = new BetterSqlite3(path.join(server.dataDir, "wartemarke.db"), { readonly: true });
  try {
    return database.prepare(sql).all() as Row[];
  } finally {
    database.close();
  }
}

const dataOf = <T>(reply: { ok: true; data: T } | { ok: false; code: string }): T => {
  if (!reply.ok) throw new Error(reply.code);
  return reply.data;
};
const idOf = (username: string) =>
  String(read("SELECT id, username FROM User").find((u) => u.username === username)?.id);
const hungUp = (client: Client) => new Promise<void>((resolve) => void client.once("disconnect", () => resolve()));
const signIn = (username: string, password: string) =>
  server.post("/api/auth/sign-in/username", { username, password });

async function openSettings(username = "admin"): Promise<Client> {
  return server.connect("settings", await server.signIn(username));
}

test("[U4] a new person gets a first password once, and has to change it before anything else works", async () => {
  server = await startTestServer({ staff: { admin: ["administrator"] } });
  const page = await openSettings();
  const userId = crypto.randomUUID();
  const profile = { name: "D. Vertretung", username: "d.vertretung", roles: ["ombudsperson" as const] };
  const { password } = dataOf(await send(page, "user:add", { userId, ...profile }));
  // The answer was lost, the page sends it again: one person, and only the newest password fits.
  const again = dataOf(await send(page, "user:add", { userId, ...profile }));
  expect(read("SELECT id FROM User WHERE username = 'd.vertretung'")).toEqual([{ id: userId }]);
  expect((await signIn("d.vertretung", password)).status).toBe(401);

  const response = await signIn("d.vertretung", again.password);
  const cookie = response.headers
    .getSetCookie()
    .map((c) => c.split(";")[0])
    .join("; ");
  expect(await (await server.get("/api/session", cookie)).json()).toMatchObject({ staff: { duty: "password" } });
  await expect(server.connect("console", cookie)).rejects.toThrow("account_incomplete");

  const change = (next: string) => server.post("/api/account/password", { current: again.password, next }, { cookie });
  for (const [next, code] of [
    ["kurz", "password_too_short"],
    ["vertretung2026", "password_too_common"],
    [again.password, "password_unchanged"],
  ] as const) {
    const refused = await change(next);
    expect([next, refused.status, await refused.json()]).toEqual([next, 422, { code }]);
  }
  // Whoever is choosing may go on choosing.
  for (let n = 0; n < 10; n += 1) expect((await change(`kurz${n}`)).status).toBe(422);
  expect((await change(testPassword)).status).toBe(200);
  expect((await server.connect("console", cookie)).connected).toBe(true);
  expect((await signIn("d.vertretung", again.password)).status).toBe(401);
  expect(JSON.stringify([server.lines, read("SELECT * FROM AuditEntry")])).not.toContain(again.password);
}, 30_000);

test("[U2, U3] other roles, lock and reset close that person's connections within two seconds, and nobody else's", async () => {
  server = await startTestServer({
    staff: { admin: ["administrator"], deputy: ["ombudsperson"], other: ["ombudsperson"] },
  });
  const page = await openSettings();
  const bystander = await server.connect("console", await server.signIn("other"));
  const userId = idOf("deputy");
  const before = { name: "deputy", username: "deputy", roles: ["ombudsperson" as const] };
  const after = { ...before, roles: ["ombudsperson", "report_reader"] as StaffRole[] };

  for (const act of [
    () => send(page, "user:change", { userId, before, after }),
    () => send(page, "user:end-sessions", { userId }),
    () => send(page, "user:lock", { userId, locked: true }),
  ]) {
    const cookie = await server.signIn("deputy");
    const console = await server.connect("console", cookie);
    const startedAt = performance.now();
    const gone = hungUp(console);
    expect(await act()).toEqual({ ok: true, data: null });
    await gone;
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    await expect(server.connect("console", cookie)).rejects.toThrow("not_signed_in");
  }
  const refused = await signIn("deputy", testPassword);
  expect([refused.status, await refused.json()]).toEqual([403, { code: "account_locked" }]);
  // Who does not know the password learns nothing of a lock.
  expect(await (await signIn("deputy", "falsch falsch")).json()).toEqual({ code: "credentials_wrong" });
  expect(await send(page, "user:lock", { userId, locked: false })).toEqual({ ok: true, data: null });
  const { password } = dataOf(await send(page, "user:reset-password", { userId }));
  expect((await signIn("deputy", testPassword)).status).toBe(401);
  expect((await signIn("deputy", password)).status).toBe(200);
  expect(bystander.connected && page.connected).toBe(true);
}, 30_000);

test("[U2] the last administrator stays one, also when two lock each other at the same moment", async () => {
  server = await startTestServer({ staff: { admin: ["administrator"], second: ["administrator"] } });
  const [first, second] = [await openSettings("admin"), await openSettings("second")];
  // Whoever is locked first may not even get an answer: the connection is closed.
  const lock = (page: Client, userId: string) =>
    send(page, "user:lock", { userId, locked: true }).catch(() => ({ ok: false as const }));
  const answers = await Promise.all([lock(first, idOf("second")), lock(second, idOf("admin"))]);
  expect(answers.filter((a) => a.ok)).toHaveLength(1);
  expect(read("SELECT count(*) AS n FROM User WHERE lockedAt IS NULL")).toEqual([{ n: 1 }]);
  const left = answers[0]?.ok ? { page: first, name: "admin" } : { page: second, name: "second" };
  const before = { name: left.name, username: left.name, roles: ["administrator" as const] };
  const after = { ...before, roles: ["report_reader" as const] };
  const userId = idOf(left.name);
  expect(await send(left.page, "user:change", { userId, before, after })).toEqual({
    ok: false,
    code: "last_administrator",
  });
  expect(await send(left.page, "user:lock", { userId, locked: true })).toEqual({ ok: false, code: "not_yourself" });
}, 30_000);

test("[R35, U2] every change of a person leaves an entry with names of fields, and never what was in them", async () => {
  server = await startTestServer({ staff: { admin: ["administrator"] } });
  const page = await openSettings();
  const userId = crypto.randomUUID();
  const before = { name: "Geheimer Name", username: "geheim", roles: ["ombudsperson" as const] };
  await send(page, "user:add", { userId, ...before });
  await send(page, "user:change", { userId, before, after: { ...before, name: "Anderer Name" } });
  await send(page, "user:lock", { userId, locked: true });
  await send(page, "user:lock", { userId, locked: true });
  await signIn("geheim", "falsch falsch");
  const entries = read(
    "SELECT action, actorId, subjectId, fields FROM AuditEntry WHERE action <> 'retention_ran' ORDER BY id",
  );
  const admin = idOf("admin");
  expect(entries.map((e) => [e.action, e.actorId, e.subjectId, e.fields])).toEqual([
    ["user_created", null, admin, "[]"],
    ["signed_in", admin, null, "[]"],
    ["user_created", admin, userId, "[]"],
    ["user_changed", admin, userId, '["name"]'],
    ["user_locked", admin, userId, "[]"],
    ["sign_in_failed", null, null, "[]"],
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/Name|geheim/);
}, 30_000);

test("[U6] rules of the sign-in are changed by administrators only, and never by the other settings", async () => {
  server = await startTestServer({ staff: { admin: ["administrator"], deputy: ["ombudsperson"] } });
  const [page, other] = [await openSettings("admin"), await openSettings("deputy")];
  const before = { idleMinutes: 30, twoFactorFrom: null };
  const after = { idleMinutes: 45, twoFactorFrom: "2026-12-24" };
  expect(await send(other, "sign-in-rules:save", { before, after })).toEqual({ ok: false, code: "forbidden" });
  // [U5] Not from today on: somebody may be in a talk.
  const today = { ...after, twoFactorFrom: "2026-11-23" };
  expect(await send(page, "sign-in-rules:save", { before, after: today })).toEqual({ ok: false, code: "date_invalid" });
  expect(await send(page, "sign-in-rules:save", { before, after })).toEqual({ ok: true, data: null });
  expect(await send(page, "sign-in-rules:save", { before, after })).toEqual({ ok: true, data: null });
  expect(await send(page, "sign-in-rules:save", { before, after: before })).toEqual({
    ok: false,
    code: "record_conflict",
  });
  const { settings } = dataOf(await send(other, "settings:read", {}));
  await send(other, "settings:save", {
    settings: { ...(settings as CommandPayload<"settings:save">["settings"]), signIn: before },
  });
  expect(dataOf(await send(page, "user:list", {})).rules).toEqual(after);
}, 30_000);

test("nobody turns an invented office into a real one, nor a real one into an invented one", async () => {
  server = await startTestServer({ staff: { deputy: ["ombudsperson"] } });
  const page = await openSettings("deputy");
  const { settings } = dataOf(await send(page, "settings:read", {}));
  const changed = { ...(settings as CommandPayload<"settings:save">["settings"]), isInvented: true };
  expect(await send(page, "settings:save", { settings: changed })).toEqual({ ok: true, data: null });
  expect(dataOf(await send(page, "settings:read", {})).settings).toMatchObject({ isInvented: false });
}, 30_000);
