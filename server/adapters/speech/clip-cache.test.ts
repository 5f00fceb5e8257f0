import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createClipCache } from "./clip-cache.ts";

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), "wartemarke-clips-")), "speech");
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

const clip = (fill: number, bytes = 100) => Buffer.alloc(bytes, fill);

test("a clip is found again, by this server and by the next one; nothing else lies in the folder", async () => {
  const cache = createClipCache(folder, 1_000);
  expect(await cache.read("a")).toBeNull();
  await cache.write("a", clip(1));
  expect(await cache.read("a")).toEqual(clip(1));
  expect(await createClipCache(folder, 1_000).read("a")).toEqual(clip(1));
  expect(readdirSync(folder)).toEqual(["a.wav"]);
});

test("beyond its size the clips that were used longest ago go first, also those of an earlier server", async () => {
  const before = createClipCache(folder, 1_030);
  for (const key of ["a", "b", "c"]) await before.write(key, clip(1, 300));
  for (const [i, key] of ["a", "b", "c"].entries()) utimesSync(path.join(folder, `${key}.wav`), i + 1, i + 1);

  const cache = createClipCache(folder, 1_030);
  await cache.read("a");
  await cache.write("d", clip(4, 300));
  expect(readdirSync(folder).toSorted()).toEqual(["a.wav", "c.wav", "d.wav"]);
  expect(await cache.read("b")).toBeNull();
});

test("what a killed server left half written is cleared away", async () => {
  await createClipCache(folder, 1_000).write("a", clip(1));
  writeFileSync(path.join(folder, "b.123-1"), "half");
  await createClipCache(folder, 1_000).read("a");
  expect(readdirSync(folder)).toEqual(["a.wav"]);
});

test("a clip that is cut off, changed, empty or zeroed is none; written again it is one", async () => {
  const cache = createClipCache(folder, 1_000);
  const file = path.join(folder, "a.wav");
  await cache.write("a", clip(7));
  const whole = readFileSync(file);
  const flipped = Buffer.from(whole);
  flipped[50] = 8;
  for (const damaged of [whole.subarray(0, 60), flipped, Buffer.alloc(0), Buffer.alloc(whole.length)]) {
    writeFileSync(file, damaged);
    expect(await cache.read("a")).toBeNull();
    await cache.write("a", clip(7));
    expect(await cache.read("a")).toEqual(clip(7));
  }
});

test("a folder that cannot be used is no cache, and no error", async () => {
  writeFileSync(folder, "a file where the folder should be");
  const cache = createClipCache(folder, 1_000);
  await cache.write("a", clip(1));
  expect(await cache.read("a")).toBeNull();
  expect(statSync(folder).isFile()).toBe(true);
  expect(existsSync(path.join(folder, "a.wav"))).toBe(false);
});
