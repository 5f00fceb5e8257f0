/** A stream of numbers that is the same for the same seed, so that an invented office is the same every time. */
export type SeededRandom = {
  /** 0 ≤ x < 1. */
  next(): number;
  /** Whole number, 0 ≤ n < limit. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** By weights; an entry without weight is never picked. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T;
  /** Around `median`, longer upwards than downwards, as durations are. */
  duration(median: number, spread: number): number;
  uuid(): string;
};

export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;

  // mulberry32: 32 bits of state are enough to invent with.
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const below = (limit: number) => Math.floor(next() * limit);

  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (list) => valueAt(list, below(list.length)),
    weighted(entries) {
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of entries) {
        left -= weight;
        if (left < 0) return value;
      }
      return valueAt(entries, entries.length - 1)[0];
    },
    duration: (median, spread) => Math.max(1, Math.round(median * Math.exp(spread * (next() + next() + next() - 1.5)))),
    uuid() {
      const digits = Array.from({ length: 32 }, () => below(16).toString(16));
      digits[12] = "4";
      digits[16] = (8 + below(4)).toString(16);
      const text = digits.join("");
      return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-");
    },
  };
}

function valueAt<T>(list: readonly T[], at: number): T {
  const value = list[at];
  if (value === undefined) throw new Error("there is nothing to pick from");
  return value;
}
