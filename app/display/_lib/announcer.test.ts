import { expect, test } from "vitest";
import type { DeskId } from "#server/domain/ticket.ts";
import {
  type Announcer,
  advanceAnnouncer,
  bigForMs,
  type Call,
  endVoice,
  heardOf,
  hearSnapshot,
  highlightForMs,
  isHighlighted,
  mayBeRepeated,
  nextAnnouncerChange,
  silentAnnouncer,
  tooOldAfterMs,
  voiceAtMostMs,
  waitsAtMostMs,
} from "./announcer.ts";

const start = Date.parse("2026-11-23T08:00:00.000Z");

function call(callSeq: number, { number = 100 + callSeq, at = start, room = "2" } = {}): Call {
  return { number, room, deskId: "d" as DeskId, callSeq, calledAt: new Date(at).toISOString() };
}

/** A display over time: what it hears and when, what it announces and shows big. Its voice takes `voiceMs`. */
function buildDisplay({ voiceMs = 0, before = silentAnnouncer } = {}) {
  let state: Announcer = before;
  let board = { epoch: "e", calls: [] as Call[], recent: [] as Call[] };
  const announced: number[] = [];
  let speaking: { call: Call; until: number } | null = null;
  function pass(now: number) {
    if (speaking && now >= speaking.until) {
      state = endVoice(state, speaking.call);
      speaking = null;
    }
    const step = advanceAnnouncer(state, board, now);
    state = step.state;
    if (!step.announced) return;
    announced.push(step.announced.callSeq);
    if (voiceMs > 0) speaking = { call: step.announced, until: now + voiceMs };
    else state = endVoice(state, step.announced);
  }
  return {
    announced,
    state: () => state,
    big: () => state.big?.call.callSeq ?? null,
    mayRepeat: (one: Call) => mayBeRepeated(state, board, one),
    isHighlighted: (now: number) => isHighlighted(state, now),
    nextChange: (now: number) => nextAnnouncerChange(state, now),
    pass,
    hear(now: number, calls: Call[], recent: Call[] = [], epoch = "e") {
      board = { epoch, calls, recent };
      state = hearSnapshot(state, board, now);
      pass(now);
    },
  };
}

test("[E2] a reload replays nothing, but shows who is called", () => {
  const display = buildDisplay();
  display.hear(start, [call(7)], [call(6)]);
  expect(display.announced).toEqual([]);
  expect(display.big()).toBe(7);
  expect(display.isHighlighted(start)).toBe(false);
});

test("[E2] a call that came while the page was loaded anew, or waited for its turn, is announced; no other is again", () => {
  const before = buildDisplay();
  before.hear(start, []);
  before.hear(start, [call(2), call(1)]);
  const display = buildDisplay({ before: { ...silentAnnouncer, ...heardOf(before.state()) } });
  display.hear(start + 2_000, [call(3, { at: start + 1_000 }), call(2), call(1)]);
  display.pass(start + 2_000 + bigForMs);
  expect(before.announced).toEqual([1]);
  expect(display.announced).toEqual([2, 3]);
});

test("[E2] a new call is announced once, however often its snapshot comes", () => {
  const display = buildDisplay();
  display.hear(start, []);
  for (let second = 0; second < 60; second += 1) display.hear(start + second * 1_000, [call(1)]);
  expect(display.announced).toEqual([1]);
});

test("[E2] [C3] a recall is announced again, as its own number", () => {
  const display = buildDisplay();
  display.hear(start, []);
  display.hear(start, [call(1, { number: 137 })]);
  display.hear(start + 20_000, [call(2, { number: 137, at: start + 20_000 })]);
  expect(display.announced).toEqual([1, 2]);
});

test("[E2] calls at the same moment are announced one after the other, in order, never two at once", () => {
  const display = buildDisplay();
  display.hear(start, []);
  display.hear(start, [call(3), call(2), call(1)]);
  expect(display.announced).toEqual([1]);
  display.pass(start + bigForMs - 1);
  expect(display.big()).toBe(1);
  display.pass(start + bigForMs);
  expect(display.announced).toEqual([1, 2]);
  display.pass(start + 2 * bigForMs);
  expect(display.announced).toEqual([1, 2, 3]);
});

test("[E2] [A56] a call keeps the big place eight seconds although the next one comes, or the visitor arrives", () => {
  const display = buildDisplay();
  display.hear(start, []);
  display.hear(start, [call(1)]);
  display.hear(start + 1_000, [call(2, { at: start + 1_000 })], [call(1)]);
  display.pass(start + 7_999);
  expect(display.big()).toBe(1);
  display.pass(start + 8_000);
  expect(display.big()).toBe(2);
  expect(display.announced).toEqual([1, 2]);
});

test("[E2] nothing older than thirty seconds is announced, but it is shown", () => {
  const display = buildDisplay();
  display.hear(start, []);
  display.hear(start + tooOldAfterMs, [call(1)]);
  expect(display.announced).toEqual([]);
  expect(display.big()).toBe(1);
});

