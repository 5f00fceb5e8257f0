import { afterEach, describe, expect, test } from "vitest";
import { clockActor } from "#server/application/actor.ts";
import { StorageUnavailableError } from "#server/application/storage-unavailable-error.ts";
import { err } from "#server/domain/result.ts";
import {
  buildAlwaysOpenSettings,
  buildDesk,
  buildLine,
  buildQueue,
  buildTicket,
  desk1,
  desk2,
  emergency,
  minutesAfter,
  officeId,
  rent,
  testNow,
  ticketIdOf,
  visitIdOf,
} from "#tests/support/builders.ts";
import {
  type Client,
  displayId,
  framesOf,
  frameWhere,
  kioskId,
  type LiveGateway,
  send,
  startGateway,
} from "#tests/support/live-gateway.ts";

let live: LiveGateway;
afterEach(() => live.close());

const settings = buildAlwaysOpenSettings();
const wishes = { moreTime: true, fetch: false, interpreter: true, appointment: false };
const draw = (n: number, concern = rent) => ({ ticketId: ticketIdOf(n), concern, language: "ar", wishes });

/** Every path of a value, `calls[].number`. */
function pathsOf(value: unknown, prefix = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsOf(item, `${prefix}[]`));
  if (typeof value !== "object" || value === null) return [prefix];
  return Object.entries(value).flatMap(([key, item]) => pathsOf(item, prefix ? `${prefix}.${key}` : key));
}

async function sync(client: Client, seen: [{ epoch: string; revision: number }, string]) {
  const [{ epoch, revision }, etag] = seen;
  return send(client, "session:sync", { epoch, revision, etag });
}

