/** Words of notes, retention and the log of changes. */
export const deTraces = {
  errors: {
    notes_not_allowed: "Hier sind keine Notizen möglich: Sie sind ausgeschaltet, oder der Fall ist abgeschlossen.",
    note_key_missing:
      "Der Schlüssel für Notizen fehlt auf dem Server. Es wurde nichts gespeichert und nichts überschrieben. Bitte wenden Sie sich an die Administration.",
    note_key_wrong:
      "Diese Notiz wurde mit einem anderen Schlüssel verschlossen. Sie lässt sich nicht öffnen und wird nicht überschrieben. Bitte wenden Sie sich an die Administration.",
    note_unreadable:
      "Diese Notiz ist beschädigt und lässt sich nicht öffnen. Sie wird nicht überschrieben. Bitte wenden Sie sich an die Administration.",
  },
};
