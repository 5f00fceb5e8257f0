import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { claimPairingLink, type PairingProgress, pairDevice, readPairingToken } from "./pair-device.ts";

type Reply = object | "no answer" | number;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const started = { userCode: "BCDF-GHJK", deviceCode: "secret", expiresAt: "2026-11-23T08:10:00.000Z", interval: 5 };

test("[R29] the device shows its code and asks at the server's interval until it is approved", async () => {
  const server = buildServer([started, { status: "pending" }, { status: "approved" }]);
  const seen = await server.pair();
  expect(server.paths).toEqual(["/api/devices/pair", "/api/devices/pair/poll", "/api/devices/pair/poll"]);
  expect(server.askedAtMs).toEqual([0, 5_000, 10_000]);
  expect(seen.at(0)).toEqual({ phase: "shown", userCode: "BCDF-GHJK", isAnswered: true });
  expect(seen.at(-1)).toEqual({ phase: "approved" });
});

test("[R29] a device that is asked to slow down asks five seconds later each time", async () => {
  const server = buildServer([started, { status: "slow_down" }, { status: "pending" }, { status: "approved" }]);
  await server.pair();
  expect(server.askedAtMs).toEqual([0, 5_000, 15_000, 25_000]);
});

test("[R29] an expired code is followed by a new one", async () => {
  const second = { ...started, userCode: "LMNP-QRST" };
  const server = buildServer([started, { status: "expired" }, second, { status: "approved" }]);
  const seen = await server.pair();
  expect(seen).toContainEqual({ phase: "shown", userCode: "LMNP-QRST", isAnswered: true });
});

test("[R29] a server that does not answer is asked again, and the device says so meanwhile", async () => {
  const server = buildServer(["no answer", started, "no answer", { status: "approved" }]);
  const seen = await server.pair();
  expect(seen[0]).toEqual({ phase: "asking", isAnswered: false });
  expect(seen).toContainEqual({ phase: "shown", userCode: "BCDF-GHJK", isAnswered: false });
  expect(seen.at(-1)).toEqual({ phase: "approved" });
});

test("[R29] a device that left the pairing screen asks no more", async () => {
  const server = buildServer([started, { status: "pending" }]);
  const left = new AbortController();
  const pairing = pairDevice("display", { signal: left.signal, onProgress: () => left.abort() });
  await vi.runAllTimersAsync();
  await pairing;
  expect(server.paths).toEqual(["/api/devices/pair"]);
});

test("[R29] a link is tried again while the server starts, and given up when it is refused", async () => {
  const { signal } = new AbortController();
  const starting = buildServer(["no answer", 503, {}]);
  const claimed = claimPairingLink("token", signal);
  await vi.runAllTimersAsync();
  expect(await claimed).toBe(true);
  expect(starting.paths).toHaveLength(3);

  const refusing = buildServer([404, {}]);
  expect(await claimPairingLink("token", signal)).toBe(false);
  expect(refusing.paths).toHaveLength(1);
});

test("[R29] only the whole fragment of a pairing link is a token", () => {
  expect(readPairingToken("#pair=abcdefghijklmnopqrstuv")).toBe("abcdefghijklmnopqrstuv");
  for (const hash of [
    "",
    "#",
    "#pair=",
    "#pair=short",
    "#other=abcdefghijklmnopqrstuv",
    "#pair=abcdefghijklmnop/../x",
  ]) {
    expect(readPairingToken(hash)).toBeNull();
  }
});

/** A server that gives these answers in turn. */
function buildServer(replies: Reply[]) {
  const paths: string[] = [];
  const askedAtMs: number[] = [];
  const begin = Date.now();
  vi.stubGlobal("fetch", async (path: string) => {
    paths.push(path);
    askedAtMs.push(Date.now() - begin);
    const reply = replies.shift();
    if (reply === undefined || reply === "no answer") throw new TypeError("Failed to fetch");
    return typeof reply === "number" ? Response.json({}, { status: reply }) : Response.json(reply);
  });
  return {
    paths,
    askedAtMs,
    async pair() {
      const seen: PairingProgress[] = [];
      const pairing = pairDevice("kiosk", {
        signal: new AbortController().signal,
        onProgress: (progress) => seen.push(progress),
      });
      await vi.runAllTimersAsync();
      await pairing;
      return seen;
    },
  };
}
