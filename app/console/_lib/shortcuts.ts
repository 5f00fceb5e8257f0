/**
 * Every action of the console and its key: the one table that buttons, key handler and overview read. Letters stand
 * for the German words (Nächste, Da, Abschließen …). Single keys can be switched off (WCAG 2.1.4).
 */
export const shortcuts = {
  callNext: "n",
  recall: "r",
  start: "d",
  complete: "a",
  completeLater: "s",
  noShow: "x",
  requeue: "z",
  park: "p",
  resume: "f",
  transfer: "g",
  cancel: "k",
  reinstate: "i",
  undo: "u",
  waitForNext: "w",
  openDesk: "o",
  pause: "b",
  stopDrawing: "t",
  closeDay: "e",
  openRecord: "j",
  newContact: "c",
  focusQueue: "l",
  discretion: "v",
  peek: "h",
  arrivals: ",",
  help: "?",
} as const;

export type ShortcutId = keyof typeof shortcuts;

export const shortcutIds = Object.keys(shortcuts) as ShortcutId[];

type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "repeat" | "isComposing">;

/** The action a key press means; none while a modifier is held, a key repeats, or a sign is being composed. */
export function findShortcut(press: KeyPress): ShortcutId | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || press.isComposing) return null;
  // `?` needs Shift on most keyboards; a letter with Shift is somebody writing.
  if (press.shiftKey && /^\p{L}$/u.test(press.key)) return null;
  const key = press.key.toLowerCase();
  return shortcutIds.find((id) => shortcuts[id] === key) ?? null;
}
