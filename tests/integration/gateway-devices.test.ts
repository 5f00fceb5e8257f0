import { io } from "socket.io-client";
import { afterEach, describe, expect, test } from "vitest";
import { defaultDisplayConfig, defaultKioskConfig } from "#server/domain/device-config.ts";
import { PROTOCOL_VERSION } from "#server/protocol/version.ts";
import { buildAlwaysOpenSettings, buildQueue, minutesAfter, testNow } from "#tests/support/builders.ts";
import {
  type Client,
  displayId,
  framesOf,
  frameWhere,
  kioskId,
  type LiveGateway,
  send,
  sendAnything,
  startGateway,
} from "#tests/support/live-gateway.ts";
import { startSilentProxy } from "#tests/support/silent-proxy.ts";

let live: LiveGateway;
afterEach(() => live.close());

const settings = buildAlwaysOpenSettings();
const start = async () => {
  live = await startGateway({ queue: buildQueue({ settings }) });
};
const display = { kind: "display" as const, config: { ...defaultDisplayConfig, deskIds: null, volume: 3 } };
const announcement = {
  id: "00000000-0000-4000-8000-00000000a001",
  texts: { de: "Heute schließen wir um elf.", fa: "امروز ساعت یازده بسته می\u200cشود" },
  from: testNow,
  until: minutesAfter(testNow, 60),
};

/** The newest presence of a device as staff sees it. */
function latest(staff: Client, id: string) {
  return framesOf(staff, "staff:presence")
    .at(-1)?.[0]
    .devices.find((device) => device.id === id);
}

describe("[E3] set-up of devices", () => {
  test("what is saved is stored, pushed to that device at once, and there for the next page", async () => {
    await start();
    const [screen, kiosk] = [await live.connect("display"), await live.connect("kiosk")];
    const page = await live.connect("settings", { as: "administrator" });
    expect(await send(page, "device:configure", { deviceId: displayId, setup: display })).toEqual({
      ok: true,
      data: null,
    });
    const [pushed] = await frameWhere(screen, "device:setup", ({ config }) => config.volume === 3);
    expect(pushed).toMatchObject({ kind: "display", name: "Anzeige", pageVersion: "build-1", config: { volume: 3 } });
    const list = await send(page, "device:list", {});
    expect(list.ok && list.data.devices.find(({ id }) => id === displayId)?.setup).toEqual(display);
    expect(framesOf(kiosk, "device:setup")).toHaveLength(1);
    const again = await live.connect("display");
    expect((await frameWhere(again, "device:setup"))[0]).toMatchObject({
      pageVersion: "build-1",
      config: { volume: 3 },
    });
  });

  test("a kiosk's set-up never lands on a display, nor one with a wrong value on anything", async () => {
    await start();
    const page = await live.connect("settings", { as: "administrator" });
    const keys = Object.fromEntries(
      Object.entries(defaultKioskConfig.keys).map(([action, names]) => [action, [...names]]),
    );
    const kiosk = { kind: "kiosk", config: { ...defaultKioskConfig, keys } };
    const configure = (deviceId: string, setup: unknown) => sendAnything(page, "device:configure", { deviceId, setup });
    expect(await configure(displayId, kiosk)).toEqual({ ok: false, code: "device_not_found" });
    expect(await configure(kioskId, { ...kiosk, config: { ...kiosk.config, volume: 0 } })).toEqual({
      ok: false,
      code: "invalid_input",
    });
    const printer = { host: "http://x", port: 1, paperMm: 80, codePage: "cp858", cut: true, logo: null };
    expect(await configure(kioskId, { ...kiosk, config: { ...kiosk.config, printer } })).toMatchObject({ ok: false });
    const list = await send(page, "device:list", {});
    expect(list.ok && list.data.devices.map(({ setup }) => setup.config)).toEqual([
      defaultKioskConfig,
      defaultDisplayConfig,
    ]);
  });

  test("an order reaches the one device it is meant for, whoever of the staff gives it", async () => {
    await start();
    const [screen, kiosk] = [await live.connect("display"), await live.connect("kiosk")];
    const page = await live.connect("settings", { as: "administrator" });
    const console = await live.connect("console");
    await send(page, "device:order", { deviceId: displayId, order: "identify" });
    await send(console, "device:order", { deviceId: displayId, order: "test_call" });
    await frameWhere(screen, "device:order", (order) => order === "test_call");
    expect(framesOf(screen, "device:order")).toEqual([["identify"], ["test_call"]]);
    expect(framesOf(kiosk, "device:order")).toEqual([]);
    const nobody = "00000000-0000-4000-8000-00000000de09";
    expect(await send(page, "device:order", { deviceId: nobody, order: "reload" })).toEqual({
      ok: false,
      code: "device_not_found",
    });
  });

  test("[R29] a revoked device is hung up and is not listed any more", async () => {
    await start();
    const screen = await live.connect("display");
    const page = await live.connect("settings", { as: "administrator" });
    const gone = new Promise((resolve) => screen.once("disconnect", resolve));
    await send(page, "device:revoke", { deviceId: displayId });
    await gone;
    const list = await send(page, "device:list", {});
    expect(list.ok && list.data.devices.map(({ id }) => id)).toEqual([kioskId]);
    expect(await send(page, "device:configure", { deviceId: displayId, setup: display })).toEqual({
      ok: false,
      code: "device_not_found",
    });
  });
});

