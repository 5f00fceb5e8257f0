import type { NoteStore } from "#server/application/notes/note-store.ts";

/** For tests that are not about notes: there are none. */
export function createMemoryNoteStore(): NoteStore {
  return {
    of: async () => [],
    find: async () => null,
    stateOf: async () => null,
    save: async () => false,
    remove: async () => false,
    keyIds: async () => [],
  };
}
