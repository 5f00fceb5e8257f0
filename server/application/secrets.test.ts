import { expect, test } from "vitest";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import { formatUserCode, hashSecret, newSecret, newUserCode, parseUserCode } from "./secrets.ts";

test("[R29] a secret has 256 bits and is stored as a hash", () => {
  const secret = newSecret(systemRandom);
  expect(Buffer.from(secret, "base64url").length).toBeGreaterThanOrEqual(32);
  expect(newSecret(systemRandom)).not.toBe(secret);
  expect(hashSecret(secret)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashSecret(secret)).toBe(hashSecret(secret));
});

test("[R29] what people type for a code is understood, what cannot be one is nothing", () => {
  const code = newUserCode(systemRandom);
  expect(parseUserCode(formatUserCode(code))).toBe(code);
  expect(parseUserCode(` ${formatUserCode(code).toLowerCase()} `)).toBe(code);
  for (const wrong of ["", "BCDF", "BCDF-GHJ1", "BCDF-GHJKL", "AEIO-UAEI", "BCDF_GHJK"]) {
    expect(parseUserCode(wrong)).toBeNull();
  }
});
