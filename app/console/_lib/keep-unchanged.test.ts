import { expect, test } from "vitest";
import { keepUnchanged } from "./keep-unchanged.ts";

type Entry = { id: string; wishes: { fetch: boolean } };
const entry = (id: string, fetch = false): Entry => ({ id, wishes: { fetch } });

test("entries that say the same stay the same objects, wherever they stand now", () => {
  const known = [entry("a"), entry("b"), entry("c")];
  const [c, a, d] = keepUnchanged(known, [entry("c"), entry("a"), entry("d")]);
  expect(c).toBe(known[2]);
  expect(a).toBe(known[0]);
  expect(d).toEqual(entry("d"));
});

test("an entry that says something else is the new one, whole", () => {
  const known = [entry("a"), entry("b")];
  const kept = keepUnchanged(known, [entry("a", true), entry("b")]);
  expect(kept).toEqual([entry("a", true), entry("b")]);
  expect(kept[1]).toBe(known[1]);
});

test("the list itself is the same one only if nothing was added, moved or taken away", () => {
  const known = [entry("a"), entry("b")];
  expect(keepUnchanged(known, [entry("a"), entry("b")])).toBe(known);
  expect(keepUnchanged(known, [entry("b"), entry("a")])).not.toBe(known);
  expect(keepUnchanged(known, [entry("a")])).toEqual([entry("a")]);
});
