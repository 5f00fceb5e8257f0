import { expect, test } from "vitest";
import { sampleRate, shapeSound, silence, speechLevel } from "./shape-sound.ts";

function tone(seconds: number, level: number): Int16Array {
  return Int16Array.from({ length: seconds * sampleRate }, (_, i) => Math.sin(i / 8) * level * 32_767);
}

function join(...parts: Int16Array[]): Int16Array {
  return Int16Array.from(parts.flatMap((part) => [...part]));
}

test("silence before and after is cut to a breath, silence between words stays", () => {
  const shaped = shapeSound(join(silence(1), tone(0.5, 0.2), silence(0.4), tone(0.5, 0.2), silence(2)));
  expect(shaped.length / sampleRate).toBeCloseTo(0.5 + 0.4 + 0.5 + 0.06, 2);
});

test("loud and soft voices come out equally loud; pauses do not count", () => {
  const levels = [0.02, 0.1, 0.6].flatMap((level) => {
    const once = shapeSound(tone(1, level));
    const withPauses = shapeSound(join(tone(0.5, level), silence(3), tone(0.5, level)));
    return [speechLevel(once), speechLevel(withPauses)];
  });
  for (const level of levels) expect(level).toBeCloseTo(0.125, 2);
});

test("peaks are bent, not cut: none reaches full scale, and a higher one is never lower", () => {
  const peaky = tone(1, 0.01).map((sample, i) => (i % 500 === 0 ? 700 + i : sample));
  const shaped = shapeSound(peaky);
  const peaks = shaped.filter((_, i) => i % 500 === 0);
  expect(peaks.length).toBe(45);
  expect(peaks).toEqual(peaks.toSorted((x, y) => x - y));
  expect(peaks[1]).toBeGreaterThan(2_000);
  expect(peaks.at(-1)).toBeGreaterThan(30_000);
  expect(peaks.at(-1)).toBeLessThan(31_500);
});

test("nothing said is an empty sound", () => {
  expect(shapeSound(silence(1)).length).toBe(0);
  expect(shapeSound(new Int16Array()).length).toBe(0);
});
