import { type KeyAction, type KeyMap, keyActions } from "#server/domain/device-config.ts";

type PressedKey = { code: string; key: string };

/** What a key of this kiosk means, by `code` (the place on the keypad) or by `key` (what it types); null: nothing. */
export function actionOf({ code, key }: PressedKey, keys: KeyMap): KeyAction | null {
  return keyActions.find((action) => keys[action].includes(code) || keys[action].includes(key)) ?? null;
}
