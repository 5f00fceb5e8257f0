import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allowedOrigins, isAllowedOrigin } from "#server/application/origins.ts";
import { buildQueue, buildTicket } from "#tests/support/builders.ts";
import { type LiveGateway, phoneOrigin, startGateway } from "#tests/support/live-gateway.ts";

let live: LiveGateway;
const ticket = buildTicket({ n: 1 });
beforeAll(async () => {
  live = await startGateway({ queue: buildQueue({ tickets: [ticket] }) });
});
afterAll(() => live.close());

/** What a browser sends to open a WebSocket; answers with the status, or "upgraded", or "cut". */
function upgrade(path: string, headers: Record<string, string>): Promise<number | "upgraded" | "cut"> {
  return new Promise((resolve) => {
    const call = request(live.origin + path, {
      headers: {
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
        cookie: "actor=kiosk",
        ...headers,
      },
    });
    call.on("upgrade", (_response, socket) => {
      socket.destroy();
      resolve("upgraded");
    });
    call.on("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.on("error", () => resolve("cut"));
    call.end();
  });
}

const socketPath = "/socket.io/?EIO=4&transport=websocket";

describe("[R24] the origin of a connection is compared exactly", () => {
  const port = () => new URL(live.origin).port;

  test("our own origin is let in, by both names of this machine", async () => {
    expect(await upgrade(socketPath, { origin: live.origin })).toBe("upgraded");
    expect(await upgrade(socketPath, { origin: `http://localhost:${port()}` })).toBe("upgraded");
  });

  const bad: [string, (port: string) => Record<string, string>][] = [
    ["another host", (p) => ({ origin: `http://evil.example:${p}` })],
    ["a look-alike suffix", (p) => ({ origin: `http://127.0.0.1.evil.example:${p}` })],
    ["a look-alike prefix", (p) => ({ origin: `http://evil127.0.0.1:${p}` })],
    ["null", () => ({ origin: "null" })],
    ["none at all, with a cookie", () => ({})],
    ["https for http", (p) => ({ origin: `https://127.0.0.1:${p}` })],
    ["another port", (p) => ({ origin: `http://127.0.0.1:${Number(p) - 1}` })],
    ["no port", () => ({ origin: "http://127.0.0.1" })],
    ["user information", (p) => ({ origin: `http://user@127.0.0.1:${p}` })],
    ["an international look-alike", (p) => ({ origin: `http://xn--loclhost-mxa:${p}` })],
    ["other letters", (p) => ({ origin: `HTTP://LOCALHOST:${p}` })],
    ["a trailing dot", (p) => ({ origin: `http://localhost.:${p}` })],
    ["IPv6", (p) => ({ origin: `http://[::1]:${p}` })],
    ["a path behind it", (p) => ({ origin: `http://127.0.0.1:${p}/` })],
    ["two origins", (p) => ({ origin: `http://127.0.0.1:${p}, http://evil.example` })],
    ["an empty one", () => ({ origin: "" })],
  ];

  test("[R24] from the phones' address only a phone connects: there is a token, and no cookie counts", async () => {
    const headers = { origin: phoneOrigin };
    const phone = await live.connect("phone", { auth: { phoneToken: ticket.phoneToken }, headers });
    expect(phone.connected).toBe(true);
    for (const audience of ["kiosk", "display", "console", "settings", "report"] as const) {
      await expect(live.connect(audience, { headers })).rejects.toThrow("forbidden");
    }
    for (const origin of [`${phoneOrigin}:443`, `${phoneOrigin}.`, phoneOrigin.replace("https", "http")]) {
      expect(await upgrade(socketPath, { origin })).toBe(400);
    }
  });

  test.each(bad)("%s is refused", async (_name, headers) => {
    expect(await upgrade(socketPath, headers(port()))).toBe(400);
  });

  test("polling is no way round: there is only the websocket", async () => {
    const response = await fetch(`${live.origin}/socket.io/?EIO=4&transport=polling`, {
      headers: { origin: live.origin },
    });
    expect(response.status).toBe(400);
  });
});

test("[R24] a public address has no second spelling, a server of this machine alone has one", () => {
  expect([...allowedOrigins("https://warte.example")]).toEqual(["https://warte.example"]);
  expect([...allowedOrigins("http://localhost:3000")]).toEqual(["http://localhost:3000", "http://127.0.0.1:3000"]);
  expect(isAllowedOrigin(allowedOrigins("https://warte.example"), undefined)).toBe(false);
  expect(isAllowedOrigin(allowedOrigins("https://warte.example"), "https://warte.example:443")).toBe(false);
});
