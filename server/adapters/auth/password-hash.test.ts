import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password-hash.ts";

test("[R27] a password is kept as salt and key, never twice the same, and only it fits", async () => {
  const [first, second] = await Promise.all([hashPassword("ein langer Satz"), hashPassword("ein langer Satz")]);
  expect(first).toMatch(/^scrypt\$16384\$8\$5\$[\w-]{22}\$[\w-]{43}$/);
  expect(first).not.toBe(second);
  expect(await verifyPassword({ hash: first, password: "ein langer Satz" })).toBe(true);
  expect(await verifyPassword({ hash: first, password: "ein langer satz" })).toBe(false);
});

test("a hash of an earlier cost still fits; what is no hash never does", async () => {
  const { scryptSync } = await import("node:crypto");
  const salt = Buffer.from("0123456789abcdef");
  const key = scryptSync("alt", salt, 32, { N: 1024, r: 8, p: 1 });
  const hash = `scrypt$1024$8$1$${salt.toString("base64url")}$${key.toString("base64url")}`;
  expect(await verifyPassword({ hash, password: "alt" })).toBe(true);
  for (const broken of ["", "plain", "argon2$1$2$3$x$y", "scrypt$1024$8$1$x"]) {
    expect(await verifyPassword({ hash: broken, password: "alt" })).toBe(false);
  }
});

test("the same letters from two keyboards are the same password", async () => {
  expect(await verifyPassword({ hash: await hashPassword("Mu\u0308ller"), password: "M\u00fcller" })).toBe(true);
});

test("[R28] many at once wait in line and all get their answer", async () => {
  const hash = await hashPassword("x");
  const answers = await Promise.all([..."abcdx"].map((password) => verifyPassword({ hash, password })));
  expect(answers).toEqual([false, false, false, false, true]);
});
