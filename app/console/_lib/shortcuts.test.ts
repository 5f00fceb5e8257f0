import { expect, test } from "vitest";
import { findShortcut, shortcutIds, shortcuts } from "./shortcuts.ts";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, isComposing: false };

test("no key stands for two actions", () => {
  const keys = Object.values(shortcuts);
  expect(new Set(keys).size).toBe(keys.length);
});

test("every key is a single lower-case sign", () => {
  for (const key of Object.values(shortcuts)) expect(key).toMatch(/^[a-z?,]$/);
});

test.each(shortcutIds)("the key of %s is found", (id) => {
  expect(findShortcut({ ...plain, key: shortcuts[id] })).toBe(id);
});

test("a letter written with caps lock counts, `?` counts with Shift", () => {
  expect(findShortcut({ ...plain, key: "N" })).toBe("callNext");
  expect(findShortcut({ ...plain, key: "?", shiftKey: true })).toBe("help");
});

test.each(["ctrlKey", "metaKey", "altKey", "shiftKey", "repeat", "isComposing"] as const)(
  "a letter with %s is no action",
  (modifier) => {
    expect(findShortcut({ ...plain, key: "n", [modifier]: true })).toBeNull();
  },
);

test("other keys are no action", () => {
  for (const key of ["Enter", " ", "Tab", "1", "ü", "Escape"]) expect(findShortcut({ ...plain, key })).toBeNull();
});
