import { expect, test } from "vitest";
import { buildSignInPath, parseReturnPath } from "./return-path.ts";

const origin = "https://ombuds.example";

test("signing in leads back to the path one came from", () => {
  expect(parseReturnPath("/records?open=1#list", origin)).toBe("/records?open=1#list");
});

test.each([
  null,
  "",
  "records",
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/a\\..\\b",
  "javascript:alert(1)",
  "/sign-in?next=/sign-in",
  "/api/auth/sign-out",
])("a way to another origin or to nowhere leads to the console: %j", (next) => {
  expect(parseReturnPath(next, origin)).toBe("/console");
});

test("the way to the sign-in page carries the way back", () => {
  const query = new URL(buildSignInPath("/records?open=1"), origin).searchParams;
  expect(parseReturnPath(query.get("next"), origin)).toBe("/records?open=1");
});
