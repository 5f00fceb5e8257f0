import { execFile } from "node:child_process";
import { afterEach, expect, test } from "vitest";
import { startTestServer, type TestServer, testPassword } from "#tests/support/test-server.ts";

let server: TestServer;
afterEach(() => server.close());

type Ran = { code: number; out: string; err: string };

/** The command as somebody at the server types it. */
function admin(...args: string[]): Promise<Ran> {
  const env = { ...process.env, DATA_DIR: server.dataDir, WARTEMARKE_PASSWORD: "wartemarke-2026" };
  return new Promise((resolve) => {
    execFile("node_modules/.bin/tsx", ["scripts/admin.ts", ...args], { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

const signIn = (username: string, password: string) =>
  server.post("/api/auth/sign-in/username", { username, password });

test("[U3] from the command line, while the server runs: lock, unlock and reset, and who there is", async () => {
  server = await startTestServer({ staff: { admin: ["administrator"], deputy: ["ombudsperson"] } });
  const cookie = await server.signIn("deputy");
  const console = await server.connect("console", cookie);
  expect((await admin("user", "list")).out).toBe(
    "admin\tadmin\tadministrator\ndeputy\tdeputy\tombudsperson\tsigned in\n",
  );

  let goneAt = 0;
  const gone = new Promise<void>((resolve) => {
    console.once("disconnect", () => {
      goneAt = performance.now();
      resolve();
    });
  });
  expect(await admin("user", "lock", "--username", "Deputy")).toMatchObject({ code: 0, err: "" });
  const endedAt = performance.now();
  await gone;
  // Another process did it: this one finds out by looking, and not later than this (R26).
  expect(goneAt - endedAt).toBeLessThan(2_000);
  expect((await signIn("deputy", testPassword)).status).toBe(403);
  expect((await admin("user", "unlock", "--username", "deputy")).code).toBe(0);

  const reset = await admin("user", "reset-password", "--username", "deputy");
  const password = /[a-z2-9]{4}(-[a-z2-9]{4}){3}/.exec(reset.out)?.[0] ?? "";
  expect((await signIn("deputy", testPassword)).status).toBe(401);
  expect((await signIn("deputy", password)).status).toBe(200);
  expect((await admin("user", "reset-two-factor", "--username", "deputy")).out).toContain("no second factor");
}, 60_000);

test("[U1, U2] what must not be is refused in words: the last administrator, a common password, an unknown name", async () => {
  server = await startTestServer({ staff: { admin: ["administrator"] } });
  const last = await admin("user", "lock", "--username", "admin");
  expect([last.code, last.err]).toEqual([1, "admin is the last administrator who is not locked.\n"]);
  const common = await admin("user", "add", "--name", "D. Vertretung", "--role", "ombudsperson");
  expect([common.code, common.err]).toEqual([1, expect.stringContaining("everybody tries first")]);
  const unknown = await admin("user", "lock", "--username", "niemand");
  expect([unknown.code, unknown.err.split("\n")[0]]).toEqual([2, "There is nobody with the user name niemand."]);
  expect((await admin("user", "lock")).code).toBe(2);
  expect((await signIn("admin", testPassword)).status).toBe(200);
}, 60_000);