test("[E2] five calls within ten seconds are all announced, in order, once each, with a voice of twelve seconds", () => {
  const display = buildDisplay({ voiceMs: 12_000 });
  display.hear(start, []);
  const calls: Call[] = [];
  for (let at = start; at <= start + 70_000; at += 500) {
    const due = (at - start) / 2_500;
    if (Number.isInteger(due) && due < 5) calls.unshift(call(due + 1, { at }));
    display.hear(at, [...calls]);
  }
  expect(display.announced).toEqual([1, 2, 3, 4, 5]);
});

test("[E2] the next one waits until the voice has ended, so that picture and voice name the same number", () => {
  const display = buildDisplay({ voiceMs: 14_000 });
  display.hear(start, []);
  display.hear(start, [call(2), call(1)]);
  display.pass(start + 13_999);
  expect(display.big()).toBe(1);
  display.pass(start + 14_000);
  expect(display.big()).toBe(2);
});

test("[E2] a call is said twice, but once where somebody waits for their turn or the visitor is there already", () => {
  const display = buildDisplay({ voiceMs: 12_000 });
  display.hear(start, []);
  display.hear(start, [call(1)]);
  expect(display.mayRepeat(call(1))).toBe(true);
  display.hear(start + 2_000, [call(2, { at: start + 2_000 }), call(1)]);
  expect(display.mayRepeat(call(1))).toBe(false);
  display.pass(start + 12_000);
  expect(display.mayRepeat(call(2))).toBe(true);
  display.hear(start + 13_000, [], [call(2)]);
  expect(display.mayRepeat(call(2))).toBe(false);
});

test("[E2] a voice that never ends holds nobody up for ever", () => {
  const display = buildDisplay({ voiceMs: 3_600_000 });
  display.hear(start, []);
  display.hear(start, [call(2), call(1)]);
  expect(display.nextChange(start + highlightForMs)).toBe(start + voiceAtMostMs);
  display.pass(start + voiceAtMostMs);
  expect(display.announced).toEqual([1, 2]);
});

test("[E2] what waits for its turn for more than a minute is not announced", () => {
  const display = buildDisplay({ voiceMs: 12_000 });
  display.hear(start, []);
  display.hear(
    start,
    [7, 6, 5, 4, 3, 2, 1].map((seq) => call(seq)),
  );
  for (let at = start; at <= start + 2 * waitsAtMostMs; at += 500) display.pass(at);
  expect(display.announced).toEqual([1, 2, 3, 4, 5]);
});

test("[C8] a call that was taken back leaves the big place at once, and is not announced if it was waiting", () => {
  const display = buildDisplay();
  display.hear(start, []);
  display.hear(start, [call(2), call(1)]);
  display.hear(start + 1_000, [call(1)]);
  display.pass(start + bigForMs);
  expect(display.announced).toEqual([1]);
  display.hear(start + 9_000, []);
  expect(display.big()).toBeNull();
});

test("[E2] when everybody has arrived the big place is empty again", () => {
  const display = buildDisplay();
  display.hear(start, []);
  display.hear(start, [call(1)]);
  display.hear(start + 3_000, [], [call(1)]);
  expect(display.big()).toBe(1);
  display.pass(start + bigForMs);
  expect(display.big()).toBeNull();
});

test("[E2] a visitor who has not arrived stays big until the next call", () => {
  const display = buildDisplay();
  display.hear(start, []);
  display.hear(start, [call(1)]);
  display.pass(start + 300_000);
  expect(display.big()).toBe(1);
  expect(display.announced).toEqual([1]);
});

test("[A43] the highlight lasts five seconds at most", () => {
  expect(highlightForMs).toBeLessThanOrEqual(5_000);
  const display = buildDisplay();
  display.hear(start, []);
  display.hear(start, [call(1)]);
  expect(display.isHighlighted(start + highlightForMs - 1)).toBe(true);
  expect(display.isHighlighted(start + highlightForMs)).toBe(false);
});

test("[E2] the display knows when to look again: end of the highlight, end of the big time, then nothing", () => {
  const display = buildDisplay();
  display.hear(start, []);
  expect(display.nextChange(start)).toBeNull();
  display.hear(start, [call(1)]);
  expect(display.nextChange(start)).toBe(start + highlightForMs);
  expect(display.nextChange(start + highlightForMs)).toBe(start + bigForMs);
  expect(display.nextChange(start + bigForMs)).toBeNull();
});

test("[R13] after a restore the numbers may be lower: nothing is replayed, and the next call is announced", () => {
  const display = buildDisplay();
  display.hear(start, [call(50)]);
  display.hear(start + 1_000, [call(3)], [], "restored");
  expect(display.announced).toEqual([]);
  display.hear(start + 2_000, [call(4, { at: start + 2_000 }), call(3)], [], "restored");
  expect(display.announced).toEqual([4]);
});

test("[E2] a display that was cut off announces only what is still young", () => {
  const display = buildDisplay();
  display.hear(start, [call(1)]);
  display.hear(start + 120_000, [call(3, { at: start + 110_000 }), call(2, { at: start + 20_000 })], [call(1)]);
  expect(display.announced).toEqual([3]);
});
