import { expect, test } from "vitest";
import type { DeskId } from "#server/domain/ticket.ts";
import { callClips } from "./call-sayings.ts";
import { createSoundQueue, lateAfterMs, type SoundOrder, type SoundPorts } from "./sound-queue.ts";

/** Milliseconds until a clip is there, and how long it takes; no `loadMs`: it never comes. */
type TestClip = { loadMs?: number; playMs?: number; fails?: true };

/** Loudspeakers in a time of their own: what is heard from when to when, in milliseconds. */
function buildSpeakers(clips: Record<string, TestClip>) {
  let now = 0;
  let timers: { at: number; ring: () => void }[] = [];
  let isAudible = true;
  const heard: string[] = [];
  const gains: number[] = [];
  const wait = (ms: number) => new Promise<void>((ring) => timers.push({ at: now + ms, ring }));
  const ports: SoundPorts<string> = {
    async load(address) {
      const { loadMs = Number.POSITIVE_INFINITY, fails } = clips[address] ?? {};
      await wait(loadMs);
      if (fails) throw new Error("no such clip");
      return address;
    },
    async play(address, { gain, signal }) {
      const from = now;
      gains.push(gain);
      const stopped = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
      await Promise.race([wait(clips[address]?.playMs ?? 1_000), stopped]);
      heard.push(`${address} ${from}–${now}`);
    },
    isAudible: () => isAudible,
    wait,
  };
  const settle = async () => {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  };
  return {
    ports,
    heard,
    gains,
    mute: () => {
      isAudible = false;
    },
    async passTo(end: number) {
      await settle();
      for (;;) {
        const next = timers.toSorted((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        timers = timers.filter((timer) => timer !== next);
        now = next.at;
        next.ring();
        await settle();
      }
      now = end;
    },
  };
}

const order = (patch: Partial<SoundOrder> = {}): SoundOrder => ({
  gong: "gong",
  voice: ["de"],
  mayRepeat: () => false,
  ...patch,
});
const ready = {
  gong: { loadMs: 0, playMs: 1_500 },
  de: { loadMs: 200, playMs: 5_000 },
  en: { loadMs: 300, playMs: 4_000 },
};

test("[A54] gong, then the voice without a hole, German before English, and all of the voice once more", async () => {
  const speakers = buildSpeakers(ready);
  const outcome = createSoundQueue(speakers.ports).play(order({ voice: ["de", "en"], mayRepeat: () => true }));
  await speakers.passTo(60_000);
  expect(speakers.heard).toEqual(["gong 0–1500", "de 1500–6500", "en 6500–10500", "de 11200–16200", "en 16200–20200"]);
  expect(await outcome).toEqual({ isComplete: true });
});

test("[E2] where somebody else waits to be announced nothing is said twice", async () => {
  const speakers = buildSpeakers(ready);
  void createSoundQueue(speakers.ports).play(order());
  await speakers.passTo(60_000);
  expect(speakers.heard).toEqual(["gong 0–1500", "de 1500–6500"]);
});

test("[E2] whether others wait is asked when the voice has ended, not before", async () => {
  const speakers = buildSpeakers(ready);
  let othersWait = false;
  void createSoundQueue(speakers.ports).play(order({ mayRepeat: () => !othersWait }));
  await speakers.passTo(5_000);
  othersWait = true;
  await speakers.passTo(60_000);
  expect(speakers.heard).toHaveLength(2);
});

test.each<[string, TestClip]>([
  ["that fails", { loadMs: 100, fails: true }],
  ["that is late", { loadMs: lateAfterMs + 1, playMs: 5_000 }],
  ["that never comes", {}],
])("[A54] a voice %s is left out, never announced late; the gong is heard", async (_, de) => {
  const speakers = buildSpeakers({ ...ready, de });
  const outcome = createSoundQueue(speakers.ports).play(order({ voice: ["de"], mayRepeat: () => true }));
  await speakers.passTo(60_000);
  expect(speakers.heard).toEqual(["gong 0–1500"]);
  expect(await outcome).toEqual({ isComplete: false });
});

test("[A54] without a gong the voice is heard all the same, as soon as that is clear", async () => {
  const speakers = buildSpeakers({ ...ready, gong: { loadMs: 50, fails: true } });
  void createSoundQueue(speakers.ports).play(order());
  await speakers.passTo(60_000);
  expect(speakers.heard).toEqual(["de 200–5200"]);
});

test("[E2] never two at once: the next order begins when the one before has ended", async () => {
  const speakers = buildSpeakers(ready);
  const queue = createSoundQueue(speakers.ports);
  void queue.play(order());
  void queue.play(order({ gong: "gong", voice: [] }));
  await speakers.passTo(60_000);
  expect(speakers.heard).toEqual(["gong 0–1500", "de 1500–6500", "gong 6500–8000"]);
});

test("[C8] a call that was taken back is silent at once", async () => {
  const speakers = buildSpeakers(ready);
  const taken = new AbortController();
  const outcome = createSoundQueue(speakers.ports).play(order({ signal: taken.signal, mayRepeat: () => true }));
  await speakers.passTo(3_000);
  taken.abort();
  await speakers.passTo(60_000);
  expect(await outcome).toBeNull();
  expect(speakers.heard).toEqual(["gong 0–1500", "de 1500–3000"]);
});

test("a test gives way to a call at once, and a quiet one is quiet", async () => {
  const speakers = buildSpeakers(ready);
  const queue = createSoundQueue(speakers.ports);
  void queue.play(order({ isTest: true, gain: 0.1 }));
  await speakers.passTo(2_000);
  void queue.play(order());
  await speakers.passTo(60_000);
  expect(speakers.heard).toEqual(["gong 0–1500", "de 1500–2000", "gong 2000–3500", "de 3500–8500"]);
  expect(speakers.gains).toEqual([0.1, 0.1, 1, 1]);
});

test("a test whose voice is still on its way gives way as well", async () => {
  const speakers = buildSpeakers({ ...ready, test: {} });
  const queue = createSoundQueue(speakers.ports);
  void queue.play(order({ isTest: true, voice: ["test"] }));
  await speakers.passTo(1_600);
  void queue.play(order());
  await speakers.passTo(60_000);
  expect(speakers.heard).toEqual(["gong 0–1500", "gong 1600–3100", "de 3100–8100"]);
});

test("what nobody would hear is not fetched, and holds up nothing", async () => {
  const speakers = buildSpeakers(ready);
  speakers.mute();
  expect(await createSoundQueue(speakers.ports).play(order())).toBeNull();
  expect(speakers.heard).toEqual([]);
});

test("[A55] the voice says the number digit by digit and as a word, and the place; in German, and in English if set", () => {
  const call = { number: 137, room: "2", deskId: "d" as DeskId, callSeq: 1, calledAt: "2026-11-23T08:00:00.000Z" };
  const said = (english: boolean, placeWord: "room" | "seat" | "chamber") =>
    callClips(call, { placeWord, englishVoice: english }).map((address) => {
      const query = new URL(address, "http://localhost").searchParams;
      return [query.get("locale"), query.get("say")];
    });
  expect(said(false, "room")).toEqual([["de", "number;digits=137;announce,number=137,room=2"]]);
  expect(said(true, "seat")).toEqual([
    ["de", "number;digits=137;announceSeat,number=137,room=2"],
    ["en", "number;digits=137;announceSeat,number=137,room=2"],
  ]);
  expect(said(false, "chamber")).toEqual([["de", "number;digits=137;announceChamber,number=137,room=2"]]);
});
