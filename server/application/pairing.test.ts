import { expect, test } from "vitest";
import type { StaffActor } from "#server/application/actor.ts";
import { createPairingDesk } from "#server/application/pairing.ts";
import type { DeviceStore } from "#server/application/ports.ts";
import { createSignals, type Signal } from "#server/application/signals.ts";
import { createMemoryDeviceStore } from "#tests/support/memory-device-store.ts";
import { createTestClock } from "#tests/support/test-clock.ts";

const staff = (userId: string): StaffActor => ({
  kind: "staff",
  officeId: "main",
  userId,
  name: userId,
  sessionId: `session of ${userId}`,
  roles: ["administrator"],
  expiresAt: "2026-11-24T00:00:00.000Z",
});

/** Real randomness, repeatable: a small generator with a fixed seed. */
function createSeededRandom(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    below: (limit: number) => Math.floor(next() * limit),
    token: () => Array.from({ length: 22 }, () => "abcdefghijklmnop"[Math.floor(next() * 16)]).join(""),
    uuid: () => crypto.randomUUID(),
  };
}

function setUp() {
  const clock = createTestClock();
  const random = createSeededRandom(7);
  const lookups = { count: 0 };
  const memory = createMemoryDeviceStore();
  const devices: DeviceStore = {
    ...memory,
    findPairingByUserCode: (hash) => {
      lookups.count += 1;
      return memory.findPairingByUserCode(hash);
    },
  };
  const signals = createSignals();
  const sent: Signal[] = [];
  signals.listen((signal) => sent.push(signal));
  const desk = createPairingDesk({ devices, clock, random, signals });
  return { clock, random, devices, desk, lookups, sent };
}

async function startOne(desk: ReturnType<typeof setUp>["desk"]) {
  const started = await desk.start("display");
  if (!started.ok) throw new Error(started.code);
  return started.value;
}

test("[R29] a code has eight letters of twenty, is valid for ten minutes, and is asked for every five seconds", async () => {
  const { desk, clock } = setUp();
  const started = await startOne(desk);
  expect(started.userCode).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
  expect(started).toMatchObject({ expiresAt: "2026-11-23T08:10:00.000Z", interval: 5 });
  expect(started.deviceCode).toHaveLength(44);
  clock.advance(10 * 60_000);
  expect(await desk.approve(staff("a"), started.userCode, "Wand")).toEqual({ ok: false, code: "pairing_code_unknown" });
  expect((await desk.poll(started.deviceCode)).status).toBe("expired");
});

test("[R29] approving makes exactly one device, whose secret is stored as a hash and given out once", async () => {
  const { desk, clock, devices, sent } = setUp();
  const started = await startOne(desk);
  expect((await desk.poll(started.deviceCode)).status).toBe("pending");
  // Typed as people type: small letters, a blank for the hyphen.
  const typed = started.userCode.toLowerCase().replace("-", " ");
  expect(await desk.approve(staff("a"), typed, "Wand")).toEqual({ ok: true, value: null });
  expect(await desk.approve(staff("a"), typed, "Wand")).toEqual({ ok: false, code: "pairing_code_unknown" });
  clock.advance(5_000);
  const polls = await Promise.all([desk.poll(started.deviceCode), desk.poll(started.deviceCode)]);
  const paired = polls.flatMap((p) => p.paired ?? []);
  expect(paired).toHaveLength(1);
  expect(paired[0]).toMatchObject({ kind: "display", secret: expect.stringMatching(/^.{44}$/) });
  clock.advance(5_000);
  expect(await desk.poll(started.deviceCode)).toEqual({ status: "expired", paired: null });
  expect(await devices.list("main")).toMatchObject([{ kind: "display", name: "Wand" }]);
  expect(JSON.stringify(await devices.list("main"))).not.toContain(paired[0]?.secret);
  expect(sent).toEqual([{ type: "devices_changed", officeId: "main" }]);
});

test("[R29] who asks too often is told to slow down, and learns nothing by it", async () => {
  const { desk, clock } = setUp();
  const started = await startOne(desk);
  await desk.poll(started.deviceCode);
  await desk.approve(staff("a"), started.userCode, "Wand");
  clock.advance(3_000);
  expect(await desk.poll(started.deviceCode)).toEqual({ status: "slow_down", paired: null });
  clock.advance(4_600);
  expect((await desk.poll(started.deviceCode)).status).toBe("approved");
});

