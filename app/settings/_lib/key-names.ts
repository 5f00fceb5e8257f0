import { type KeyAction, type KeyMap, keyActions } from "#server/domain/device-config.ts";

/** As many keys one action may have, and what a key may be called (server/protocol/device-config.ts). */
export const maxKeysPerAction = 6;
const keyPattern = /^[\w +-]{1,24}$/;

/** Held down with others, they mean nothing by themselves; Tab leads out of every screen (A18). */
const neverActions: readonly string[] = ["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "Tab"];

export type KeyRead = { kind: "key"; name: string } | { kind: "leave" } | { kind: "ignore" } | { kind: "unknown" };

/** What a press means while a key is being asked for; Tab gives up. */
export function readKey(event: Pick<KeyboardEvent, "code" | "key" | "repeat">): KeyRead {
  if (event.key === "Tab") return { kind: "leave" };
  if (event.repeat || neverActions.includes(event.key)) return { kind: "ignore" };
  const name = event.code || event.key;
  return keyPattern.test(name) && name !== "Unidentified" ? { kind: "key", name } : { kind: "unknown" };
}

/** The action a key belongs to already. */
export function actionOfKey(keys: KeyMap, name: string): KeyAction | null {
  return keyActions.find((action) => keys[action].includes(name)) ?? null;
}

const signs: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  NumpadAdd: "Num +",
  NumpadSubtract: "Num −",
  NumpadMultiply: "Num ×",
  NumpadDivide: "Num ÷",
};

/** As it stands on the key, where that is known: `R`, `5`, `Num 5`, `↑`; else the browser's name. */
export function describeKey(name: string): string {
  return (
    signs[name] ??
    name
      .replace(/^Key([A-Z])$/, "$1")
      .replace(/^Digit(\d)$/, "$1")
      .replace(/^Numpad(?=\w)/, "Num ")
  );
}