describe("[R34] least data", () => {
  test("a display gets exactly these fields, and no word of what anybody comes for", async () => {
    live = await startGateway({ queue: buildQueue({ settings }) });
    const [display, kiosk, console] = [
      await live.connect("display"),
      await live.connect("kiosk"),
      await live.connect("console"),
    ];
    for (let n = 1; n <= 4; n += 1) await send(kiosk, "ticket:draw", draw(n, n === 2 ? emergency : rent));
    await send(console, "queue:call-next", { deskId: desk1 });
    await send(console, "queue:call-next", { deskId: desk2 });
    await send(console, "ticket:start", { ticketId: ticketIdOf(2), visitId: visitIdOf(2) });
    await send(console, "desk:pause", { deskId: desk2, until: minutesAfter(testNow, 10) });
    const [last] = await frameWhere(display, "display:snapshot", (s) => s.recent.length === 1 && s.calls.length === 1);
    await send(console, "queue:stop-drawing", { stopped: true });
    await frameWhere(display, "display:snapshot", (s) => s.availability.state === "stopped");

    const frames = framesOf(display, "display:snapshot").map(([snapshot]) => snapshot);
    expect([...new Set(frames.flatMap((f) => pathsOf(f)))].toSorted()).toEqual(
      [
        "availability.closesAt",
        "availability.lastTicketAt",
        "availability.opensAt",
        "availability.state",
        "breakUntil",
        "calls",
        "calls[].callSeq",
        "calls[].calledAt",
        "calls[].deskId",
        "calls[].number",
        "calls[].room",
        "epoch",
        "officeName",
        "recent",
        "recent[].callSeq",
        "recent[].calledAt",
        "recent[].deskId",
        "recent[].number",
        "recent[].room",
        "revision",
        "timeZone",
      ].filter((path) => !["calls", "recent"].includes(path)),
    );
    expect(last).toMatchObject({ calls: [{ number: 100, room: "3" }], recent: [{ number: 101, room: "2" }] });
    const everything = JSON.stringify(frames);
    for (const secret of ["KDU", "NOT", "019ab000", "moreTime", "token", '"ar"']) {
      expect(everything).not.toContain(secret);
    }
    // Nor does a display hear what is meant for others.
    for (const event of ["console:snapshot", "kiosk:snapshot", "staff:presence"] as const) {
      expect(framesOf(display, event)).toEqual([]);
    }
  });

  test("a kiosk gets no ticket, a phone only its own, an administrator no picture of the queue at all", async () => {
    const phoneToken = "phone00000000000000000";
    const tickets = [...buildLine(3), buildTicket({ n: 9, phoneToken, concern: rent, language: "uk" })];
    live = await startGateway({ queue: buildQueue({ settings, tickets }) });
    const kiosk = await live.connect("kiosk");
    const phone = await live.connect("phone", { as: "nobody", auth: { phoneToken } });
    const administrator = await live.connect("settings", { as: "administrator" });
    const [kioskFrame] = await frameWhere(kiosk, "kiosk:snapshot");
    expect(Object.keys(kioskFrame).toSorted()).toEqual(
      [
        "availability",
        "breakUntil",
        "catalogueVersion",
        "epoch",
        "officeName",
        "revision",
        "timeZone",
        "week",
      ].toSorted(),
    );
    expect(kioskFrame.week.map((d) => d.date)).toEqual(
      ["23", "24", "25", "26", "27", "28", "29"].map((day) => `2026-11-${day}`),
    );
    const [phoneFrame] = await frameWhere(phone, "phone:snapshot");
    expect(phoneFrame).toMatchObject({ number: 109, status: "waiting", ahead: 3, language: "uk", room: null });
    expect(JSON.stringify(phoneFrame)).not.toContain("KDU");

    await send(administrator, "session:sync", { epoch: "", revision: 0, etag: "" });
    await frameWhere(administrator, "staff:presence");
    expect(framesOf(administrator, "console:snapshot")).toEqual([]);
  });

  test("[P13] a reader of figures hears nothing of the lobby; the ombudsperson's page of the report does", async () => {
    live = await startGateway({ queue: buildQueue({ settings, tickets: buildLine(3) }) });
    const reader = await live.connect("report", { as: "report_reader" });
    const page = await live.connect("report", { as: "ombudsperson" });
    for (const client of [reader, page]) await send(client, "session:sync", { epoch: "", revision: 0, etag: "" });
    await frameWhere(page, "staff:presence");
    await live.connect("display");
    await frameWhere(page, "staff:presence", ({ devices }) => devices.some(({ online }) => online));
    for (const event of ["console:snapshot", "staff:presence", "staff:alarms", "staff:changed"] as const)
      expect(framesOf(reader, event)).toEqual([]);
    expect(framesOf(page, "console:snapshot")).toEqual([]);
  });
});

