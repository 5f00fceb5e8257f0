import { expect, test } from "vitest";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import { checkPassword } from "#server/domain/password-rules.ts";
import { newFirstPassword } from "./first-password.ts";

test("[U4] a first password can be read out, is never the same twice, and passes the rule for passwords", () => {
  const made = Array.from({ length: 500 }, () => newFirstPassword(systemRandom));
  expect(new Set(made).size).toBe(500);
  for (const password of made) {
    expect(password).toMatch(/^([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/);
    expect(checkPassword(password, [])).toBeNull();
  }
});
