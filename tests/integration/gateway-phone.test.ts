import { afterEach, describe, expect, test } from "vitest";
import { buildAlwaysOpenSettings, buildLine, buildQueue, desk1, desk2, ticketIdOf } from "#tests/support/builders.ts";
import {
  type Client,
  framesOf,
  frameWhere,
  type LiveGateway,
  type LiveGatewayOptions,
  send,
  startGateway,
} from "#tests/support/live-gateway.ts";

let live: LiveGateway;
afterEach(() => live.close());

const tokenOf = (n: number) => `phone${`${n}`.padStart(17, "0")}`;
const settings = buildAlwaysOpenSettings();

/** An office in which `length` people wait; the one with `n` 0 is next. */
async function openOffice(length: number, limits: LiveGatewayOptions["limits"] = {}): Promise<void> {
  const tickets = buildLine(length, (n) => ({ phoneToken: tokenOf(n), language: n === 0 ? "ar" : "de" }));
  live = await startGateway({ queue: buildQueue({ settings, tickets }), limits });
}

const openPhone = (phoneToken: string): Promise<Client> =>
  live.connect("phone", { as: "nobody", auth: { phoneToken } });

/** Why a phone with this token is not let in. */
async function refusalOf(phoneToken: string): Promise<string> {
  return openPhone(phoneToken).then(
    () => "let in",
    (error: Error) => error.message,
  );
}

describe("a phone sees its own number", () => {
  test("[R34] these fields and no others, and what happens to others only as people ahead", async () => {
    await openOffice(3);
    const [first, last] = [await openPhone(tokenOf(0)), await openPhone(tokenOf(2))];
    const console = await live.connect("console");
    const [snapshot] = await frameWhere(last, "phone:snapshot");
    expect(Object.keys(snapshot).toSorted()).toEqual(
      [
        ...["epoch", "revision", "officeName", "timeZone", "availability", "breakUntil"],
        ...["number", "language", "status", "ahead", "wait", "room", "calledAt", "canPostpone"],
      ].toSorted(),
    );
    await send(console, "queue:call-next", { deskId: desk1 });
    await frameWhere(first, "phone:snapshot", (s) => s.status === "called" && s.room === "2");
    await frameWhere(last, "phone:snapshot", (s) => s.ahead === 1);
    for (const [other] of framesOf(last, "phone:snapshot")) {
      expect(other).toMatchObject({ number: 102, room: null, calledAt: null, language: "de" });
    }
  });

  test("[R17] changes that are not about it do not reach it, and it still is current", async () => {
    await openOffice(2);
    const [phone, other] = [await openPhone(tokenOf(0)), await openPhone(tokenOf(1))];
    const console = await live.connect("console");
    const [first, etag] = await frameWhere(phone, "phone:snapshot");
    // Somebody at the end of the line gives up: their phone hears of it, after all that joined before it.
    await send(console, "ticket:cancel", { ticketId: ticketIdOf(1) });
    await frameWhere(other, "phone:snapshot", (s) => s.status === "cancelled");
    const { epoch, revision } = first;
    expect(await send(phone, "session:sync", { epoch, revision, etag })).toMatchObject({ data: { current: true } });
    await send(console, "queue:call-next", { deskId: desk1 });
    const [called] = await frameWhere(phone, "phone:snapshot", (s) => s.status === "called");
    expect(called.revision).toBe(2);
    expect(framesOf(phone, "phone:snapshot")).toHaveLength(2);
  });
});

