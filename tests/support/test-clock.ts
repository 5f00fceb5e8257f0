import type { Clock } from "#server/application/ports.ts";
import { addMillis, type Instant } from "#server/domain/time.ts";
import { testNow } from "#tests/support/builders.ts";

export type TestClock = Clock & {
  advance(millis: number): void;
  set(instant: Instant): void;
};

/** A clock that stands still until it is told otherwise. */
export function createTestClock(start: Instant = testNow): TestClock {
  let now = start;
  return {
    now: () => now,
    advance: (millis) => {
      now = addMillis(now, millis);
    },
    set: (instant) => {
      now = instant;
    },
  };
}
