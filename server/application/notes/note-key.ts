import type { QueueStore } from "../ports.ts";
import type { NoteStore, TextSeal } from "./note-store.ts";

/** `unused`: nobody may write notes, and there are none. `wrong`: some notes were sealed with another key. */
export const noteKeyStates = ["unused", "ready", "missing", "wrong"] as const;
export type NoteKeyState = (typeof noteKeyStates)[number];

type Ports = { notes: NoteStore; textSeal: TextSeal };

/** How the key of the notes stands. Changes nothing. */
export async function noteKeyState({ notes, textSeal }: Ports, isAllowed: boolean): Promise<NoteKeyState> {
  const needed = await notes.keyIds();
  if (!isAllowed && needed.length === 0) return "unused";
  const keyId = textSeal.keyId();
  if (keyId === null) return "missing";
  return needed.every((id) => id === keyId) ? "ready" : "wrong";
}

/**
 * Makes the key where notes are allowed and none was ever written (P14). Where there are notes and no key, somebody has
 * lost it: a new one would only hide that.
 */
export async function makeNoteKey(ports: Ports): Promise<NoteKeyState> {
  const state = await noteKeyState(ports, true);
  if (state !== "missing" || (await ports.notes.keyIds()).length > 0) return state;
  try {
    ports.textSeal.makeKey();
  } catch {
    return "missing";
  }
  return noteKeyState(ports, true);
}

/** At the start of a server. */
export async function prepareNoteKey(ports: Ports & { store: QueueStore }): Promise<NoteKeyState> {
  for (const officeId of await ports.store.officeIds()) {
    const { settings } = await ports.store.read(officeId);
    if (settings.retention.notesAllowed) return makeNoteKey(ports);
  }
  return noteKeyState(ports, false);
}
