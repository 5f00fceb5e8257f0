import { expect, test } from "vitest";
import { createTokenBucket } from "./token-bucket.ts";

test("[D5] lets a burst through, then refills by the minute, each key for itself", () => {
  const bucket = createTokenBucket({ burst: 2, perMinute: 60 });
  expect([1, 2, 3].map(() => bucket.take("a", 0))).toEqual([true, true, false]);
  expect(bucket.take("b", 0)).toBe(true);
  expect(bucket.take("a", 999)).toBe(false);
  expect(bucket.take("a", 1_000)).toBe(true);
  expect(bucket.hasRoom("a", 1_000)).toBe(false);
  expect(bucket.hasRoom("a", 100_000)).toBe(true);
});

test("never holds more than a burst, and a clock that jumps back blocks nobody for longer", () => {
  const bucket = createTokenBucket({ burst: 2, perMinute: 60 });
  bucket.take("a", 1_000_000);
  expect([1, 2, 3].map(() => bucket.take("a", 2_000_000))).toEqual([true, true, false]);
  expect(bucket.take("a", 1_000_000)).toBe(false);
  expect(bucket.take("a", 1_001_000)).toBe(true);
});

test("forgets a key when asked, and the oldest when there are too many", () => {
  const bucket = createTokenBucket({ burst: 1, perMinute: 0.001 });
  bucket.take("first", 0);
  expect(bucket.hasRoom("first", 0)).toBe(false);
  for (let n = 0; n < 10_000; n += 1) bucket.take(`key ${n}`, 0);
  expect(bucket.hasRoom("first", 0)).toBe(true);
  expect(bucket.hasRoom("key 9999", 0)).toBe(false);
  bucket.forget("key 9999");
  expect(bucket.hasRoom("key 9999", 0)).toBe(true);
});
