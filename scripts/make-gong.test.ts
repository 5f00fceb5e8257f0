import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeBell } from "./make-bell.ts";
import { sounds } from "./make-gong.ts";

test.each(Object.entries(sounds))(
  "[A54] the %s that is shipped is the one the script makes: calm, short, not cut off",
  (name, bell) => {
    const file = readFileSync(`public/sounds/${name}.wav`);
    const samples = samplesOf(file);
    const made = samplesOf(makeBell(bell));
    // Another machine may round a sine otherwise.
    expect(samples.length).toBe(made.length);
    expect(samples.every((value, i) => Math.abs(value - made[i]!) <= 1)).toBe(true);

    const rate = file.readUInt32LE(24);
    expect(samples.length / rate).toBeLessThanOrEqual(1.5);
    const loudest = samples.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    expect(loudest).toBeGreaterThan(15_000);
    expect(loudest).toBeLessThan(17_000);
    // Begins and ends in silence: no click.
    expect(Math.abs(samples[0]!)).toBeLessThan(10);
    expect(Math.abs(samples.at(-1)!)).toBeLessThan(10);
  },
);

function samplesOf(file: Buffer): Int16Array {
  return new Int16Array(file.buffer.slice(file.byteOffset + 44, file.byteOffset + file.length));
}