describe("what a visitor may do", () => {
  test("give the number back, at any time before the talk, and nothing after it", async () => {
    await openOffice(2);
    const phone = await openPhone(tokenOf(0));
    expect(await send(phone, "ticket:give-back", {})).toEqual({ ok: true, data: null });
    await frameWhere(phone, "phone:snapshot", (s) => s.status === "cancelled" && !s.canPostpone);
    expect(await send(phone, "ticket:give-back", {})).toEqual({ ok: false, code: "invalid_transition" });
    expect(await send(phone, "ticket:postpone", {})).toEqual({ ok: false, code: "invalid_transition" });
  });

  test("[C10] ten more minutes: once, behind the next one, and the console is told", async () => {
    await openOffice(2);
    const [first, second] = [await openPhone(tokenOf(0)), await openPhone(tokenOf(1))];
    const console = await live.connect("console");
    expect(await send(second, "ticket:postpone", {})).toEqual({ ok: false, code: "nobody_behind" });
    expect(await send(first, "ticket:postpone", {})).toEqual({ ok: true, data: null });
    expect(await send(first, "ticket:postpone", {})).toEqual({ ok: false, code: "postponed_already" });
    await frameWhere(first, "phone:snapshot", (s) => s.ahead === 1 && !s.canPostpone);
    await frameWhere(second, "phone:snapshot", (s) => s.ahead === 0 && s.canPostpone);
    const [shown] = await frameWhere(console, "console:snapshot", (s) => s.waiting[0]?.number === 101);
    expect(shown.waiting.map((t) => [t.number, t.postponedAt])).toEqual([
      [101, null],
      [100, live.clock.now()],
    ]);
  });

  test("[C10] who is called frees the desk, which is told why until it calls somebody else", async () => {
    await openOffice(2);
    const phone = await openPhone(tokenOf(0));
    const console = await live.connect("console");
    await send(console, "queue:call-next", { deskId: desk1 });
    expect(await send(phone, "ticket:postpone", {})).toEqual({ ok: true, data: null });
    const [freed] = await frameWhere(console, "console:snapshot", (s) => s.desks[0]?.postponedNumber === 100);
    expect(freed.active).toEqual([]);
    expect(freed.desks.map((d) => d.postponedNumber)).toEqual([100, null]);
    live.clock.advance(3_000);
    expect(await send(console, "queue:call-next", { deskId: desk1 })).toMatchObject({ data: { number: 101 } });
    await frameWhere(console, "console:snapshot", (s) => s.active.length === 1 && s.desks[0]?.postponedNumber === null);
    // Called again elsewhere, the phone says where.
    await send(console, "queue:call-next", { deskId: desk2 });
    await frameWhere(phone, "phone:snapshot", (s) => s.status === "called" && s.room === "3");
  });
});

describe("a token that leads nowhere", () => {
  test("one of yesterday, one that never was, and no token at all get the same answer", async () => {
    await openOffice(1);
    const phone = await openPhone(tokenOf(0));
    const gone = new Promise((resolve) => phone.once("disconnect", resolve));
    await send(await live.connect("console"), "day:close", {});
    await gone;
    for (const token of [tokenOf(0), tokenOf(9), "too-short", "' OR 1=1 --", "x".repeat(5_000)]) {
      expect(await refusalOf(token)).toBe("forbidden");
    }
    await expect(live.connect("phone", { as: "nobody" })).rejects.toThrow("forbidden");
  });

  test("[D5] too many of them are told to wait; a right one from the same address never is, nor any other screen", async () => {
    await openOffice(1, { wrongTokens: { burst: 3, perMinute: 2 } });
    const answers: string[] = [];
    for (let n = 1; n <= 5; n += 1) answers.push(await refusalOf(n % 2 === 0 ? "short" : tokenOf(n)));
    const [wrong, wait] = ["forbidden", "too_many_attempts"];
    expect(answers).toEqual([wrong, wrong, wrong, wait, wait]);
    expect(await refusalOf(tokenOf(0))).toBe("let in");
    for (const audience of ["kiosk", "display", "console", "settings"] as const) {
      expect((await live.connect(audience)).connected, audience).toBe(true);
    }
    // Nor is anything else counted with them that is not let in.
    for (let n = 0; n < 5; n += 1) {
      await expect(live.connect("kiosk", { as: "nobody" })).rejects.toThrow("not_paired");
      await expect(live.connect("console", { auth: { pageVersion: "?!" } })).rejects.toThrow(/^forbidden$/);
    }
    live.clock.advance(60_000);
    expect([await refusalOf(tokenOf(6)), await refusalOf(tokenOf(7)), await refusalOf(tokenOf(8))]).toEqual([
      wrong,
      wrong,
      wait,
    ]);
  });

  test("[P12] neither a token nor an address is in the log", async () => {
    await openOffice(1, { wrongTokens: { burst: 1, perMinute: 1 } });
    const phone = await openPhone(tokenOf(0));
    await send(phone, "ticket:postpone", {});
    await send(phone, "ticket:give-back", {});
    for (const n of [7, 8]) await refusalOf(tokenOf(n));
    const log = JSON.stringify(live.logged);
    expect(log).toContain("ticket:give-back");
    for (const secret of ["phone0000", "127.0.0.1", "::1"]) expect(log).not.toContain(secret);
  });
});
