import { expect, test } from "vitest";
import { belongsTogether, outdatedCaches, pageCacheName, voiceCacheName } from "./stored-build.ts";

const page = (version: string) => pageCacheName("/kiosk", version);
const voice = (version: string) => voiceCacheName("/kiosk", version);

test.each<[string, readonly string[], readonly string[]]>([
  ["the first build", [page("c"), voice("c")], []],
  ["the one before stays for a page that is still open", [page("b"), voice("b"), page("c")], []],
  ["older ones go, with their voice", [page("a"), voice("a"), page("b"), page("c")], [page("a"), voice("a")]],
  ["back to an older build", [page("c"), page("a"), page("b")], [page("a")]],
  ["the display's and strangers' stay", [pageCacheName("/display", "a"), "other", page("b"), page("c")], []],
])("caches to delete when a build takes over: %s", (_, names, expected) => {
  expect(outdatedCaches(names, "/kiosk", "c")).toEqual(expected);
});

test("a page whose files are of another build is not stored", () => {
  const files = ["/_next/static/chunks/a.js", "/_next/static/chunks/b.css"];
  const html = (...names: string[]) =>
    names.map((name) => `<script src="/_next/static/chunks/${name}"></script>`).join();
  expect(belongsTogether(html("a.js"), files)).toBe(true);
  expect(belongsTogether(html("a.js", "b.css"), files)).toBe(true);
  expect(belongsTogether(html("a.js", "c.js"), files)).toBe(false);
  expect(belongsTogether("<h1>Bad gateway</h1>", files)).toBe(false);
});
