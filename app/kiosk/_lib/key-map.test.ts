import { expect, test } from "vitest";
import { defaultKeyMap, type KeyMap, keyActions } from "#server/domain/device-config.ts";
import { actionOf } from "./key-map.ts";

const press = (code: string, key = code, keys: KeyMap = defaultKeyMap) => actionOf({ code, key }, keys);

test("[A22] a key counts by its place or by what it types", () => {
  expect(press("KeyR", "r")).toBe("repeat");
  expect(press("Unidentified", "AudioVolumeUp")).toBe("louder");
  expect(press("NumpadEnter", "Enter")).toBe("confirm");
  expect(press("KeyQ", "q")).toBeNull();
});

test("[A22] the set-up's keys replace the defaults", () => {
  const keypad: KeyMap = { ...defaultKeyMap, down: ["Numpad2"], confirm: ["Numpad5"] };
  expect(press("Numpad2", "2", keypad)).toBe("down");
  expect(press("ArrowDown", "ArrowDown", keypad)).toBeNull();
  expect(press("Enter", "Enter", keypad)).toBeNull();
});

test("[A2] every action has a key from the start, and no key two meanings", () => {
  const all = keyActions.flatMap((action) => defaultKeyMap[action]);
  expect(keyActions.filter((action) => defaultKeyMap[action].length === 0)).toEqual([]);
  expect(new Set(all).size).toBe(all.length);
});
