"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { RefusalCode, Reply } from "#app/_lib/queue-socket.ts";
import { createRandomUuid } from "#app/_lib/random-uuid.ts";
import type { Live } from "#app/_lib/use-live.ts";
import type { NoteKind, NoteSubject } from "#server/domain/note.ts";
import type { NoteListReply } from "#server/protocol/notes.ts";

export type StoredNote = NoteListReply["notes"][number];

export type NotesView = {
  /** Null until it has been read, and where it could not be. */
  list: NoteListReply | null;
  /** Why nothing can be shown. */
  refusal: RefusalCode | null;
  save(kind: NoteKind, text: string, base: StoredNote | null): Promise<Reply<{ revision: number; keepUntil: string }>>;
  remove(note: StoredNote): Promise<Reply<null>>;
  reload(): Promise<NoteListReply | null>;
};

type Connection = Pick<Live<"console">, "send" | "connected">;

/** What is written to a contact or case, where the office allows it (X4). Read anew when the page connects. */
export function useNotes({ send, connected }: Connection, subject: NoteSubject): NotesView {
  const [list, setList] = useState<NoteListReply | null>(null);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const latest = useRef({ send, subject });
  latest.current = { send, subject };
  /** One id a kind, for as long as nothing of it is stored: a save whose answer was lost is the same save again. */
  const newIds = useRef<Partial<Record<NoteKind, string>>>({});
  const key = subject.visitId ?? subject.caseId;

  const reload = useCallback(async () => {
    const reply = await latest.current.send("note:read", { subject: latest.current.subject });
    if (reply.ok) setList(reply.data);
    setRefusal(reply.ok ? null : reply.code);
    return reply.ok ? reply.data : null;
  }, []);

  useEffect(() => {
    if (connected && key !== null) void reload();
  }, [connected, key, reload]);

  return {
    list,
    refusal,
    reload,
    async save(kind, text, base) {
      newIds.current[kind] ??= createRandomUuid();
      const id = base?.id ?? newIds.current[kind];
      const baseRevision = base?.revision ?? null;
      return latest.current.send("note:save", { id, subject: latest.current.subject, kind, text, baseRevision });
    },
    remove: ({ id, revision }) => {
      newIds.current = {};
      return latest.current.send("note:remove", { id, subject: latest.current.subject, baseRevision: revision });
    },
  };
}
