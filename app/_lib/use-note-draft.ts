"use client";
import { useEffect, useRef, useState } from "react";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import type { NoteKind } from "#server/domain/note.ts";
import type { NotesView, StoredNote } from "./use-notes.ts";

export type NoteDraft = {
  text: string;
  /** The version the text builds on; null: a new one. */
  base: StoredNote | null;
  /** What somebody else has stored meanwhile: to be seen beside what is typed. */
  theirs: StoredNote | null;
  isDirty: boolean;
  isSaving: boolean;
  isSaved: boolean;
  refusal: RefusalCode | null;
  change(text: string): void;
  save(): Promise<void>;
  remove(): Promise<void>;
  takeTheirs(): void;
  keepMine(): Promise<void>;
};

/** One text under work. Nothing typed is thrown away but by the person, and a stored text is never written over unseen. */
export function useNoteDraft({
  kind,
  stored,
  notes,
}: {
  kind: NoteKind;
  stored: StoredNote | null;
  notes: NotesView;
}): NoteDraft {
  const [base, setBase] = useState(stored);
  const [text, setText] = useState(stored?.text ?? "");
  const [theirs, setTheirs] = useState<StoredNote | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const isDirty = text.trim() !== (base?.text ?? "");

  // Read anew, and nothing typed: follow what is stored.
  useEffect(() => {
    if (isDirty || isSaving || (stored?.revision === base?.revision && stored?.id === base?.id)) return;
    setBase(stored);
    setText(stored?.text ?? "");
  }, [stored, base, isDirty, isSaving]);

  async function save(on: StoredNote | null = base): Promise<void> {
    const written = text.trim();
    setIsSaving(true);
    const reply = await notes.save(kind, written, on);
    setRefusal(reply.ok ? null : reply.code);
    setIsSaved(reply.ok);
    const list = await notes.reload();
    const now = list?.notes.find((note) => note.kind === kind) ?? null;
    if (reply.ok) {
      setBase(now);
      setTheirs(null);
    } else if (reply.code === "record_conflict") {
      // Removed by somebody else: what is typed would be a new one.
      if (now === null) setBase(null);
      setTheirs(now);
    }
    setIsSaving(false);
  }

  async function remove(): Promise<void> {
    if (base === null) return;
    setIsSaving(true);
    const reply = await notes.remove(base);
    setRefusal(reply.ok ? null : reply.code);
    setIsSaved(false);
    const list = await notes.reload();
    if (reply.ok) {
      setBase(null);
      setText("");
    } else if (reply.code === "record_conflict") setTheirs(list?.notes.find((note) => note.kind === kind) ?? null);
    setIsSaving(false);
  }

  // The form may go (the talk is completed) while the cursor is still in the field.
  const leave = useRef<() => void>(() => {});
  leave.current = () => {
    if (isDirty && !isSaving && theirs === null && text.trim() !== "") void notes.save(kind, text.trim(), base);
  };
  useEffect(() => () => leave.current(), []);

  return {
    text,
    base,
    theirs,
    isDirty,
    isSaving,
    isSaved,
    refusal,
    change(value) {
      setText(value);
      setIsSaved(false);
    },
    save: () => save(),
    remove,
    takeTheirs() {
      setBase(theirs);
      setText(theirs?.text ?? "");
      setTheirs(null);
      setRefusal(null);
    },
    keepMine: () => save(theirs),
  };
}