describe("[E3] what staff sees of a device", () => {
  test("the build of its page beside that of the server, as long as it is there", async () => {
    await start();
    const page = await live.connect("settings", { as: "administrator" });
    const old = await live.connect("display", { auth: { pageVersion: "build-0" } });
    const [presence] = await frameWhere(page, "staff:presence", (p) => p.devices.some((d) => d.pageVersion !== null));
    expect(presence.pageVersion).toBe("build-1");
    expect(latest(page, displayId)?.pageVersion).toBe("build-0");
    old.disconnect();
    await expect.poll(() => latest(page, displayId)?.online).toBe(false);
    expect(latest(page, displayId)?.pageVersion).toBeNull();
    await live.connect("display");
    await expect.poll(() => latest(page, displayId)).toMatchObject({ online: true, pageVersion: null });
  });

  test.each(["", "a b", "x".repeat(33), 7])(
    "a build called %j is none, and its page stays outside",
    async (version) => {
      await start();
      await expect(live.connect("display", { auth: { pageVersion: version } })).rejects.toThrow("forbidden");
    },
  );

  test("[A61] a display whose cable is pulled is gone for the console within 12 s", { timeout: 25_000 }, async () => {
    await start();
    const { port } = new URL(live.origin);
    const proxy = await startSilentProxy(Number(port));
    const screen = io(`http://127.0.0.1:${proxy.port}`, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      auth: { protocolVersion: PROTOCOL_VERSION, audience: "display" },
      extraHeaders: { origin: live.origin, cookie: "actor=display" },
    });
    try {
      await new Promise<void>((resolve) => screen.once("connect", resolve));
      const console = await live.connect("console");
      await frameWhere(console, "staff:presence", (p) => p.devices.some((d) => d.id === displayId && d.online));
      proxy.goSilent();
      const pulledAt = performance.now();
      await expect.poll(() => latest(console, displayId)?.online, { timeout: 20_000, interval: 50 }).toBe(false);
      expect(performance.now() - pulledAt).toBeLessThan(12_000);
    } finally {
      screen.disconnect();
      await proxy.close();
    }
  });
});

describe("[N1] announcements", () => {
  test("a saved one is on every display at once, a removed one is not", async () => {
    await start();
    const screen = await live.connect("display");
    const page = await live.connect("settings", { as: "administrator" });
    expect(await send(page, "announcement:save", { announcement })).toEqual({ ok: true, data: null });
    const [snapshot] = await frameWhere(screen, "display:snapshot", (s) => s.announcements.length === 1);
    expect(snapshot.announcements).toEqual([{ id: announcement.id, texts: announcement.texts }]);
    const list = await send(page, "device:list", {});
    expect(list.ok && list.data.announcements).toEqual([announcement]);
    await send(page, "announcement:remove", { id: announcement.id });
    await expect.poll(() => framesOf(screen, "display:snapshot").at(-1)?.[0].announcements).toEqual([]);
  });

  test("one that is planned appears and ends by the clock", async () => {
    await start();
    const screen = await live.connect("display");
    const page = await live.connect("settings", { as: "administrator" });
    const planned = { ...announcement, from: minutesAfter(testNow, 10), until: minutesAfter(testNow, 20) };
    await send(page, "announcement:save", { announcement: planned });
    const shown = () => framesOf(screen, "display:snapshot").at(-1)?.[0].announcements.length;
    await live.ticker.tick();
    expect(shown()).toBe(0);
    live.clock.advance(10 * 60_000);
    await live.ticker.tick();
    await expect.poll(shown).toBe(1);
    live.clock.advance(10 * 60_000);
    await live.ticker.tick();
    await expect.poll(shown).toBe(0);
  });

  test.each([
    ["without German", { texts: { en: "Hello" } }],
    ["that ends before it begins", { until: minutesAfter(testNow, -1) }],
    ["that turns the writing direction", { texts: { de: "a\u202eb" } }],
    ["that is too long", { texts: { de: "x".repeat(161) } }],
  ])("one %s is refused, and nothing is lost", async (_, patch) => {
    await start();
    const page = await live.connect("settings", { as: "administrator" });
    await send(page, "announcement:save", { announcement });
    const wrong = { ...announcement, ...patch };
    expect(await sendAnything(page, "announcement:save", { announcement: wrong })).toEqual({
      ok: false,
      code: "invalid_input",
    });
    const list = await send(page, "device:list", {});
    expect(list.ok && list.data.announcements).toEqual([announcement]);
  });
});

test("[P13] the catalogue tells the administration what a kiosk offers; a kiosk learns of nothing else", async () => {
  await start();
  const page = await live.connect("settings", { as: "administrator" });
  const kiosk = await live.connect("kiosk");
  const [forStaff, forKiosk] = [await send(page, "catalogue:read", {}), await send(kiosk, "catalogue:read", {})];
  if (!forStaff.ok || !forKiosk.ok) throw new Error("the catalogue was refused");
  expect(new Set(forStaff.data.concerns.map(({ kiosk: isOffered }) => isOffered))).toEqual(new Set([true, false]));
  const offered = forStaff.data.concerns.filter((concern) => concern.kiosk).map(({ code }) => code);
  for (const concern of forKiosk.data.concerns) {
    expect(offered).toContain(concern.code);
    expect(concern).not.toHaveProperty("kiosk");
  }
});