test("[R29] after five wrong entries every code that was shown meanwhile is dead, and the device gets a new one", async () => {
  const { desk, clock } = setUp();
  const started = await startOne(desk);
  for (let n = 0; n < 5; n += 1) {
    expect(await desk.approve(staff(`person ${n}`), "BBBB-BBBB", "x")).toMatchObject({ code: "pairing_code_unknown" });
  }
  expect(await desk.approve(staff("a"), started.userCode, "Wand")).toMatchObject({ code: "pairing_code_unknown" });
  expect((await desk.poll(started.deviceCode)).status).toBe("expired");
  clock.advance(1);
  const fresh = await startOne(desk);
  expect(await desk.approve(staff("a"), fresh.userCode, "Wand")).toMatchObject({ ok: true });
});

test("[R29] a million guesses by one person: at most twenty in an hour are looked at, none hits", async () => {
  const { desk, clock, random, lookups } = setUp();
  let hits = 0;
  const guesses = 1_000_000;
  const lookupsByHour = new Map<number, number>();
  const alphabet = "BCDFGHJKLMNPQRSTVWXZ";
  const guess = () => Array.from({ length: 8 }, () => alphabet[random.below(20)]).join("");
  for (let n = 0; n < guesses; n += 1) {
    // A code is on the wall all the time; the guesser tries all day.
    if (n % 2_000 === 0) await desk.start("kiosk");
    if (n % 100 === 0) clock.advance(5_000);
    const before = lookups.count;
    const answer = await desk.approve(staff("guesser"), guess(), "x");
    if (answer.ok) hits += 1;
    if (lookups.count > before) {
      const hour = Math.floor(Date.parse(clock.now()) / 3_600_000);
      lookupsByHour.set(hour, (lookupsByHour.get(hour) ?? 0) + 1);
    }
  }
  expect(hits).toBe(0);
  expect(Math.max(...lookupsByHour.values())).toBeLessThanOrEqual(20);
  expect(lookups.count).toBeLessThan(200);
}, 60_000);

test("[R29] one person's mistakes lock nobody else out, and end after a while", async () => {
  const { desk, clock } = setUp();
  for (let n = 0; n < 12; n += 1) await desk.approve(staff("clumsy"), "BBBB-BBBB", "x");
  expect(await desk.approve(staff("clumsy"), "BBBB-BBBB", "x")).toEqual({ ok: false, code: "too_many_attempts" });
  clock.advance(1);
  const started = await startOne(desk);
  expect(await desk.approve(staff("other"), started.userCode, "Wand")).toMatchObject({ ok: true });
  clock.advance(6 * 60_000);
  expect(await desk.approve(staff("clumsy"), "BBBB-BBBB", "x")).toEqual({ ok: false, code: "pairing_code_unknown" });
});

test("asking for codes is bounded, so that nobody fills the database", async () => {
  const { desk, clock } = setUp();
  const outcomes = [];
  for (let n = 0; n < 70; n += 1) outcomes.push((await desk.start("kiosk")).ok);
  expect(outcomes.filter((ok) => ok)).toHaveLength(60);
  clock.advance(60_000);
  expect((await desk.start("kiosk")).ok).toBe(true);
});

test("a one-time link makes one device, and none when it is too old", async () => {
  const { desk, devices, clock } = setUp();
  const { hashSecret } = await import("#server/application/secrets.ts");
  for (const token of ["first", "late"]) {
    await devices.createLink({
      tokenHash: hashSecret(token),
      purpose: "device",
      device: { officeId: "main", kind: "kiosk", name: token },
      expiresAt: "2026-11-23T09:00:00.000Z",
      usedAt: null,
    });
  }
  const claims = await Promise.all([desk.claimLink("first"), desk.claimLink("first"), desk.claimLink("wrong")]);
  expect(claims.filter((c) => c !== null)).toMatchObject([{ kind: "kiosk" }]);
  clock.advance(60 * 60_000);
  expect(await desk.claimLink("late")).toBeNull();
});
