import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeWav, encodeWav } from "./wav.ts";

const samples = fc.int16Array({ maxLength: 200 });

test("a file gives back its samples, at its own rate only", () => {
  fc.assert(
    fc.property(samples, (sound) => {
      const file = encodeWav(sound, 22_050);
      expect(decodeWav(file, 22_050)).toEqual(sound);
      expect(decodeWav(file, 16_000)).toBeNull();
    }),
  );
});

test("a file that is cut off, longer, empty, zeroed or of another kind is damaged", () => {
  const file = encodeWav(Int16Array.of(1, -2, 3, -4), 22_050);
  for (let length = 0; length < file.length; length += 1) {
    expect(decodeWav(file.subarray(0, length), 22_050)).toBeNull();
  }
  expect(decodeWav(Buffer.concat([file, Buffer.alloc(2)]), 22_050)).toBeNull();
  expect(decodeWav(Buffer.alloc(file.length), 22_050)).toBeNull();
  expect(decodeWav(Buffer.from("<html>".repeat(20)), 22_050)).toBeNull();
});
