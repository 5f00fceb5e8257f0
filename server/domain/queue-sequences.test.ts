import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildAlwaysOpenSettings, buildDesk, buildQueue, desk2, desk3, testNow } from "#tests/support/builders.ts";
import { commands, runStep, type Step, step } from "#tests/support/queue-commands.ts";
import { checkFairness, checkQueue, checkStep, checkTimes } from "#tests/support/queue-invariants.ts";
import { isDayOver } from "./day.ts";
import { applyChange, type Queue, type QueueEventType, queueEventTypes } from "./queue.ts";
import { addMillis, type Instant } from "./time.ts";

/** Whole days, step by step: seconds, not milliseconds. */
const timeout = 120_000;

/** More in a nightly run: `PROPERTY_RUNS=5000`. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 300);

function startQueue(): Queue {
  return buildQueue({
    settings: buildAlwaysOpenSettings(),
    desks: [
      buildDesk({ openedAt: testNow }),
      buildDesk({ id: desk2, room: "3", order: 2, openedAt: testNow }),
      buildDesk({ id: desk3, room: "4", order: 3 }),
    ],
    day: { ...buildQueue().day, numberOffset: 893 },
  });
}

type Run = { queue: Queue; now: Instant; serial: number };
type Seen = { accepted: Map<string, number>; events: Set<QueueEventType>; thirdUrgent: number };

/** One step of the lobby as the server takes it: a new date is begun before anything else (E1). */
function takeStep(run: Run, step: Step, seen: Seen): Run {
  const now = addMillis(run.now, step.wait * 1000);
  let { queue } = run;
  if (isDayOver(queue, now)) {
    const refused = runStep(queue, { ...step, type: "draw" }, now, run.serial);
    expect(refused).toEqual({ ok: false, code: "day_over" });
    for (const type of ["closeDay", "openDay"] as const)
      queue = commitChecked(queue, { ...step, type }, now, run, seen);
  }
  return { queue: commitChecked(queue, step, now, run, seen), now, serial: run.serial + 1 };
}

function commitChecked(queue: Queue, step: Step, now: Instant, run: Run, seen: Seen): Queue {
  const frozen = freeze(queue);
  const result = runStep(frozen, step, now, run.serial);
  // S2, S4 in the small: nothing comes of a refusal or of a repeated draw.
  if (!result.ok || result.value === null) return queue;

  const after = applyChange(frozen, result.value);
  checkStep(queue, result.value, after);
  checkQueue(after, now);
  seen.accepted.set(step.type, (seen.accepted.get(step.type) ?? 0) + 1);
  seen.events.add(result.value.event.type);
  const called = result.value.tickets?.[0];
  if (step.type === "callNext" && called) seen.thirdUrgent += Number(checkFairness(queue, called, called.deskId));
  return after;
}

/** A rule that changed its input instead of answering would throw here. */
function freeze(queue: Queue): Queue {
  for (const list of [queue.open, queue.desks, queue.recentCalls, queue.talks, queue.openRecords]) {
    for (const entry of list) Object.freeze(entry);
    Object.freeze(list);
  }
  Object.freeze(queue.day);
  return Object.freeze(queue);
}

function newSeen(): Seen {
  return { accepted: new Map(), events: new Set(), thirdUrgent: 0 };
}

describe("random days", () => {
  test(
    "[R8] whatever is done, at several desks and over several days, the rules hold after every step",
    () => {
      const seen = newSeen();
      fc.assert(
        fc.property(fc.array(step, { minLength: 40, maxLength: 160, size: "max" }), (steps) => {
          let run: Run = { queue: startQueue(), now: testNow, serial: 1 };
          for (const step of steps) {
            run = takeStep(run, step, seen);
            checkTimes(run.queue, run.now);
          }
        }),
        { numRuns },
      );
      // The sequences reach what they claim to test: every command was accepted, every kind of event written.
      const types = Object.keys(commands).filter((type) => type !== "drawAgain");
      expect(types.length).toBeGreaterThanOrEqual(20);
      expect(types.filter((type) => !seen.accepted.has(type))).toEqual([]);
      expect(queueEventTypes.filter((type) => !seen.events.has(type))).toEqual([]);
      expect(seen.thirdUrgent).toBeGreaterThan(0);
    },
    timeout,
  );

  test(
    "[R10] clocks that jump an hour back and forth, also over midnight, break none of them",
    () => {
      const jump = fc.constantFrom(0, 0, 0, -3600, 3600);
      const seen = newSeen();
      fc.assert(
        fc.property(fc.array(fc.tuple(step, jump), { minLength: 40, maxLength: 160, size: "max" }), (steps) => {
          // Half past eleven in the evening in Dresden.
          let run: Run = { queue: startQueue(), now: "2026-11-23T22:30:00.000Z", serial: 1 };
          let date = run.queue.day.date;
          for (const [step, jumped] of steps) {
            run = takeStep({ ...run, now: addMillis(run.now, jumped * 1000) }, step, seen);
            expect(run.queue.day.date >= date).toBe(true);
            date = run.queue.day.date;
          }
        }),
        { numRuns },
      );
      expect(seen.events.has("day_opened")).toBe(true);
    },
    timeout,
  );
});
