import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer, testPassword } from "#tests/support/test-server.ts";

let server: TestServer;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer({ staff: { winkler: ["ombudsperson", "administrator"] } });
  cookie = await server.signIn("winkler");
});
afterAll(() => server.close());

const posts = [
  "/api/auth/sign-in/username",
  "/api/auth/sign-out",
  "/api/setup",
  "/api/devices/pair",
  "/api/devices/pair/poll",
  "/api/devices/claim",
];

describe("[R24][R30] what changes something comes from our own pages, as JSON", () => {
  const bad: [string, Record<string, string>][] = [
    ["another host", { origin: "http://evil.example" }],
    ["null", { origin: "null" }],
    ["https for http", { origin: "https://localhost" }],
    ["a look-alike", { origin: "http://localhost.evil.example" }],
    ["another site, says the browser", { "sec-fetch-site": "cross-site" }],
    ["the same site, but not the same origin", { "sec-fetch-site": "same-site" }],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }],
    ["plain text", { "content-type": "text/plain" }],
    ["almost JSON", { "content-type": "application/json-patch" }],
  ];

  test.each(posts.flatMap((to) => bad.map(([name, headers]) => [to, name, headers] as const)))(
    "%s refuses %s",
    async (to, _name, headers) => {
      const response = await server.post(to, {}, { cookie, ...headers });
      expect(response.status).toBe(403);
      expect(await response.json()).toEqual({ code: "forbidden" });
    },
  );

  test.each(posts)("%s refuses a request without an origin, although it brings a cookie", async (to) => {
    const response = await fetch(`http://127.0.0.1:${server.server.port}${to}`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: "{}",
    });
    expect(response.status).toBe(403);
  });

  test("nothing is changed by a GET: there is no such address", async () => {
    for (const to of posts) expect((await server.get(to, cookie)).status).toBe(404);
    expect(await (await server.get("/api/session", cookie)).json()).toMatchObject({ staff: { name: "winkler" } });
  });

  test("headers that make other servers skip their checks are only headers", async () => {
    const tricks = { "x-middleware-subrequest": "middleware", "next-action": "x", rsc: "1", "x-forwarded-host": "x" };
    const response = await server.post("/api/auth/sign-out", {}, { ...tricks, origin: "http://evil.example", cookie });
    expect(response.status).toBe(403);
    expect((await server.get("/api/session", cookie)).status).toBe(200);
  });
});

describe("[R32] input", () => {
  test.each(posts.filter((to) => to !== "/api/auth/sign-out"))("%s refuses what is not its schema", async (to) => {
    for (const body of ["", "{", "[]", "null", '"x"', "{}", '{"kind":"fax","deviceCode":1,"token":null}', "1e999"]) {
      const response = await server.post(to, body);
      expect([400]).toContain(response.status);
      expect(await response.json()).toEqual({ code: "invalid_input" });
    }
  });

  test("a body over 16 KB is refused, however it is sent", async () => {
    expect((await server.post("/api/devices/claim", { token: "x".repeat(17_000) })).status).toBe(400);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const call = request({
        port: server.server.port,
        path: "/api/devices/claim",
        method: "POST",
        headers: { "content-type": "application/json", origin: server.origin, "transfer-encoding": "chunked" },
      });
      call.on("response", (response) => resolve(response.resume().statusCode));
      call.on("error", reject);
      for (let n = 0; n < 20; n += 1) call.write("x".repeat(1_000));
      call.end();
    });
    expect(status).toBe(400);
  });

  test("an unknown address is answered, not explained", async () => {
    for (const to of ["/api/nothing", "/api/auth/sign-up/email", "/api/auth/list-sessions", "/api/auth/ok"]) {
      const response = await server.get(to, cookie);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ code: "not_found" });
      expect((await server.post(to, {}, { cookie })).status).toBe(404);
    }
  });
});

