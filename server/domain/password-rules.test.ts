import { describe, expect, test } from "vitest";
import { checkPassword, strengthOf } from "./password-rules.ts";

const own = ["Martina Winkler", "m.winkler", "Ombudsstelle im Jobcenter Dresden"];

describe("[U1] a password", () => {
  test.each([
    ["kurz!!!", "password_too_short"],
    ["", "password_too_short"],
    [`${"x7".repeat(64)}x`, "password_too_long"],
    ["12345678", "password_too_common"],
    ["aaaaaaaaaaaa", "password_too_common"],
    ["abcdefghij", "password_too_common"],
    ["Jobcenter2026!", "password_too_common"],
    ["dresden-ombudsstelle", "password_too_common"],
    ["Wartemarke123", "password_too_common"],
    ["MartinaWinkler!", "password_too_common"],
    ["winkler.winkler", "password_too_common"],
  ])("%s is refused: %s", (password, problem) => {
    expect(checkPassword(password, own)).toBe(problem);
  });

  test.each(["ein langer Satz", "Elefanten trinken Tee", "dresden liegt am Meer", "k7#pQz1m", "пароль-которого-нет"])(
    "%s may be had; no kinds of signs are asked for",
    (password) => {
      expect(checkPassword(password, own)).toBeNull();
    },
  );

  test("a listed word stays one with digits around it, whatever its case", () => {
    const isCommon = (word: string) => word === "schmetterling";
    for (const password of ["schmetterling", "SCHMETTERLING", "Schmetterling99!", "12Schmetterling"]) {
      expect(checkPassword(password, own, isCommon)).toBe("password_too_common");
    }
    expect(checkPassword("Schmetterling im Haferfeld", own, isCommon)).toBeNull();
  });

  test("length is counted in characters, not in the bytes of an emoji", () => {
    expect(checkPassword("🐘🐢🐝🦊🐙🦉🐳", own)).toBe("password_too_short");
    expect(checkPassword("🐘🐢🐝🦊🐙🦉🐳🦔", own)).toBeNull();
  });
});

test("[U1] strength in words follows the length", () => {
  expect(strengthOf("jobcenter", own)).toBe("weak");
  expect(strengthOf("k7#pQz1m", own)).toBe("enough");
  expect(strengthOf("Elefanten trinken Tee", own)).toBe("good");
});