describe("frames", () => {
  test("the answer comes first, then the picture; every audience gets it once", async () => {
    live = await startGateway({ queue: buildQueue({ settings, tickets: buildLine(2) }) });
    const [console, other] = [await live.connect("console"), await live.connect("console")];
    await Promise.all([console, other].map((c) => frameWhere(c, "console:snapshot")));
    const order: string[] = [];
    console.on("console:snapshot", () => order.push("frame"));
    // Not the promise: it would be told after every listener of the same moment.
    const reply = new Promise<void>((resolve) => {
      console.emit("queue:call-next", { deskId: desk1 }, () => {
        order.push("answer");
        resolve();
      });
    });
    const [frame] = await frameWhere(other, "console:snapshot", (s) => s.revision === 1);
    await Promise.all([reply, frameWhere(console, "console:snapshot", (s) => s.revision === 1)]);
    expect(order).toEqual(["answer", "frame"]);
    expect(frame.active.map((t) => t.number)).toEqual([100]);
    expect(framesOf(other, "console:snapshot")).toHaveLength(2);
  });

  test("a wave of draws costs the console far fewer pictures than draws, and it ends with the last of them", async () => {
    live = await startGateway({ queue: buildQueue({ settings }) });
    const [console, kiosk] = [await live.connect("console"), await live.connect("kiosk")];
    const before = framesOf(console, "console:snapshot").length;
    await Promise.all(Array.from({ length: 20 }, (_, n) => send(kiosk, "ticket:draw", draw(n + 1))));
    await frameWhere(console, "console:snapshot", (s) => s.waitingCount === 20);
    expect(framesOf(console, "console:snapshot").length - before).toBeLessThan(20);
  });

  test("[R13] revisions of one epoch never go down, whatever happens at once", async () => {
    live = await startGateway({ queue: buildQueue({ settings }) });
    const displays = await Promise.all(Array.from({ length: 5 }, () => live.connect("display")));
    const kiosks = await Promise.all(Array.from({ length: 10 }, () => live.connect("kiosk")));
    await Promise.all(
      kiosks.flatMap((kiosk, k) => Array.from({ length: 20 }, (_, n) => send(kiosk, "ticket:draw", draw(k * 20 + n)))),
    );
    for (const display of displays) {
      await frameWhere(display, "display:snapshot", (s) => s.revision === 200);
      const revisions = framesOf(display, "display:snapshot").map(([s]) => s.revision);
      expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
      expect(new Set(framesOf(display, "display:snapshot").map(([s]) => s.epoch)).size).toBe(1);
    }
  });

  test("a reconnect gets the whole picture, and nothing sent meanwhile is replayed", async () => {
    live = await startGateway({ queue: buildQueue({ settings, tickets: buildLine(3) }) });
    const display = await live.connect("display", { reconnection: true });
    const console = await live.connect("console");
    await frameWhere(display, "display:snapshot");
    const lost = new Promise((resolve) => display.once("disconnect", resolve));
    display.io.engine.close();
    await lost;
    await send(console, "queue:call-next", { deskId: desk1 });
    await send(console, "ticket:start", { ticketId: ticketIdOf(0), visitId: visitIdOf(0) });
    await send(console, "queue:call-next", { deskId: desk2 });
    await frameWhere(display, "display:snapshot", (s) => s.revision === 3);
    const afterwards = framesOf(display, "display:snapshot").slice(1);
    expect(afterwards.at(-1)?.[0]).toMatchObject({ calls: [{ number: 101 }], recent: [{ number: 100 }] });
  });

  test("[R17] a connection that takes nothing is not queued up for: then it gets the newest picture", async () => {
    const tickets = buildLine(200);
    live = await startGateway({ queue: buildQueue({ settings, tickets }) });
    const [slow, console] = [await live.connect("console"), await live.connect("console")];
    await frameWhere(slow, "console:snapshot");
    const { ws } = (slow.io.engine as unknown as { transport: { ws: { pause(): void; resume(): void } } }).transport;
    ws.pause();
    const changes = 300;
    for (let n = 0; n < changes; n += 1) {
      await send(console, "queue:stop-drawing", { stopped: n % 2 === 0 });
    }
    await frameWhere(console, "console:snapshot", (s) => s.revision === changes);
    ws.resume();
    await frameWhere(slow, "console:snapshot", (s) => s.revision === changes);
    expect(framesOf(slow, "console:snapshot").length).toBeLessThan(changes / 2);
  });
});