describe("every answer", () => {
  test("[R31][P11] carries the policy that lets a page load from here only, with a nonce of its own", async () => {
    const [first, second] = [await server.get("/healthz"), await server.get("/api/session")];
    const policy = first.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
      expect(policy).toContain(part);
    }
    expect(second.headers.get("content-security-policy")).not.toBe(policy);
    expect(first.headers.get("x-content-type-options")).toBe("nosniff");
    expect(first.headers.get("referrer-policy")).toBe("no-referrer");
    expect(first.headers.get("cache-control")).toBe("no-store");
    expect(first.headers.get("x-powered-by")).toBeNull();
    // Plain HTTP on this machine: nothing to be strict about.
    expect(first.headers.get("strict-transport-security")).toBeNull();
  });

  test("alive and ready without secrets", async () => {
    expect(await (await server.get("/healthz")).text()).toBe('{"status":"alive"}');
    expect(await (await server.get("/readyz")).text()).toBe('{"status":"ready"}');
  });

  test("[R24] upgrades of any path but the socket's are cut", async () => {
    for (const path of ["/", "/kiosk", "/_next/hmr", "/_next/webpack-hmr", "/socket.iox", "/api/session"]) {
      const outcome = await new Promise<string>((resolve) => {
        const call = request({
          port: server.server.port,
          path,
          headers: {
            connection: "Upgrade",
            upgrade: "websocket",
            origin: server.origin,
            "sec-websocket-version": "13",
          },
        });
        call.on("upgrade", () => resolve("upgraded"));
        call.on("response", (response) => resolve(String(response.statusCode)));
        call.on("error", () => resolve("cut"));
        call.end();
      });
      expect({ path, outcome }).toEqual({ path, outcome: "cut" });
    }
  });
});

describe("GET /api/session", () => {
  test("says what this browser is, and of a person no more than name and roles", async () => {
    const nobody = { kiosk: false, display: false, staff: null, signInBy: null, setupNeeded: false };
    expect(await (await server.get("/api/session")).json()).toEqual({
      ...nobody,
      officeName: "Ombudsstelle im Jobcenter Dresden",
    });
    expect(await (await server.get("/api/session", cookie)).json()).toMatchObject({
      ...nobody,
      staff: { name: "winkler", roles: ["ombudsperson", "administrator"] },
    });
    const kiosk = await server.pair("kiosk", "Halle", cookie);
    const display = await server.pair("display", "Wand", cookie);
    const all = await (await server.get("/api/session", `${kiosk}; ${display}; ${cookie}`)).json();
    expect(all).toMatchObject({ kiosk: true, display: true, staff: { name: "winkler" } });
    expect(await (await server.get("/api/session", kiosk)).json()).toMatchObject({ kiosk: true, display: false });
  });

  test("a forged or half cookie is nobody's", async () => {
    for (const forged of [cookie.slice(0, -4), `${cookie}x`, "wm_staff.session_token=x", "wm_device_kiosk=", "=;;="]) {
      expect(await (await server.get("/api/session", forged)).json()).toMatchObject({ staff: null, kiosk: false });
    }
    expect(testPassword.length).toBeGreaterThan(7);
  });
});

test("[R26] behind https cookies are Secure and the browser is told to stay with https", async () => {
  const secure = await startTestServer({
    env: { PUBLIC_URL: "https://warte.example", PHONE_URL: "https://nummer.example" },
    staff: { winkler: ["administrator"] },
  });
  try {
    const response = await secure.post("/api/auth/sign-in/username", { username: "winkler", password: testPassword });
    const [set] = response.headers.getSetCookie();
    expect(set).toMatch(/^__Secure-wm_staff\.session_token=.*; Secure/);
    expect(response.headers.get("strict-transport-security")).toBe("max-age=31536000");
    // R31: phones connect where they reach the server, everything else where it does.
    const policy = response.headers.get("content-security-policy");
    expect(policy).toContain("connect-src 'self' wss://warte.example wss://nummer.example;");
    expect((await secure.post("/api/setup", {}, { origin: "https://nummer.example" })).status).toBe(403);
    expect((await secure.post("/api/setup", {}, { origin: "http://warte.example" })).status).toBe(403);
    expect(await (await secure.get("/api/session", (set ?? "").split(";")[0])).json()).toMatchObject({
      staff: { name: "winkler" },
    });
  } finally {
    await secure.close();
  }
});
