import { expect, test } from "vitest";
import { checkAccount } from "./check-account.ts";

const good = { name: "M. Winkler", username: "m.winkler", password: "ein langer Satz" };

test("a complete account has no errors", () => {
  expect(checkAccount(good)).toEqual({});
});

test("every missing field is named", () => {
  expect(checkAccount({ name: " ", username: "", password: "" })).toEqual({
    name: "required",
    username: "required",
    password: "required",
  });
});

test.each(["ab", "M.Winkler", "m winkler", "müller", "a".repeat(31)])("%j is no user name", (username) => {
  expect(checkAccount({ ...good, username })).toEqual({ username: "username" });
});
