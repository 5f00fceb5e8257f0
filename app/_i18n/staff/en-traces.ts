import type { deTraces } from "./de-traces.ts";

export const enTraces: typeof deTraces = {
  errors: {
    notes_not_allowed: "No notes are possible here: they are switched off, or the case is closed.",
    note_key_missing:
      "The key for notes is missing on the server. Nothing was saved and nothing overwritten. Please ask your administrator.",
    note_key_wrong:
      "This note was sealed with another key. It cannot be opened and is not overwritten. Please ask your administrator.",
    note_unreadable: "This note is damaged and cannot be opened. It is not overwritten. Please ask your administrator.",
  },
};