describe("[R14] sync", () => {
  test("confirms what is current; answers what is not with a picture", async () => {
    live = await startGateway({ queue: buildQueue({ settings, tickets: buildLine(1) }) });
    const [display, console] = [await live.connect("display"), await live.connect("console")];
    const first = await frameWhere(display, "display:snapshot");
    expect(await sync(display, first)).toEqual({ ok: true, data: { current: true, serverTime: testNow } });
    expect(framesOf(display, "display:snapshot")).toHaveLength(1);

    expect(await sync(display, [{ epoch: "other", revision: 0 }, first[1]])).toMatchObject({
      data: { current: false },
    });
    await expect.poll(() => framesOf(display, "display:snapshot").length).toBe(2);
    expect(await sync(display, [{ ...first[0], revision: 99 }, first[1]])).toMatchObject({ data: { current: false } });
    expect(await sync(display, [first[0], "other"])).toMatchObject({ data: { current: false } });

    await send(console, "queue:call-next", { deskId: desk1 });
    const second = await frameWhere(display, "display:snapshot", (s) => s.revision === 1);
    expect(await sync(display, first)).toMatchObject({ data: { current: false } });
    expect(await sync(display, second)).toMatchObject({ data: { current: true } });
  });

  test("a settings page has no picture and is always current", async () => {
    live = await startGateway({ queue: buildQueue({ settings }) });
    const page = await live.connect("settings", { as: "administrator" });
    expect(await send(page, "session:sync", { epoch: "", revision: -1, etag: "" })).toMatchObject({
      data: { current: true },
    });
  });

  test("while a shared database does not answer, no screen is told that it is current", async () => {
    let isDown = false;
    live = await startGateway({
      queue: buildQueue({ settings }),
      isShared: true,
      wrapStore: (store) => ({
        ...store,
        refresh: (id) => (isDown ? Promise.reject(new StorageUnavailableError("gone")) : store.refresh(id)),
      }),
    });
    const display = await live.connect("display");
    const seen = await frameWhere(display, "display:snapshot");
    isDown = true;
    await expect(live.ticker.tick()).rejects.toThrow("gone");
    expect(await sync(display, seen)).toEqual({ ok: false, code: "storage_unavailable" });
    isDown = false;
    await live.ticker.tick();
    expect(await sync(display, seen)).toMatchObject({ data: { current: true } });
  });
});

describe("the clock alone", () => {
  test("[C9] the end of a break, [D1] the last ticket and closing time reach every screen", async () => {
    const desks = [buildDesk({ openedAt: testNow, pausedUntil: minutesAfter(testNow, 10) })];
    live = await startGateway({ queue: buildQueue({ desks }) });
    const display = await live.connect("display");
    await live.ticker.tick();
    const [open] = await frameWhere(display, "display:snapshot");
    expect(open).toMatchObject({ availability: { state: "open" }, breakUntil: minutesAfter(testNow, 10) });
    live.clock.advance(10 * 60_000);
    await live.ticker.tick();
    await frameWhere(display, "display:snapshot", (s) => s.breakUntil === null);
    // 11:45 in Dresden: the margin of 15 minutes before 12:00.
    live.clock.set("2026-11-23T10:45:00.000Z");
    await live.ticker.tick();
    await frameWhere(display, "display:snapshot", (s) => s.availability.state === "closed");
    // Nothing was written for it.
    expect((await live.store.read(officeId)).revision).toBe(0);
  });

  test("[E1] the day is closed at its end, and a new one begins at midnight in the office's zone", async () => {
    live = await startGateway({ queue: buildQueue({ tickets: buildLine(2) }) });
    const console = await live.connect("console");
    live.clock.set("2026-11-23T19:00:00.000Z");
    await live.ticker.tick();
    const [closed] = await frameWhere(console, "console:snapshot", (s) => s.day.closedAt !== null);
    expect(closed.waiting).toEqual([]);
    live.clock.set("2026-11-23T22:59:59.000Z");
    await live.ticker.tick();
    expect((await live.store.read(officeId)).day.date).toBe("2026-11-23");
    live.clock.set("2026-11-23T23:00:00.000Z");
    await live.ticker.tick();
    await frameWhere(console, "console:snapshot", (s) => s.day.date === "2026-11-24" && s.day.closedAt === null);
    const { revision } = await live.store.read(officeId);
    await live.ticker.tick();
    expect((await live.store.read(officeId)).revision).toBe(revision);
  });

  test("[E1] a phone page whose ticket is gone with the day is let go, and not let in again", async () => {
    const phoneToken = "phone00000000000000000";
    live = await startGateway({ queue: buildQueue({ tickets: [buildTicket({ phoneToken })] }) });
    const phone = await live.connect("phone", { as: "nobody", auth: { phoneToken } });
    const gone = new Promise((resolve) => phone.once("disconnect", resolve));
    live.clock.set("2026-11-23T19:00:00.000Z");
    await live.ticker.tick();
    await gone;
    await expect(live.connect("phone", { as: "nobody", auth: { phoneToken } })).rejects.toThrow("forbidden");
  });

  test("a session that ends by the clock ends its connections", async () => {
    live = await startGateway({ queue: buildQueue({ settings }) });
    const [console, display] = [await live.connect("console"), await live.connect("display")];
    const gone = new Promise((resolve) => console.once("disconnect", resolve));
    live.clock.set("2026-11-24T00:00:00.000Z");
    await live.ticker.tick();
    await gone;
    expect(display.connected).toBe(true);
  });
});

