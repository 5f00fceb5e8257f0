import { expect, test } from "vitest";
import { createRecentClips } from "./recent-clips.ts";

test("of the clips in memory those go first that were not spoken for longest", () => {
  const recent = createRecentClips(20);
  const clip = (fill: number) => Int16Array.of(fill, fill, fill);
  for (const [i, key] of ["a", "b", "c"].entries()) recent.keep(key, clip(i));
  recent.keep("a", clip(0));
  recent.keep("d", clip(3));
  expect(["a", "b", "c", "d"].map((key) => recent.get(key)?.[0] ?? null)).toEqual([0, null, 2, 3]);
});

test("the same clip again takes no more room; one that is too large is not kept", () => {
  const recent = createRecentClips(20);
  for (let i = 0; i < 10; i += 1) recent.keep("a", Int16Array.of(1, 2, 3));
  recent.keep("b", Int16Array.of(4));
  expect(recent.get("a")).not.toBeNull();
  expect(recent.keep("huge", new Int16Array(100))).toHaveLength(100);
  expect(recent.get("huge")).toBeNull();
});
