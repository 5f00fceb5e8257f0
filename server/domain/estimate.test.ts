import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildDesk,
  buildLine,
  buildQueue,
  buildSettings,
  buildTicket,
  desk1,
  desk2,
  desk3,
  minutesAfter,
  testNow,
} from "#tests/support/builders.ts";
import { estimateWait, handoverMinutes } from "./estimate.ts";
import type { Queue } from "./queue.ts";

const openedAt = minutesAfter(testNow, -60);
const oneDesk = [buildDesk({ openedAt })];

/** `count` talks of this length, give or take a third. */
function talksOf(minutes: number, count = 60): number[] {
  return Array.from({ length: count }, (_, index) => Math.round(minutes * [0.67, 1, 1.33][index % 3]!));
}

function middle(queue: Queue, ahead: number): number {
  const range = estimateWait(queue, ahead, testNow);
  return range === null ? Number.NaN : (range.lowMinutes + range.highMinutes) / 2;
}

describe("the promised wait", () => {
  test("[W1] nobody ahead and a free desk: at most five minutes", () => {
    expect(estimateWait(buildQueue({ desks: oneDesk }), 0, testNow)).toEqual({ lowMinutes: 0, highMinutes: 5 });
  });

  test("[W1] a range in steps of five minutes, low below high", () => {
    for (let ahead = 0; ahead < 40; ahead += 1) {
      const range = estimateWait(buildQueue({ desks: oneDesk, talks: talksOf(17) }), ahead, testNow);
      expect(range!.lowMinutes % 5).toBe(0);
      expect(range!.highMinutes % 5).toBe(0);
      expect(range!.lowMinutes).toBeLessThan(range!.highMinutes);
    }
  });

  test("[W1] the preset rules until twenty talks are known", () => {
    const settings = buildSettings({ presetTalkMinutes: 40 });
    const nineteen = buildQueue({ desks: oneDesk, settings, talks: talksOf(6, 19) });
    const twenty = buildQueue({ desks: oneDesk, settings, talks: talksOf(6, 20) });
    expect(middle(nineteen, 3)).toBeGreaterThan(100);
    expect(middle(twenty, 3)).toBeLessThan(40);
  });

  test("[W1] recent talks weigh more than old ones", () => {
    const slower = [...talksOf(10, 100), ...talksOf(30, 100)];
    const queue = buildQueue({ desks: oneDesk, talks: slower });
    expect(middle(queue, 4)).toBeGreaterThan(4 * (20 + handoverMinutes));
    expect(middle(queue, 4)).toBeGreaterThan(middle(buildQueue({ desks: oneDesk, talks: slower.toReversed() }), 4));
  });

  test("[W1] a talk somebody forgot to complete does not spoil the estimate", () => {
    const talks = talksOf(15, 60);
    const spoiled = [...talks.slice(0, -1), 600];
    expect(middle(buildQueue({ desks: oneDesk, talks: spoiled }), 3)).toBeLessThan(
      middle(buildQueue({ desks: oneDesk, talks }), 3) + 20,
    );
  });

  test("[W1] the talk under way counts with what is left of it", () => {
    const serving = (minutes: number) =>
      buildQueue({
        desks: oneDesk,
        talks: talksOf(20),
        tickets: [buildTicket({ status: "serving", startedAt: minutesAfter(testNow, -minutes) })],
      });
    expect(middle(serving(1), 0)).toBeGreaterThan(middle(serving(18), 0));
    expect(estimateWait(serving(200), 0, testNow)!.highMinutes).toBeGreaterThan(5);
  });

  test("[W1] a called visitor who is on the way counts with a whole talk", () => {
    const queue = buildQueue({ desks: oneDesk, talks: talksOf(20), tickets: [buildTicket({ status: "called" })] });
    expect(middle(queue, 0)).toBeGreaterThan(15);
  });

  test("[W1] two desks halve the wait, a desk nobody works at does not", () => {
    const talks = talksOf(20);
    const staffed = [...oneDesk, buildDesk({ id: desk2, openedAt })];
    const empty = [
      ...oneDesk,
      buildDesk({ id: desk2, openedAt: null }),
      buildDesk({ id: desk3, active: false, openedAt }),
    ];
    const alone = middle(buildQueue({ desks: oneDesk, talks }), 8);
    expect(middle(buildQueue({ desks: staffed, talks }), 8)).toBeLessThan(0.6 * alone);
    expect(middle(buildQueue({ desks: empty, talks }), 8)).toBe(alone);
  });

  test("[W1] a break counts up to its end", () => {
    const paused = [buildDesk({ openedAt, pausedUntil: minutesAfter(testNow, 30) })];
    const range = estimateWait(buildQueue({ desks: paused }), 0, testNow);
    expect(range).toEqual({ lowMinutes: 30, highMinutes: 30 });
    const over = [buildDesk({ openedAt, pausedUntil: minutesAfter(testNow, -1) })];
    expect(estimateWait(buildQueue({ desks: over }), 0, testNow)).toEqual({ lowMinutes: 0, highMinutes: 5 });
  });

  test("[W1] before anybody has opened a desk one is assumed", () => {
    const closed = [buildDesk(), buildDesk({ id: desk2 })];
    expect(estimateWait(buildQueue({ desks: closed }), 3, testNow)).toEqual(
      estimateWait(buildQueue({ desks: oneDesk }), 3, testNow),
    );
  });

  test("[W1] nothing is promised without any desk, or when all are on break beyond today's hours", () => {
    expect(estimateWait(buildQueue({ desks: [] }), 0, testNow)).toBeNull();
    expect(estimateWait(buildQueue({ desks: [buildDesk({ active: false })] }), 0, testNow)).toBeNull();
    const beyond = [buildDesk({ openedAt, pausedUntil: "2026-11-23T11:00:00.000Z" })];
    expect(estimateWait(buildQueue({ desks: beyond }), 0, testNow)).toBeNull();
    const justBefore = [buildDesk({ openedAt, pausedUntil: "2026-11-23T10:59:00.000Z" })];
    expect(estimateWait(buildQueue({ desks: justBefore }), 0, testNow)).not.toBeNull();
  });

  test("[W1] the promise never falls with one more person ahead", () => {
    const desk = fc.record({
      staffed: fc.boolean(),
      pauseMinutes: fc.option(fc.integer({ min: 1, max: 100 })),
      servingMinutes: fc.option(fc.integer({ min: 0, max: 90 })),
    });
    const talks = fc.array(fc.integer({ min: 0, max: 240 }), { maxLength: 200 });
    fc.assert(
      fc.property(fc.array(desk, { minLength: 1, maxLength: 3 }), talks, (specs, talks) => {
        const ids = [desk1, desk2, desk3];
        const desks = specs.map((spec, n) =>
          buildDesk({
            id: ids[n]!,
            openedAt: spec.staffed ? openedAt : null,
            pausedUntil: spec.pauseMinutes === null ? null : minutesAfter(testNow, spec.pauseMinutes),
          }),
        );
        const tickets = specs.flatMap((spec, n) =>
          spec.servingMinutes === null || !spec.staffed
            ? []
            : [
                buildTicket({
                  n,
                  status: "serving",
                  deskId: ids[n]!,
                  startedAt: minutesAfter(testNow, -spec.servingMinutes),
                }),
              ],
        );
        const queue = buildQueue({ desks, talks, tickets });
        let before = estimateWait(queue, 0, testNow);
        for (let ahead = 1; ahead < 25; ahead += 1) {
          const next = estimateWait(queue, ahead, testNow);
          if (before === null || next === null) return next === before;
          expect(next.lowMinutes).toBeGreaterThanOrEqual(before.lowMinutes);
          expect(next.highMinutes).toBeGreaterThanOrEqual(before.highMinutes);
          before = next;
        }
        return true;
      }),
      { numRuns: 300 },
    );
  });

  test("[W1] the promise holds about as often as it says, also for talks with a long tail", () => {
    const random = mulberry(20261123);
    for (const desksCount of [1, 2]) {
      const desks = [desk1, desk2].slice(0, desksCount).map((id) => buildDesk({ id, openedAt }));
      let kept = 0;
      let width = 0;
      const rounds = 1500;
      for (let round = 0; round < rounds; round += 1) {
        const ahead = 1 + (round % 8);
        const talks = Array.from({ length: 80 }, () => Math.round(longTailed(random)));
        const range = estimateWait(buildQueue({ desks, talks }), ahead, testNow)!;
        // The lobby as it then goes: every desk takes the next one when it is free.
        const free = desks.map(() => 0);
        for (let before = 0; before < ahead; before += 1) {
          const soonest = free.indexOf(Math.min(...free));
          free[soonest] = free[soonest]! + longTailed(random) + handoverMinutes;
        }
        const wait = Math.min(...free);
        if (range.lowMinutes <= wait && wait <= range.highMinutes) kept += 1;
        width += range.highMinutes - range.lowMinutes;
      }
      // 60 % by the quantiles, more by the rounding outwards to five minutes; and not by a range that says nothing.
      expect(kept / rounds).toBeGreaterThan(0.6);
      expect(kept / rounds).toBeLessThan(0.85);
      expect(width / rounds).toBeLessThan(50);
    }
  });

  test("[W1] a long line costs no more than walking along it", () => {
    const queue = buildQueue({ desks: oneDesk, tickets: buildLine(5), talks: talksOf(20) });
    expect(estimateWait(queue, 10_000, testNow)!.highMinutes).toBeGreaterThan(100_000);
  });
});

/** A fixed series of numbers in [0, 1): the test is the same every time. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Log-normal with a median of 15 minutes, as talks in an office are. */
function longTailed(random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.min(120, 15 * Math.exp(0.6 * normal));
}