describe("[E3] devices", () => {
  test("consoles and settings pages see a display come, complain, and go", async () => {
    live = await startGateway({ queue: buildQueue({ settings }) });
    const console = await live.connect("console");
    const page = await live.connect("settings", { as: "administrator" });
    const display = await live.connect("display");
    const stateOf = (id: string) => (p: { devices: { id: string; online: boolean; problem: string | null }[] }) =>
      p.devices.find((d) => d.id === id);
    for (const staff of [console, page]) {
      await frameWhere(staff, "staff:presence", (p) => stateOf(displayId)(p)?.online === true);
    }
    await send(display, "device:report", { problem: "sound_blocked" });
    await frameWhere(console, "staff:presence", (p) => stateOf(displayId)(p)?.problem === "sound_blocked");
    display.disconnect();
    const latest = () => framesOf(console, "staff:presence").at(-1)?.[0] ?? { devices: [] };
    await expect.poll(() => stateOf(displayId)(latest())?.online).toBe(false);
    const gone = latest();
    expect(stateOf(displayId)(gone)).toMatchObject({ problem: null, lastSeenAt: testNow });
    expect(stateOf(kioskId)(gone)).toMatchObject({ online: false, lastSeenAt: null });
    expect(framesOf(display, "staff:presence")).toEqual([]);
  });

  test("a device with two windows is there until both are closed", async () => {
    live = await startGateway({ queue: buildQueue({ settings }) });
    const [first, second] = [await live.connect("display"), await live.connect("display")];
    const console = await live.connect("console");
    first.disconnect();
    await expect.poll(async () => (await live.app.presence.present(officeId)).devices[1]?.online).toBe(true);
    second.disconnect();
    await frameWhere(console, "staff:presence", (p) => p.devices.some((d) => d.id === displayId && !d.online));
  });

  test("[R29] a revoked device is hung up within two seconds, a renamed one keeps its connection", async () => {
    live = await startGateway({ queue: buildQueue({ settings }) });
    const [display, kiosk] = [await live.connect("display"), await live.connect("kiosk")];
    const page = await live.connect("settings", { as: "administrator" });
    expect(await send(page, "device:rename", { deviceId: displayId, name: "Halle" })).toEqual({ ok: true, data: null });
    await frameWhere(page, "staff:presence", (p) => p.devices.some((d) => d.name === "Halle"));
    expect(display.connected).toBe(true);

    const startedAt = performance.now();
    const gone = new Promise((resolve) => display.once("disconnect", resolve));
    expect(await send(page, "device:revoke", { deviceId: displayId })).toEqual({ ok: true, data: null });
    await gone;
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(kiosk.connected).toBe(true);
    await frameWhere(page, "staff:presence", (p) => p.devices.length === 1);
    expect(await send(page, "device:revoke", { deviceId: displayId })).toEqual({ ok: false, code: "device_not_found" });
  });

  test("[R29] with several servers a device revoked at another one is hung up by the next look", async () => {
    live = await startGateway({ queue: buildQueue({ settings }), isShared: true });
    const [display, kiosk] = [await live.connect("display"), await live.connect("kiosk")];
    await live.devices.revoke(officeId, displayId, { actor: clockActor, at: testNow });
    const gone = new Promise((resolve) => display.once("disconnect", resolve));
    await live.ticker.tick();
    await gone;
    expect(kiosk.connected).toBe(true);
  });

  test("[R26] signing out hangs up the connections of that session, and no other", async () => {
    live = await startGateway({ queue: buildQueue({ settings }) });
    const [console, page] = [await live.connect("console"), await live.connect("settings", { as: "administrator" })];
    const gone = new Promise((resolve) => console.once("disconnect", resolve));
    live.app.signals.send({ type: "session_ended", sessionId: "session-ombudsperson" });
    await gone;
    expect(page.connected).toBe(true);
  });
});

