import { describe, expect, test } from "vitest";
import { defaultKeyMap, defaultKioskConfig, keyActions } from "#server/domain/device-config.ts";
import { deviceSetup } from "#server/protocol/device-config.ts";
import { actionOfKey, describeKey, maxKeysPerAction, readKey } from "./key-names.ts";

const press = (code: string, key = code, repeat = false) => readKey({ code, key, repeat });

describe("[A2, A22] asking for a key", () => {
  test.each(["KeyR", "Enter", "Escape", "F8", "NumpadAdd", "AudioVolumeUp", "Space"])("%s is one", (code) => {
    expect(press(code)).toEqual({ kind: "key", name: code });
  });
  test("a keypad without codes is known by its keys", () => {
    expect(press("", "F13")).toEqual({ kind: "key", name: "F13" });
  });
  test("[A18] Tab gives up: it is never taken from those who leave by it", () => {
    expect(press("Tab")).toEqual({ kind: "leave" });
  });
  test("keys that are held with others, and repeats, are waited out", () => {
    expect(press("ShiftLeft", "Shift")).toEqual({ kind: "ignore" });
    expect(press("KeyR", "r", true)).toEqual({ kind: "ignore" });
  });
  test("a key without a name cannot be kept", () => {
    for (const [code, key] of [
      ["", "ä"],
      ["", "Unidentified"],
      ["Unidentified", "Unidentified"],
    ] as const) {
      expect(press(code, key)).toEqual({ kind: "unknown" });
    }
  });
});

test("a key means one thing", () => {
  expect(actionOfKey(defaultKeyMap, "Enter")).toBe("confirm");
  expect(actionOfKey(defaultKeyMap, "KeyQ")).toBeNull();
  const all = keyActions.flatMap((action) => defaultKeyMap[action]);
  expect(new Set(all).size).toBe(all.length);
});

test("the protocol takes as many keys as the form gives", () => {
  const takes = (n: number) => {
    const up = Array.from({ length: n }, (_, i) => `F${i + 10}`);
    const config = { ...defaultKioskConfig, keys: { ...defaultKeyMap, up } };
    return deviceSetup.safeParse({ kind: "kiosk", config }).success;
  };
  expect([takes(maxKeysPerAction), takes(maxKeysPerAction + 1)]).toEqual([true, false]);
});

test.each([
  ["KeyR", "R"],
  ["Digit5", "5"],
  ["Numpad5", "Num 5"],
  ["NumpadEnter", "Num Enter"],
  ["NumpadAdd", "Num +"],
  ["ArrowUp", "↑"],
  ["F8", "F8"],
  ["AudioVolumeUp", "AudioVolumeUp"],
])("%s is called %s", (name, label) => {
  expect(describeKey(name)).toBe(label);
});
