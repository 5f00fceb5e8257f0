import { afterAll, beforeAll, expect, test } from "vitest";
import type { PairingStart } from "#server/protocol/replies.ts";
import { frameWhere, send } from "#tests/support/live-gateway.ts";
import { startTestServer, type TestServer } from "#tests/support/test-server.ts";

let server: TestServer;
let staff: string;
beforeAll(async () => {
  server = await startTestServer({ staff: { winkler: ["ombudsperson", "administrator"] } });
  staff = await server.signIn("winkler");
});
afterAll(() => server.close());

test("[R29] a new display: code, approval, cookie, picture; revoked, it is out within two seconds and stays out", async () => {
  const started = (await (await server.post("/api/devices/pair", { kind: "display" })).json()) as PairingStart;
  const poll = () => server.post("/api/devices/pair/poll", { deviceCode: started.deviceCode });
  const pending = await poll();
  expect(await pending.json()).toEqual({ status: "pending" });
  expect(pending.headers.getSetCookie()).toEqual([]);
  expect(await (await poll()).json()).toEqual({ status: "slow_down" });

  const page = await server.connect("settings", staff);
  expect(await send(page, "device:approve", { code: started.userCode, name: "Wartezone" })).toEqual({
    ok: true,
    data: null,
  });
  server.clock.advance(5_000);
  const approved = await poll();
  expect(await approved.json()).toEqual({ status: "approved" });
  const [set] = approved.headers.getSetCookie();
  expect(set).toMatch(/^wm_device_display=[\w-]{44}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Strict$/);
  const cookie = (set ?? "").split(";")[0] ?? "";

  const display = await server.connect("display", cookie);
  await frameWhere(display, "display:snapshot");
  const [presence] = await frameWhere(page, "staff:presence", (p) => p.devices.some((d) => d.online));
  const device = presence.devices.find((d) => d.name === "Wartezone");
  expect(device).toMatchObject({ kind: "display", online: true, problem: null });
  // A device's cookie never gives a person's rights, nor those of the other kind.
  await expect(server.connect("console", cookie)).rejects.toThrow("not_signed_in");
  await expect(server.connect("kiosk", cookie)).rejects.toThrow("not_paired");

  const gone = new Promise((resolve) => display.once("disconnect", resolve));
  const startedAt = performance.now();
  await send(page, "device:revoke", { deviceId: device?.id ?? "" });
  await gone;
  expect(performance.now() - startedAt).toBeLessThan(2_000);
  await expect(server.connect("display", cookie)).rejects.toThrow("not_paired");
  expect(await (await server.get("/api/session", cookie)).json()).toMatchObject({ display: false });
});

test("[R29] an unknown device code is answered like an expired one", async () => {
  const response = await server.post("/api/devices/pair/poll", { deviceCode: "x".repeat(44) });
  expect(await response.json()).toEqual({ status: "expired" });
});

test("[R29] a link that does not exist is refused", async () => {
  const response = await server.post("/api/devices/claim", { token: "x".repeat(44) });
  expect([response.status, await response.json()]).toEqual([410, { code: "link_invalid" }]);
});

test("[R25] only staff may approve: a kiosk that knows the code of another device gets nothing", async () => {
  const kiosk = await server.connect("kiosk", await server.pair("kiosk", "Halle", staff));
  const started = (await (await server.post("/api/devices/pair", { kind: "kiosk" })).json()) as PairingStart;
  expect(await send(kiosk, "device:approve", { code: started.userCode, name: "x" })).toEqual({
    ok: false,
    code: "forbidden",
  });
});

test("[R29] secrets, codes and tokens stand in no line of the log", async () => {
  // The end of the log of changes is written down on purpose: whoever shortens that log is found by it (L3).
  const all = server.lines.filter((line) => !line.includes("log of changes")).join("");
  expect(all).toContain("command");
  expect(all).not.toMatch(/wm_device|wm_staff|userCode|deviceCode|"cookie"|[\w-]{43,}/);
});