describe("[R38] failures", () => {
  test("a database that does not answer is a word on the screen, and the next command works", async () => {
    let isDown = true;
    live = await startGateway({
      queue: buildQueue({ settings, tickets: buildLine(1) }),
      wrapStore: (store) => ({
        ...store,
        update: (...args) => (isDown ? Promise.reject(new StorageUnavailableError("full")) : store.update(...args)),
      }),
    });
    const [kiosk, console] = [await live.connect("kiosk"), await live.connect("console")];
    expect(await send(kiosk, "ticket:draw", draw(5))).toEqual({ ok: false, code: "storage_unavailable" });
    expect(await send(console, "queue:call-next", { deskId: desk1 })).toEqual({
      ok: false,
      code: "storage_unavailable",
    });
    isDown = false;
    expect(await send(kiosk, "ticket:draw", draw(5))).toMatchObject({ ok: true });
    expect(live.logged.filter((line) => line.msg === "storage unavailable")).toHaveLength(2);
  });

  test("a mistake of ours is answered with a reference that stands in the log, and nothing else of it", async () => {
    live = await startGateway({
      queue: buildQueue({ settings }),
      wrapStore: (store) => ({ ...store, update: () => Promise.reject(new Error("concern KDU broke it")) }),
    });
    const kiosk = await live.connect("kiosk");
    const reply = await send(kiosk, "ticket:draw", draw(5));
    expect(reply).toEqual({ ok: false, code: "internal", reference: expect.stringMatching(/^[0-9a-f]{8}$/) });
    const lines = live.logged.filter((line) => line.level === 50);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      reference: reply.ok ? "" : reply.reference,
      command: "ticket:draw",
      error: "Error",
    });
    expect(JSON.stringify(live.logged)).not.toMatch(/KDU|concern|broke/);
  });

  test("a database that fails during the handshake refuses nobody: the screen comes back by itself", async () => {
    const phoneToken = "phone00000000000000000";
    let isDown = true;
    live = await startGateway({
      queue: buildQueue({ settings, tickets: [buildTicket({ phoneToken })] }),
      wrapStore: (store) => ({
        ...store,
        findByPhoneToken: (token) =>
          isDown ? Promise.reject(new StorageUnavailableError("gone")) : store.findByPhoneToken(token),
      }),
    });
    const refused = live.connect("phone", { as: "nobody", auth: { phoneToken }, reconnection: true });
    setTimeout(() => {
      isDown = false;
    }, 100);
    const phone = await refused;
    await frameWhere(phone, "phone:snapshot");
    expect(err("forbidden").ok).toBe(false);
  });

  test("a stop lets running commands finish, refuses new ones, and the screens try to come back", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    live = await startGateway({
      queue: buildQueue({ settings }),
      wrapStore: (store) => ({
        ...store,
        update: async (...args) => {
          await held;
          return store.update(...args);
        },
      }),
    });
    const kiosk = await live.connect("kiosk");
    const running = send(kiosk, "ticket:draw", draw(1));
    await send(kiosk, "catalogue:read", {});
    const reason = new Promise<string>((resolve) => kiosk.once("disconnect", resolve));
    const stopped = live.gateway.close(5_000);
    expect(await send(kiosk, "ticket:draw", draw(2))).toEqual({ ok: false, code: "storage_unavailable" });
    release();
    expect(await running).toMatchObject({ ok: true });
    await stopped;
    expect(await reason).toBe("transport close");
  });
});
